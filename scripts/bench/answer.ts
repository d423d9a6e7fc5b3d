import type { Page } from '@playwright/test'
import { builtInBank } from '@/content/bank'
import { newAssessment } from '@/domain/assessment'
import { newContext, newPage, slowDown } from './harness'
import { type Bench, type Check, type Measurement, type Samples, valuesOf } from './measurement'
import { peerOf } from './peers'
import { CREATED_ON, randomRecords, recordOf, type StoredRecord } from './records'
import { median, quantile } from './statistics'

const QUESTIONS = 6
const ID = 'bench'
const SPEEDS = [
  { slowdown: 1, speed: 'full speed' },
  { slowdown: 4, speed: '4× slower' },
] as const
const WAYS = ['click', 'key'] as const
const ONE = 'Hironaga, 1 stored'
const MANY = 'Hironaga, 1,000 stored'

interface Asking {
  readonly name: string
  readonly address: string
  readonly kept: readonly StoredRecord[]
  /** The label of each choice of the question that is asked. */
  readonly choice: string
  readonly next: string
}

interface Probed {
  readonly benchAnswers: readonly { readonly way: (typeof WAYS)[number]; readonly ms: number }[]
}

/** Runs in the page: notes for each answer how long it took until a frame was painted after it had been stored. */
function watchAnswers() {
  const answers: { way: 'click' | 'key'; ms: number }[] = []
  Object.assign(globalThis, { benchAnswers: answers })
  let isStored = false
  let isPending = false
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on its own storage below
  const { setItem } = Storage.prototype
  Storage.prototype.setItem = function (key: string, text: string) {
    setItem.call(this, key, text)
    if (/^(?:answers$|hironaga\/assessment\/)/u.test(key)) isStored = true
  }
  const watch = (way: 'click' | 'key', { timeStamp }: Event) => {
    // The click that a label hands on to its radio, or an arrow key causes, belongs to what came first.
    if (isPending) return
    isPending = true
    isStored = false
    const nextFrame = () => {
      requestAnimationFrame(() => {
        const painted = new MessageChannel()
        painted.port1.onmessage = () => {
          if (!isStored) {
            nextFrame()
            return
          }
          answers.push({ way, ms: performance.now() - timeStamp })
          isPending = false
        }
        painted.port2.postMessage(null)
      })
    }
    nextFrame()
  }
  const isChoice = ({ target }: Event) => target instanceof Element && target.closest('label, [type=radio]') !== null
  addEventListener('click', (event) => isChoice(event) && watch('click', event), { capture: true })
  addEventListener('keydown', (event) => isChoice(event) && watch('key', event), { capture: true })
}

const answered = (page: Page, count: number) =>
  page.waitForFunction((least) => (globalThis as unknown as Probed).benchAnswers.length >= least, count)

/** Answers some questions: a click on a choice, then the arrow key to the next one. */
async function answersOf({ browser }: Bench, asking: Asking, slowdown: number): Promise<Probed['benchAnswers']> {
  const context = await newContext(browser, { kept: asking.kept, probe: watchAnswers })
  const page = await newPage(context)
  await page.goto(asking.address)
  await page.locator(asking.choice).first().waitFor()
  // What is done once after the start, such as the spare copies of everything, is no part of it.
  await page.waitForTimeout(asking.kept.length > 1 ? 2_000 : 500)
  await slowDown(page, slowdown)
  for (let question = 0; question < QUESTIONS; question += 1) {
    await page
      .locator(asking.choice)
      .nth(question % 3)
      .click()
    await answered(page, 2 * question + 1)
    await page.waitForTimeout(15 * slowdown)
    await page.keyboard.press('ArrowDown')
    await answered(page, 2 * question + 2)
    await page.waitForTimeout(15 * slowdown)
    if (question < QUESTIONS - 1) {
      await page.locator(asking.next).first().click()
      await page.waitForTimeout(80 * slowdown)
    }
  }
  const answers = await page.evaluate(() => (globalThis as unknown as Probed).benchAnswers)
  await context.close()
  return answers
}

function askings(bench: Bench): readonly Asking[] {
  const blank = recordOf(newAssessment({ id: ID, bank: builtInBank.bank, createdOn: CREATED_ON }))
  const app = {
    address: `${bench.address}#/a/${ID}/questions`,
    choice: '.choices label',
    next: '.question a.primary',
  }
  return [
    { name: 'bare radios', address: peerOf(bench, 'bare').address, kept: [], choice: 'label', next: '.next' },
    {
      name: 'SurveyJS',
      address: peerOf(bench, 'survey').address,
      kept: [],
      choice: '.sd-item label',
      next: '.sd-navigation__next-btn',
    },
    { name: ONE, kept: [blank], ...app },
    { name: MANY, kept: [blank, ...randomRecords(999)], ...app },
  ]
}

async function run(bench: Bench): Promise<readonly Samples[]> {
  const samples: Samples[] = []
  const pages = askings(bench)
  for (const { slowdown, speed } of SPEEDS) {
    const all = pages.map((): Probed['benchAnswers'][number][] => [])
    // The first time round warms up and does not count.
    for (let time = 0; time <= bench.runs; time += 1) {
      for (const [index, asking] of pages.entries()) {
        const answers = await answersOf(bench, asking, slowdown)
        if (time > 0) all[index]?.push(...answers)
      }
    }
    for (const way of WAYS) {
      for (const [index, { name }] of pages.entries()) {
        const values = (all[index] ?? []).filter((answer) => answer.way === way).map(({ ms }) => ms)
        samples.push({ what: `${way}: ${name}, ${speed}`, unit: 'ms', values })
      }
    }
  }
  return samples
}

function checksOf(samples: readonly Samples[]): readonly Check[] {
  const p95 = (values: readonly number[]) => quantile(values, 0.95)
  return SPEEDS.flatMap(({ speed }) =>
    WAYS.flatMap((way) => {
      const of = (name: string) => valuesOf(samples, `${way}: ${name}, ${speed}`)
      const [one, many, survey] = [of(ONE), of(MANY), of('SurveyJS')]
      return [
        { what: `${way}, median: Hironaga / SurveyJS, ${speed}`, value: median(one) / median(survey), bound: 0.5 },
        { what: `${way}, p95: Hironaga / SurveyJS, ${speed}`, value: p95(one) / p95(survey), bound: 0.7 },
        { what: `${way}, median: 1,000 / 1 stored, ${speed}`, value: median(many) / median(one), bound: 1.2 },
      ]
    }),
  )
}

export const answer: Measurement = {
  name: 'answer',
  title: 'A question answered → stored and painted',
  how: `${String(QUESTIONS)} questions on each page: a click on a choice, then the arrow key to the next one. The clock runs from the time stamp of the event to the end of the first frame after the answer has been written to localStorage. Beside the app, bare radios and SurveyJS Form Library with the same questions, one a page; the app with one assessment stored and with 1,000.`,
  usesPeers: true,
  checksOf,
  run,
}
