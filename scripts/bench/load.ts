import { median } from './statistics'
import { newContext, newPage, slowDown } from './harness'
import { type Bench, type Check, type Measurement, type Samples, valuesOf } from './measurement'
import { peerOf } from './peers'
import { SAMPLE_ID, sampleRecord, type StoredRecord } from './records'
import type { Served } from '../lib/gzipServer.mjs'

const SLOWDOWNS = [1, 4]
const SPEED: Readonly<Record<number, string>> = { 1: 'full speed', 4: '4× slower' }
/** Milliseconds, at full speed, in which nothing more has to come; twice as many at a quarter of it. */
const SETTLED = 500

interface Opened {
  readonly name: string
  readonly served: Served
  readonly route: string
  /** What is there once the page is. */
  readonly ready: string
  readonly kept?: readonly StoredRecord[]
}

/** What a load is judged by. */
interface Load {
  readonly fcp: number
  readonly lcp: number
  readonly cls: number
  readonly kB: number
}

interface Probed {
  readonly benchLoad: { lcp: number; cls: number }
}

/** Runs in the page: notes its largest paint and its shifts. */
function watchLoad() {
  const load = { lcp: 0, cls: 0 }
  Object.assign(globalThis, { benchLoad: load })
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) load.lcp = startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { value: number }[]) load.cls += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
}

async function loadOnce(
  { browser }: Bench,
  { served, route, ready, kept = [] }: Opened,
  slowdown: number,
): Promise<Load> {
  const context = await newContext(browser, { kept, probe: watchLoad })
  const page = await newPage(context)
  await slowDown(page, slowdown)
  await page.goto(served.address + route)
  await page.locator(ready).first().waitFor()
  await page.waitForTimeout(SETTLED * Math.sqrt(slowdown))
  const { files, ...load } = await page.evaluate(() => ({
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
    lcp: (globalThis as unknown as Probed).benchLoad.lcp,
    cls: (globalThis as unknown as Probed).benchLoad.cls,
    files: performance.getEntriesByType('resource').map(({ name }) => name),
  }))
  await context.close()
  const own = [...new Set([served.address, ...files])].filter((file) => file.startsWith(served.address))
  const bytes = own.reduce((sum, file) => sum + served.bytesOf(new URL(file).pathname), 0)
  return { ...load, kB: bytes / 1000 }
}

async function run(bench: Bench): Promise<readonly Samples[]> {
  const kept = [sampleRecord()]
  const pages: readonly Opened[] = [
    { name: 'floor', served: peerOf(bench, 'floor'), route: '', ready: 'h1' },
    { name: 'bare questions', served: peerOf(bench, 'bare'), route: '', ready: 'h1' },
    { name: 'SurveyJS', served: peerOf(bench, 'survey'), route: '', ready: 'input[type=radio]' },
    { name: 'home', served: bench.app, route: '#/', ready: 'h1' },
    { name: 'home with one kept', served: bench.app, route: '#/', ready: 'h1', kept },
    { name: 'question', served: bench.app, route: `#/a/${SAMPLE_ID}/questions`, ready: 'progress', kept },
  ]
  const samples: Samples[] = []
  for (const slowdown of SLOWDOWNS) {
    const loads = pages.map((): Load[] => [])
    // The first time round warms up and does not count.
    for (let time = 0; time <= bench.runs; time += 1) {
      for (const [index, page] of pages.entries()) {
        const load = await loadOnce(bench, page, slowdown)
        if (time > 0) loads[index]?.push(load)
      }
    }
    for (const [index, { name }] of pages.entries()) {
      const of = (part: keyof Load) => (loads[index] ?? []).map((load) => load[part])
      const what = `${name}, ${SPEED[slowdown] ?? ''}`
      if (slowdown === 1) samples.push({ what: `bytes: ${name}`, unit: 'kB', values: of('kB') })
      samples.push({ what: `FCP: ${what}`, unit: 'ms', values: of('fcp') })
      samples.push({ what: `LCP: ${what}`, unit: 'ms', values: of('lcp') })
      samples.push({ what: `shifts: ${what}`, unit: '', values: of('cls') })
    }
  }
  return samples
}

function checksOf(samples: readonly Samples[]): readonly Check[] {
  const of = (what: string) => median(valuesOf(samples, what))
  const ratio = (what: string, page: string, peer: string, speed = '') =>
    of(`${what}: ${page}${speed}`) / of(`${what}: ${peer}${speed}`)
  const bytes = [
    { page: 'home', peer: 'floor', bound: 1.8 },
    { page: 'question', peer: 'floor', bound: 2.5 },
    { page: 'question', peer: 'SurveyJS', bound: 0.25 },
  ].map(({ page, peer, bound }) => ({ what: `bytes: ${page} / ${peer}`, value: ratio('bytes', page, peer), bound }))
  const paints = SLOWDOWNS.flatMap((slowdown) => {
    const speed = `, ${SPEED[slowdown] ?? ''}`
    return ['home', 'question'].flatMap((page): Check[] => [
      ...['FCP', 'LCP'].flatMap((what): Check[] => [
        {
          what: `${what}: ${page} / floor${speed}`,
          value: ratio(what, page, 'floor', speed),
          bound: 1.5,
          stretch: 1.3,
        },
        { what: `${what}: ${page} / SurveyJS${speed}`, value: ratio(what, page, 'SurveyJS', speed), bound: 0.4 },
      ]),
      {
        what: `shifts, the most: ${page}${speed}`,
        value: Math.max(...valuesOf(samples, `shifts: ${page}${speed}`)),
        bound: 0,
      },
    ])
  })
  return [...bytes, ...paints]
}

export const load: Measurement = {
  name: 'load',
  title: 'First load',
  how: 'The home page of a first visit, the home page with one assessment kept, and the first question, with the wording of the whole bank, in a browser that has nothing of them in its cache; beside them an empty page of Vue, Vue Router and Pinia (the floor), bare radios asking the same 67 questions, and SurveyJS Form Library asking them. Bytes are those of all files a page takes until nothing more comes, compressed. FCP and LCP are the first and the largest contentful paint, shifts the sum of all layout shifts.',
  usesPeers: true,
  checksOf,
  run,
}
