import type { CDPSession, Page } from '@playwright/test'
import { MOST_CHANGES } from '@/domain/history'
import { openPage } from './harness'
import { type Bench, type Check, type Measurement, type Samples, valuesOf } from './measurement'
import { SAMPLE_ID, sampleRecord } from './records'
import { median } from './statistics'

/** Each stands for a minute of use. */
const MINUTES = 60
/** What is loaded once has come by then. */
const WARM_UP = 5
const HEAP = 'heap after the garbage collection'
const NODES = 'nodes of the document and of what is let go'
const LISTENERS = 'event listeners'

/** Goes on as a person would: by the app's own navigation, without a new load. */
async function go(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `/a/${SAMPLE_ID}/${route}`)
}

/** As many changes as can be taken back: those that come later take the place of the first. */
async function fillHistory(page: Page): Promise<void> {
  const choices = page.locator('.choices label')
  for (let change = 0; change < MOST_CHANGES; change += 1) await choices.nth(change % 5).click()
}

/** A minute: some questions answered, the result looked at, the simulation tried. */
async function liveOneMinute(page: Page, minute: number): Promise<void> {
  // From a place that has four questions after it.
  await go(page, `questions/information/${String(1 + (minute % 6))}`)
  for (let question = 0; question < 4; question += 1) {
    await page
      .locator('.choices label')
      .nth((minute + question) % 5)
      .click()
    await page.locator('.question a.primary').click()
  }
  await go(page, 'result')
  await page.locator('[data-chart] svg').first().waitFor()
  await go(page, 'simulate')
  await page.locator('[data-chart] svg').first().waitFor()
  await page.getByRole('slider').first().focus()
  for (let move = 0; move < 10; move += 1) await page.keyboard.press(move % 2 === 0 ? 'ArrowRight' : 'ArrowLeft')
  await go(page, 'plan')
  await page.getByRole('heading', { level: 1 }).waitFor()
}

interface Use {
  readonly heap: number
  readonly nodes: number
  readonly listeners: number
}

/** What is in use once all that nobody can reach is gone. */
async function useOf(session: CDPSession): Promise<Use> {
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
  return { heap: usedSize / 1e6, nodes, listeners: jsEventListeners }
}

async function run(bench: Bench): Promise<readonly Samples[]> {
  const page = await openPage(bench, { route: `/a/${SAMPLE_ID}/questions`, kept: [sampleRecord()] })
  const session = await page.context().newCDPSession(page)
  const uses: Use[] = []
  await fillHistory(page)
  // A trial is shorter.
  const minutes = Math.min(MINUTES, WARM_UP + 8 * bench.runs)
  for (let minute = 1; minute <= minutes; minute += 1) {
    await liveOneMinute(page, minute)
    if (minute <= WARM_UP) continue
    uses.push(await useOf(session))
  }
  await page.context().close()
  return [
    { what: HEAP, unit: 'MB', values: uses.map(({ heap }) => heap) },
    { what: NODES, unit: '', values: uses.map(({ nodes }) => nodes) },
    { what: LISTENERS, unit: '', values: uses.map(({ listeners }) => listeners) },
  ]
}

/** What it grows by from one value to the next: the median of all slopes between two of them, which no outlier moves. */
export function slopeOf(values: readonly number[]): number {
  return median(
    values.flatMap((value, index) =>
      values.slice(0, index).map((before, earlier) => (value - before) / (index - earlier)),
    ),
  )
}

/** Of what there was at the beginning, the part that an hour adds. */
function growthOf(values: readonly number[]): number {
  return (slopeOf(values) * MINUTES) / (values[0] ?? NaN)
}

function checksOf(samples: readonly Samples[]): readonly Check[] {
  return [HEAP, NODES, LISTENERS].map((what) => ({
    what: `growth in an hour, as a part: ${what}`,
    value: growthOf(valuesOf(samples, what)),
    bound: 0.05,
  }))
}

export const memory: Measurement = {
  name: 'memory',
  title: 'Memory over an hour of use',
  how: `One page without a new load in between, for ${String(MINUTES)} rounds that each stand for a minute: four questions answered, the result, ten moves of a slider of the simulation, the plan. Before, the ${String(MOST_CHANGES)} changes are made that can be taken back at most. After each round the garbage is collected and what is left is counted, from the ${String(WARM_UP + 1)}th on. Growth is the median slope, for ${String(MINUTES)} rounds, in proportion to the first value.`,
  checksOf,
  run,
}
