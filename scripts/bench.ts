// `npm run bench`: builds the app, measures it and writes docs/performance.md. `npm run bench -- NAME…` measures only
// what is named and prints it. No part of `npm test`.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { type Measured, performanceDocument, tableOf } from './bench/document'
import { withBench } from './bench/harness'
import { MEASUREMENTS } from './bench/registry'
import { ROOT, run, runScript } from './lib/run.mjs'

const PAGE = join(ROOT, 'docs', 'performance.md')

function wanted(names: readonly string[]) {
  const unknown = names.filter((name) => MEASUREMENTS.every((each) => each.name !== name))
  if (unknown.length > 0) {
    const known = MEASUREMENTS.map(({ name }) => name).join(', ')
    throw new Error(`No such measurement: ${unknown.join(', ')}. There are: ${known}.`)
  }
  return MEASUREMENTS.filter(({ name }) => names.length === 0 || names.includes(name))
}

function circumstances(browser: string): Record<string, string> {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT, encoding: 'utf8' }).trim()
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  return {
    Command: '`npm run bench`',
    Date: `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    Hironaga: `commit ${commit}`,
    Browser: `Chromium ${browser}, without a graphics processor, 1280 × 900`,
    'Node.js': process.version,
    Machine: `${String(cpus().length)} processors, ${String(gigabytes)} GB of memory, ${process.platform} ${process.arch}`,
  }
}

const names = process.argv.slice(2)
const measurements = wanted(names)
if ((await runScript('build')) !== 0) throw new Error('npm run build failed: there is nothing to measure.')
const written = await withBench(async (bench, browser) => {
  const measured: Measured[] = []
  for (const measurement of measurements) {
    const samples = await measurement.run(bench)
    console.log(`\n${measurement.title}\n\n${tableOf(samples)}\n\n${measurement.readingOf?.(samples) ?? ''}`)
    measured.push({ measurement, samples })
  }
  return performanceDocument(measured, circumstances(browser))
})
if (names.length === 0) {
  writeFileSync(PAGE, written)
  await run('npx', ['prettier', '--config', '.config/prettier.json', '--log-level', 'warn', '--write', PAGE])
  console.log(`\nWritten to ${PAGE}`)
}
