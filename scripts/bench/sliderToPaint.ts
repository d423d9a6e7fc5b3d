import { openPage } from './harness'
import type { Bench, Check, Measurement, Samples } from './measurement'
import { SAMPLE_ID, sampleRecord } from './records'
import { quantile } from './statistics'

const MOVES = 20

/** What one move of the slider took, until the part of the page was painted anew. */
interface Move {
  readonly figures: { readonly ms: number; readonly frames: number }
  readonly map: { readonly ms: number; readonly frames: number }
}

/** Runs in the page: notes for each move when the table of figures and the map were first painted with a change. */
function watchMoves() {
  const moves: Move[] = []
  Object.assign(globalThis, { benchMoves: moves })
  let changed = { figures: false, map: false }
  const watchPart = (part: 'figures' | 'map', selector: string) => {
    const element = document.querySelector(selector)
    const watcher = new MutationObserver(() => (changed[part] = true))
    if (element) watcher.observe(element, { subtree: true, childList: true, characterData: true, attributes: true })
  }
  Object.assign(globalThis, {
    benchWatch() {
      watchPart('figures', 'main tbody td:last-child')
      watchPart('map', '[data-chart]')
    },
  })
  addEventListener(
    'input',
    ({ timeStamp }) => {
      changed = { figures: false, map: false }
      let figures: Move['figures'] | undefined
      let map: Move['map'] | undefined
      let frames = 0
      const nextFrame = () => {
        requestAnimationFrame(() => {
          frames += 1
          const painted = new MessageChannel()
          painted.port1.onmessage = () => {
            const now = { ms: performance.now() - timeStamp, frames }
            if (changed.figures) figures ??= now
            if (changed.map) map ??= now
            if (figures && map) moves.push({ figures, map })
            else nextFrame()
          }
          painted.port2.postMessage(null)
        })
      }
      nextFrame()
    },
    { capture: true },
  )
}

interface Probed {
  readonly benchMoves: readonly Move[]
  readonly benchWatch: () => void
}

/** Moves the days of one user there and back by keyboard: each step changes the ratio and the map. */
async function movesOf(bench: Bench, slowdown: number): Promise<readonly Move[]> {
  const visit = { kept: [sampleRecord()], slowdown, probe: watchMoves }
  const page = await openPage(bench, { route: `/a/${SAMPLE_ID}/simulate`, ...visit })
  await page.locator('[data-chart] svg').waitFor()
  const slider = page.getByRole('slider', { name: /^1人あたりの日数/u })
  await slider.focus()
  await page.evaluate(() => (globalThis as unknown as Probed).benchWatch())
  for (let move = 0; move <= MOVES; move += 1) {
    await page.keyboard.press(move % 2 === 0 ? 'ArrowRight' : 'ArrowLeft')
    await page.waitForFunction((count) => (globalThis as unknown as Probed).benchMoves.length > count, move)
    await page.waitForTimeout(50 * slowdown)
  }
  const moves = await page.evaluate(() => (globalThis as unknown as Probed).benchMoves)
  await page.context().close()
  // The first one loads what is loaded only once.
  return moves.slice(1)
}

async function run(bench: Bench): Promise<readonly Samples[]> {
  const samples: Samples[] = []
  for (const slowdown of [1, 4]) {
    await movesOf(bench, slowdown)
    const moves: Move[] = []
    for (let time = 0; time < bench.runs; time += 1) moves.push(...(await movesOf(bench, slowdown)))
    const speed = slowdown === 1 ? 'full speed' : `${String(slowdown)}× slower`
    for (const part of ['figures', 'map'] as const) {
      const values = moves.map((move) => move[part])
      samples.push({ what: `${part}, ${speed}`, unit: 'ms', values: values.map(({ ms }) => ms) })
      samples.push({ what: `${part}, ${speed}`, unit: 'frames', values: values.map(({ frames }) => frames) })
    }
  }
  return samples
}

/** Two frames: the one that is painted already when the event comes may be missed. */
function checksOf(samples: readonly Samples[]): readonly Check[] {
  return samples
    .filter(({ unit }) => unit === 'frames')
    .map(({ what, values }) => ({
      what: `frames until painted, p95: ${what}`,
      value: quantile(values, 0.95),
      bound: 2,
    }))
}

export const sliderToPaint: Measurement = {
  name: 'slider',
  title: 'A slider of the simulation moved → painted',
  how: `On the simulation page of the sample, the days of one user are moved by keyboard, seven pages of ${String(MOVES)} moves after one that is not counted. The clock runs from the time stamp of the input event to the end of the first frame in which the table of figures, and the map, have changed. Frames are counted from the event: 1 is the next one.`,
  checksOf,
  run,
}
