import type { Page } from '@playwright/test'
import { newContext, newPage, slowDown } from './harness'
import { type Bench, type Check, type Measurement, type Samples, valuesOf } from './measurement'
import { peerOf } from './peers'
import { SAMPLE_ID, sampleRecord } from './records'
import { median } from './statistics'

const SPEEDS = [
  { slowdown: 1, speed: 'full speed' },
  { slowdown: 4, speed: '4× slower' },
] as const
const OWN = 'result page'
const PEER = 'bare charts'

interface Probed {
  readonly benchCharts: { painted: number; shifts: number }
}

/** Runs in the page: notes when the last of its three charts was painted, and all shifts. */
function watchCharts() {
  const charts = { painted: 0, shifts: 0 }
  Object.assign(globalThis, { benchCharts: charts })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { value: number }[]) charts.shifts += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
  const nextFrame = () => {
    requestAnimationFrame(() => {
      const drawn = document.querySelectorAll('[data-chart] svg:has(path)').length
      if (drawn < 3) {
        nextFrame()
        return
      }
      const painted = new MessageChannel()
      painted.port1.onmessage = () => {
        charts.painted = performance.now()
      }
      painted.port2.postMessage(null)
    })
  }
  nextFrame()
}

async function openOnce(page: Page, address: string, slowdown: number) {
  await slowDown(page, slowdown)
  await page.goto(address)
  await page.waitForFunction(() => (globalThis as unknown as Probed).benchCharts.painted > 0)
  await page.waitForTimeout(200 * slowdown)
  const opened = await page.evaluate(() => ({
    ...(globalThis as unknown as Probed).benchCharts,
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
  }))
  return opened
}

async function run(bench: Bench): Promise<readonly Samples[]> {
  const pages = [
    { name: PEER, address: peerOf(bench, 'charts').address },
    { name: OWN, address: `${bench.address}#/a/${SAMPLE_ID}/result` },
  ]
  const samples: Samples[] = []
  for (const { slowdown, speed } of SPEEDS) {
    const all = pages.map((): Awaited<ReturnType<typeof openOnce>>[] => [])
    // The first time round warms up and does not count.
    for (let time = 0; time <= bench.runs; time += 1) {
      for (const [index, { address }] of pages.entries()) {
        const context = await newContext(bench.browser, { kept: [sampleRecord()], probe: watchCharts })
        const opened = await openOnce(await newPage(context), address, slowdown)
        if (time > 0) all[index]?.push(opened)
        await context.close()
      }
    }
    for (const [index, { name }] of pages.entries()) {
      const opened = all[index] ?? []
      const what = `${name}, ${speed}`
      samples.push({ what: `all charts: ${what}`, unit: 'ms', values: opened.map(({ painted }) => painted) })
      samples.push({ what: `FCP: ${what}`, unit: 'ms', values: opened.map(({ fcp }) => fcp) })
      samples.push({ what: `shifts: ${what}`, unit: '', values: opened.map(({ shifts }) => shifts) })
    }
  }
  return samples
}

function checksOf(samples: readonly Samples[]): readonly Check[] {
  return SPEEDS.flatMap(({ speed }) => {
    const of = (what: string, name: string) => valuesOf(samples, `${what}: ${name}, ${speed}`)
    return [
      {
        what: `all charts: ${OWN} / ${PEER}, ${speed}`,
        value: median(of('all charts', OWN)) / median(of('all charts', PEER)),
        bound: 1.5,
      },
      { what: `shifts, the most: ${OWN}, ${speed}`, value: Math.max(...of('shifts', OWN)), bound: 0 },
    ]
  })
}

export const resultPage: Measurement = {
  name: 'result',
  title: 'The result page from a cold start',
  how: 'The result page of the sample in a browser that has nothing of it in its cache, beside a page that has the same three charts and nothing else, drawn by ECharts itself. The clock runs from the start of the navigation to the end of the frame in which the last chart was painted, wherever on the page it is.',
  usesPeers: true,
  checksOf,
  run,
}
