// `npm run bench`: builds the app, measures it and writes docs/performance.md. `npm run bench -- NAME…` measures only
// what is named and leaves the rest of the document as it is; `--runs 2` tries, prints and writes nothing. No part of
// `npm test`.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Measured, outcomeOf, performanceDocument } from './bench/document'
import { serveApp, withBrowser } from './bench/harness'
import type { Bench, Measurement } from './bench/measurement'
import { servePeers } from './bench/peers'
import { MEASUREMENTS } from './bench/registry'
import { ROOT, run, runScript } from './lib/run.mjs'

const PAGE = join(ROOT, 'docs', 'performance.md')
const RUNS = 7

function wanted(names: readonly string[]) {
  const unknown = names.filter((name) => MEASUREMENTS.every((each) => each.name !== name))
  if (unknown.length > 0) {
    const known = MEASUREMENTS.map(({ name }) => name).join(', ')
    throw new Error(`No such measurement: ${unknown.join(', ')}. There are: ${known}.`)
  }
  return MEASUREMENTS.filter(({ name }) => names.length === 0 || names.includes(name))
}

function circumstances(browser: string): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim()
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  const at = new Date().toISOString().slice(0, 16).replace('T', ' ')
  return [
    `${at} UTC at commit ${commit}`,
    `Chromium ${browser} without a graphics processor, 1280 × 900`,
    `Node.js ${process.version}`,
    `${String(cpus().length)} processors, ${String(gigabytes)} GB of memory, ${process.platform} ${process.arch}`,
  ].join('; ')
}

/** Measures one after the other and tells each outcome at once. */
async function measureAll(measurements: readonly Measurement[], runs: number) {
  const app = await serveApp()
  const peers: Bench['peers'] = measurements.some(({ usesPeers }) => usesPeers === true) ? await servePeers() : {}
  try {
    return await withBrowser(async (browser) => {
      const measured: Measured[] = []
      for (const measurement of measurements) {
        const start = performance.now()
        const samples = await measurement.run({ browser, app, address: app.address, peers, runs })
        const now = { measurement, samples }
        measured.push(now)
        const seconds = ((performance.now() - start) / 1000).toFixed(0)
        console.log(`\n${measurement.title} (${seconds} s)\n\n${outcomeOf(now)}`)
      }
      return { measured, browser: browser.version() }
    })
  } finally {
    for (const served of [app, ...Object.values(peers)]) await served.close()
  }
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string' } } })
const measurements = wanted(positionals)
if ((await runScript('build')) !== 0) throw new Error('npm run build failed: there is nothing to measure.')
const { measured, browser } = await measureAll(measurements, Number(values.runs ?? RUNS))
if (values.runs === undefined) {
  const before = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : ''
  writeFileSync(PAGE, performanceDocument({ all: MEASUREMENTS, before }, measured, circumstances(browser)))
  await run('npx', ['prettier', '--config', '.config/prettier.json', '--log-level', 'warn', '--write', PAGE])
  console.log(`\nWritten to ${PAGE}`)
}
