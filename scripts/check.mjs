// The gate: every check of the project, the same here and on a build machine: `npm test`, also from a fresh clone.
// `npm test -- --only lint,e2e` runs some of the steps.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureJapaneseFont, findBrowser } from './lib/findBrowser.mjs'
import { freePort } from './lib/freePort.mjs'
import { installDependencies } from './lib/install.mjs'
import { runScript } from './lib/run.mjs'

/** What ran, and which tests failed. @typedef {{ passed: number, failed: number, titles?: readonly string[] }} Count */

const reports = mkdtempSync(join(tmpdir(), 'hironaga-check-'))

/** @typedef {{ name: string, needs?: readonly string[], run: (tell?: (text: string) => void) => Promise<Count> }} Step */

/**
 * Two run at a time: checks that read the sources only and use one core each, and the units, which take what the linter
 * leaves over. @type {readonly Step[]}
 */
const besideEachOther = [
  ...['lint', 'typecheck', 'format:check', 'arch', 'deadcode', 'sbom'].map(check),
  { name: 'unit', run: (tell) => vitest('unit', tell) },
]

/** What uses every core by itself, one after the other. @type {readonly Step[]} */
const runs = [
  { name: 'component', run: (tell) => vitest('component', tell) },
  check('build'),
  check('build:single'),
  { ...check('leaks'), needs: ['build', 'build:single'] },
  { ...check('size'), needs: ['build'] },
  { name: 'e2e', needs: ['build', 'build:single'], run: endToEndTests },
]

process.exitCode = await main()

async function main() {
  /** @type {Count} */
  const total = { passed: 0, failed: 0 }
  try {
    const isWanted = wantedSteps()
    await installDependencies()
    /** The steps that failed, each with its tests that did. @type {Map<string, readonly string[]>} */
    const broken = new Map()
    /** @param {Step} step @param {(text: string) => void} [tell] */
    const take = async (step, tell) => {
      const count = await runStep(step, broken, tell)
      if (count.failed > 0) broken.set(step.name, count.titles ?? [])
      total.passed += count.passed
      total.failed += count.failed
    }
    await twoAtATime(besideEachOther.filter(isWanted), take)
    for (const step of runs.filter(isWanted)) await take(step)
    if (broken.size > 0) console.log(`\nFailed: ${[...broken.keys()].join(', ')}`)
    for (const title of [...broken.values()].flat()) console.log(`  ${title}`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    total.failed += 1
  } finally {
    rmSync(reports, { recursive: true, force: true })
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}

/** @returns {(step: Step) => boolean} */
function wantedSteps() {
  const { values } = parseArgs({ options: { only: { type: 'string' } } })
  if (values.only === undefined) return () => true
  const names = values.only.split(',')
  const known = [...besideEachOther, ...runs].map(({ name }) => name)
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length > 0) throw new Error(`No such step: ${unknown.join(', ')}. There are: ${known.join(', ')}.`)
  return ({ name }) => names.includes(name)
}

/**
 * What each step prints appears whole, when it ends.
 * @param {readonly Step[]} waiting
 * @param {(step: Step, tell: (text: string) => void) => Promise<void>} take
 */
async function twoAtATime(waiting, take) {
  const rest = [...waiting]
  const worker = async () => {
    for (let step = rest.shift(); step !== undefined; step = rest.shift()) {
      let printed = ''
      await take(step, (text) => {
        printed += text
      })
      process.stdout.write(printed)
    }
  }
  await Promise.all([worker(), worker()])
}

/**
 * @param {Step} step
 * @param {ReadonlyMap<string, unknown>} broken the steps that failed before
 * @param {(text: string) => void} [tell] takes what the step prints; the terminal without it
 * @returns {Promise<Count>}
 */
async function runStep(step, broken, tell = (text) => process.stdout.write(text)) {
  tell(`\n── ${step.name}\n`)
  const missing = step.needs?.filter((name) => broken.has(name)) ?? []
  if (missing.length > 0) {
    tell(`not run: ${missing.join(', ')} failed\n`)
    return { passed: 0, failed: 1 }
  }
  const start = performance.now()
  const count = await step.run(tell)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  tell(`── ${step.name}: ${count.failed === 0 ? 'ok' : 'FAILED'} in ${seconds} s\n`)
  return count
}

/** A script of package.json that is one check, passed or failed as a whole. @param {string} name @returns {Step} */
function check(name) {
  return { name, run: async (tell) => verdict((await runScript(name, [], { tell })) === 0) }
}

/** @param {'unit' | 'component'} project @param {(text: string) => void} [tell] */
async function vitest(project, tell = (text) => process.stdout.write(text)) {
  const file = join(reports, `${project}.json`)
  let printed = ''
  const code = await runScript(project, ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`], {
    tell: (text) => {
      printed += text
      tell(text)
    },
  })
  return counted(code, () => {
    const report = readJson(file)
    const titles = report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'failed')
        .map(
          ({ fullName, failureMessages: [why = ''] }) => `${relative('', name)}: ${fullName}\n    ${beginning(why)}`,
        ),
    )
    // A threshold, or an error that belongs to no test.
    const others = code === 0 || titles.length > 0 ? [] : (printed.match(/^.*error\b.*: .*$/gimu) ?? [])
    return { passed: report.numPassedTests, failed: report.numFailedTests, titles: [...titles, ...others] }
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
  // A test that passes only at the second try is told by name: a race to be mended, not a reason to stop.
  const code = await runScript('e2e', ['--reporter=list,json', '--retries=1'], {
    env: { CHROMIUM_PATH: browser, E2E_PORT: String(await freePort()), PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  })
  return counted(code, () => {
    const { stats, suites } = readJson(file)
    const titles = suites
      .flatMap(specsOf)
      .filter(({ ok }) => !ok)
      .map((spec) => `tests/e2e/${spec.file}:${spec.line}: ${spec.title}`)
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected, titles }
  })
}

/** Enough of a message to know the value or the seed that failed. @param {string} message */
function beginning(message) {
  return message.replaceAll(/\s+/gu, ' ').slice(0, 500)
}

/** The tests of a suite and of those within it. */
function specsOf({ specs, suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)]
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
