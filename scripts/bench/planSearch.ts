import { builtInBank } from '@/content/bank'
import { sampleAssessment } from '@/content/sample'
import type { Answers } from '@/domain/answer'
import { type Assessment, newAssessment } from '@/domain/assessment'
import { type Goal, GOALS } from '@/domain/plan'
import { finish, searchWay } from '@/domain/planning/shortestWay'
import { openPage } from './harness'
import type { Bench, Measurement, Samples } from './measurement'
import { randomAnswers } from './randomAnswers'
import { CREATED_ON, recordOf } from './records'
import { median } from './statistics'

const RANDOM = 20
const REPEATS = 5

function assessments(): readonly Assessment[] {
  const blank = (id: string) => newAssessment({ id, bank: builtInBank.bank, createdOn: CREATED_ON })
  const random = Array.from({ length: RANDOM }, (_, index) => ({
    ...blank(`random-${String(index + 1)}`),
    answers: randomAnswers(index + 1),
  }))
  return [sampleAssessment({ id: 'sample', createdOn: CREATED_ON, locale: 'ja' }), blank('blank'), ...random]
}

/** The median of some searches for one way, after one that warms up. */
function inNode(answers: Answers, goal: Goal): number {
  const form = builtInBank.forms.standard
  const times = Array.from({ length: REPEATS + 1 }, () => {
    const start = performance.now()
    finish(searchWay({ form, answers, goal }))
    return performance.now() - start
  })
  return median(times.slice(1))
}

interface Search {
  readonly kind: string
  readonly goal: number | undefined
  readonly ms: number
}

/** Runs in the page: notes for each worker how long it took from its start to its answer. */
function watchWorkers() {
  const searches: Search[] = []
  Object.assign(globalThis, { benchSearches: searches })
  const NativeWorker = Worker
  globalThis.Worker = class extends NativeWorker {
    readonly start = performance.now()
    override postMessage(request: { kind: string; given: { goal?: number } }) {
      this.addEventListener('message', () => {
        searches.push({ kind: request.kind, goal: request.given.goal, ms: performance.now() - this.start })
      })
      super.postMessage(request)
    }
  }
}

interface Probed {
  readonly benchSearches: readonly Search[]
}

/** Chooses each goal on the plan page, once the road has been found and nothing else is being looked for. */
async function inWorker(bench: Bench, assessment: Assessment): Promise<ReadonlyMap<Goal, number>> {
  const route = `/a/${assessment.id}/plan`
  const page = await openPage(bench, { route, kept: [recordOf(assessment)], probe: watchWorkers })
  await page.waitForFunction(() =>
    ['road', 'way'].every((kind) => (globalThis as unknown as Probed).benchSearches.some((one) => one.kind === kind)),
  )
  const times = new Map<Goal, number>()
  // The last goal first, so that every one that counts is a change.
  for (const goal of [4, ...GOALS] as const) {
    const before = await page.evaluate(() => (globalThis as unknown as Probed).benchSearches.length)
    const radio = page.getByRole('radio').and(page.locator(`.goals [value="${String(goal)}"]`))
    if (await radio.isChecked()) continue
    await radio.check()
    await page.waitForFunction((count) => (globalThis as unknown as Probed).benchSearches.length > count, before)
    const found = await page.evaluate(() => (globalThis as unknown as Probed).benchSearches.at(-1))
    if (found?.kind === 'way' && found.goal === goal) times.set(goal, found.ms)
  }
  await page.context().close()
  return times
}

async function run(bench: Bench): Promise<readonly Samples[]> {
  const given = assessments()
  const ofNode = GOALS.map((goal) => given.map(({ answers }) => inNode(answers, goal)))
  const ofWorker: ReadonlyMap<Goal, number>[] = []
  for (const assessment of given) ofWorker.push(await inWorker(bench, assessment))
  return [
    ...GOALS.map((goal, index) => ({
      what: `goal ${String(goal)}, in Node.js`,
      unit: 'ms' as const,
      values: ofNode[index] ?? [],
    })),
    ...GOALS.map((goal) => ({
      what: `goal ${String(goal)}, in the worker`,
      unit: 'ms' as const,
      values: ofWorker.flatMap((times) => times.get(goal) ?? []),
    })),
  ]
}

export const planSearch: Measurement = {
  name: 'plan',
  title: 'The shortest way looked for',
  how: `For the ${String(builtInBank.bank.questions.length)} questions of the built-in bank, without constraints: the sample, a blank assessment and ${String(RANDOM)} with random answers (seeds 1 to ${String(RANDOM)}, one answer in ten unknown). In Node.js the search alone, the median of ${String(REPEATS)} after one that is not counted; in the worker from its start to its answer, on the plan page.`,
  run,
}
