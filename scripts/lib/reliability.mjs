import { FAULTS } from './faults.mjs'

/** One test that ran. @typedef {{ spec: string, title: string, passed: boolean, seconds: number }} Case */
/** @typedef {import('./faults.mjs').Fault} Fault */

/** The tests in a JSON report of Vitest; `root`: the top folder. @param {any} report @param {string} root @returns {Case[]} */
export function unitCases(report, root) {
  return report.testResults.flatMap((/** @type {any} */ file) =>
    file.assertionResults.map((/** @type {any} */ { title, status, duration }) => ({
      spec: relativeTo(root, file.name),
      title,
      passed: status === 'passed',
      seconds: (duration ?? 0) / 1000,
    })),
  )
}

/** The tests in a JSON report of Playwright. @param {any} report @returns {Case[]} */
export function pageCases(report) {
  return report.suites.flatMap((/** @type {any} */ suite) => casesOf(suite, `tests/e2e/${suite.file}`, []))
}

/** @param {any} suite @param {string} spec @param {string[]} groups @returns {Case[]} */
function casesOf(suite, spec, groups) {
  const own = (suite.specs ?? []).map((/** @type {any} */ { title, ok, tests }) => ({
    spec,
    title: [...groups, title].join('：'),
    passed: ok,
    seconds:
      sum(tests.flatMap((/** @type {any} */ test) => test.results.map((/** @type {any} */ r) => r.duration))) / 1000,
  }))
  const inner = (suite.suites ?? []).flatMap((/** @type {any} */ each) => casesOf(each, spec, [...groups, each.title]))
  return [...own, ...inner]
}

/** @param {string} root @param {string} path */
function relativeTo(root, path) {
  const [from, file] = [root, path].map((each) => each.replaceAll('\\', '/'))
  return file?.startsWith(from ?? '') ? file.slice((from ?? '').length).replace(/^\//u, '') : path
}

/** @param {readonly number[]} numbers */
const sum = (numbers) => numbers.reduce((all, each) => all + each, 0)

/** How often the cases tried a fault. @param {readonly Case[]} cases @param {RegExp | undefined} count */
function timesTried(cases, count) {
  return count ? sum(cases.map(({ title }) => Number(count.exec(title)?.[1] ?? 0))) : cases.length
}

/** What became of each fault. One that was not tried, or that a test failed for, did not hold. @param {readonly Case[]} cases */
export function outcomes(cases) {
  return FAULTS.map((fault) => {
    const own = cases.filter(({ spec }) => spec === fault.spec)
    const failed = own.filter(({ passed }) => !passed).length
    const tried = timesTried(own, fault.count)
    return { ...fault, cases: own, failed, tried, held: tried > 0 && failed === 0 }
  })
}

/** @param {ReturnType<typeof outcomes>[number]} outcome */
function outcomeText({ cases, failed, held }) {
  if (held) return 'held'
  return failed === 0 ? '**not tried**' : `**failed in ${failed} of ${cases.length} tests**`
}

/** @param {number} seconds */
const roundedUp = (seconds) => `${Math.ceil(seconds)} s`

/**
 * The document of one run.
 * @param {readonly Case[]} cases
 * @param {Readonly<Record<string, string>>} circumstances what it was run with, by name
 */
export function reliabilityDocument(cases, circumstances) {
  const all = outcomes(cases)
  const rows = all.map((each) => {
    const { fault, holds, tried, cases: own } = each
    const seconds = roundedUp(sum(own.map((one) => one.seconds)))
    return `| ${fault} | ${holds} | ${tried.toLocaleString('en')} | ${outcomeText(each)} | ${seconds} |`
  })
  const parts = all.flatMap(({ fault, spec, cases: own }) => [
    `### ${fault}`,
    '',
    `\`${spec}\``,
    '',
    ...own.map(({ title, passed }) => `- ${passed ? 'held' : '**failed**'}: ${title}`),
    '',
  ])
  return [
    '# Reliability',
    '',
    'What was broken on purpose, how often, and what happened. This page is written by `npm run soak` from the reports of the test runners; nobody edits it. `KILLS` and `HOSTILE_IMPORTS` set other counts; `npm test` tries the same faults with 10 and 1,000.',
    '',
    ...Object.entries(circumstances).map(([name, value]) => `- ${name}: ${value}`),
    '',
    '| fault | what has to hold | tried | outcome | time |',
    '| ----- | ---------------- | ----: | ------- | ---: |',
    ...rows,
    '',
    '"Tried" is how often the fault was brought about where a test says so in its title, else the number of tests; a test with generated input counts once, though it tries a hundred inputs.',
    '',
    '## Not tried',
    '',
    '- Other browsers than Chromium, and other systems than the one above.',
    '- Loss of power and failing disks: SIGKILL ends the browser, but what it handed to the system still reaches the disk.',
    '- Browser extensions and profiles that are synchronized between computers.',
    '',
    '## Every test',
    '',
    ...parts,
  ].join('\n')
}
