// The soak: brings about every fault of scripts/lib/faults.mjs, more often than the gate does, and writes what happened
// to docs/reliability.md: `npm run soak`. `--reports DIR --out FILE` writes the page from reports that are there already.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { FAULTS } from './lib/faults.mjs'
import { findBrowser } from './lib/findBrowser.mjs'
import { freePort } from './lib/freePort.mjs'
import { installDependencies } from './lib/install.mjs'
import { outcomes, pageCases, reliabilityDocument, unitCases } from './lib/reliability.mjs'
import { ROOT, run, runScript } from './lib/run.mjs'

const COUNTS = {
  KILLS: process.env['KILLS'] ?? '50',
  HOSTILE_IMPORTS: process.env['HOSTILE_IMPORTS'] ?? '10000',
}
const UNIT = 'unit.json'
const PAGES = 'e2e.json'

process.exitCode = await main()

async function main() {
  const { values } = parseArgs({
    options: { reports: { type: 'string' }, out: { type: 'string', default: join(ROOT, 'docs', 'reliability.md') } },
  })
  if (values.reports !== undefined) return write(values.reports, values.out, {})
  const reports = mkdtempSync(join(tmpdir(), 'hironaga-soak-'))
  try {
    await installDependencies()
    return write(reports, values.out, await tryFaults(reports))
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
}

/** Runs the tests of all faults; their reports go into a folder. Gives what they were run with. @param {string} reports */
async function tryFaults(reports) {
  for (const script of ['build', 'build:single']) {
    if ((await runScript(script)) !== 0) throw new Error(`npm run ${script} failed: there is nothing to break.`)
  }
  const browser = await findBrowser()
  const specs = FAULTS.map(({ spec }) => spec)
  const units = specs.filter((spec) => !spec.startsWith('tests/e2e/'))
  const pages = specs.filter((spec) => spec.startsWith('tests/e2e/'))
  const start = new Date()
  // Without the script of package.json, which measures the coverage of all tests.
  const unitReport = ['--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, UNIT)}`]
  await run('npx', ['vitest', 'run', ...unitReport, ...units], { env: COUNTS })
  await runScript('e2e', ['--reporter=list,json', ...pages], {
    env: {
      ...COUNTS,
      CHROMIUM_PATH: browser,
      E2E_PORT: process.env['E2E_PORT'] ?? String(await freePort()),
      PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, PAGES),
    },
  })
  return circumstances(start, browser)
}

/** @param {Date} start @param {string} browser @returns {Record<string, string>} */
function circumstances(start, browser) {
  const { version } = readJson(join(ROOT, 'package.json'))
  const output = (/** @type {string} */ program, /** @type {string[]} */ args) =>
    execFileSync(program, args, { cwd: ROOT, encoding: 'utf8' }).trim()
  return {
    Date: `${start.toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    Hironaga: `${version}, commit ${output('git', ['rev-parse', '--short', 'HEAD'])}`,
    Browser: output(browser, ['--version']),
    'Node.js': process.version,
    System: `${process.platform} ${process.arch}`,
  }
}

/** Writes the page and gives the exit code. @param {string} reports @param {string} out @param {Record<string, string>} ran */
async function write(reports, out, ran) {
  const cases = [...unitCases(readJson(join(reports, UNIT)), ROOT), ...pageCases(readJson(join(reports, PAGES)))]
  writeFileSync(out, reliabilityDocument(cases, ran))
  const format = ['prettier', '--config', '.config/prettier.json', '--log-level', 'warn', '--write', out]
  if ((await run('npx', format)) !== 0) return 1
  const fallen = outcomes(cases).filter(({ held }) => !held)
  for (const { fault, spec } of fallen) console.error(`Did not hold: ${fault} (${spec})`)
  console.log(`\n${FAULTS.length - fallen.length} of ${FAULTS.length} faults held: ${out}`)
  return fallen.length === 0 ? 0 : 1
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
