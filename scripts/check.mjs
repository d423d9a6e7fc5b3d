// The gate: every check of the project, the same here and on a build machine: `npm test`, also from a fresh clone.
// `npm test -- --only lint,e2e` runs some of the steps.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureJapaneseFont, findBrowser } from './lib/findBrowser.mjs'
import { freePort } from './lib/freePort.mjs'
import { installDependencies } from './lib/install.mjs'
import { runScript } from './lib/run.mjs'

/** @typedef {{ passed: number, failed: number }} Count */

const reports = mkdtempSync(join(tmpdir(), 'hironaga-check-'))

/** In order: what is quick to fail comes first. @type {readonly { name: string, needs?: readonly string[], run: () => Promise<Count> }[]} */
const steps = [
  check('typecheck'),
  check('lint'),
  check('format:check'),
  check('arch'),
  check('deadcode'),
  check('sbom'),
  { name: 'unit', run: unitTests },
  check('build'),
  check('build:single'),
  { ...check('leaks'), needs: ['build', 'build:single'] },
  { name: 'e2e', needs: ['build', 'build:single'], run: endToEndTests },
]

process.exitCode = await main()

async function main() {
  /** @type {Count} */
  const total = { passed: 0, failed: 0 }
  try {
    const wanted = wantedSteps()
    await installDependencies()
    /** @type {Set<string>} */
    const broken = new Set()
    for (const step of wanted) {
      const count = await runStep(step, broken)
      if (count.failed > 0) broken.add(step.name)
      total.passed += count.passed
      total.failed += count.failed
    }
    if (broken.size > 0) console.log(`\nFailed: ${[...broken].join(', ')}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    total.failed += 1
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

function wantedSteps() {
  const { values } = parseArgs({ options: { only: { type: 'string' } } })
  if (values.only === undefined) return steps
  const names = values.only.split(',')
  const unknown = names.filter((name) => !steps.some((step) => step.name === name))
  if (unknown.length > 0) {
    throw new Error(`No such step: ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`)
  }
  return steps.filter((step) => names.includes(step.name))
}

/**
 * @param {(typeof steps)[number]} step
 * @param {ReadonlySet<string>} broken the steps that failed before
 * @returns {Promise<Count>}
 */
async function runStep(step, broken) {
  console.log(`\n── ${step.name}`)
  const missing = step.needs?.filter((name) => broken.has(name)) ?? []
  if (missing.length > 0) {
    console.log(`not run: ${missing.join(', ')} failed`)
    return { passed: 0, failed: 1 }
  }
  const start = performance.now()
  const count = await step.run()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`── ${step.name}: ${count.failed === 0 ? 'ok' : 'FAILED'} in ${seconds} s`)
  return count
}

/** A script of package.json that is one check, passed or failed as a whole. @param {string} name */
function check(name) {
  return { name, run: async () => verdict((await runScript(name)) === 0) }
}

async function unitTests() {
  const file = join(reports, 'unit.json')
  const code = await runScript('unit', ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`])
  return counted(code, () => {
    const report = readJson(file)
    return { passed: report.numPassedTests, failed: report.numFailedTests }
  })
}

async function endToEndTests() {
  const file = join(reports, 'e2e.json')
  let browser
  try {
    browser = await findBrowser()
    await ensureJapaneseFont()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return verdict(false)
  }
  const code = await runScript('e2e', ['--reporter=list,json'], {
    env: { CHROMIUM_PATH: browser, E2E_PORT: String(await freePort()), PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  })
  return counted(code, () => {
    const { stats } = readJson(file)
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
  })
}

/**
 * The tests a runner counted. What it fails for besides (a threshold, a file that does not load, no test at all) is one more.
 * @param {number} code the runner's exit code
 * @param {() => Count} read
 * @returns {Count}
 */
function counted(code, read) {
  try {
    const count = read()
    const ran = count.passed + count.failed > 0
    if (!ran) console.log('No test ran.')
    return { ...count, failed: count.failed === 0 && (code !== 0 || !ran) ? 1 : count.failed }
  } catch (error) {
    console.error(`The runner left no report: ${error instanceof Error ? error.message : error}`)
    return verdict(false)
  }
}

/** @param {boolean} passed @returns {Count} */
function verdict(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 }
}

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
