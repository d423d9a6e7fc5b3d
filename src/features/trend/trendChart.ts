import { scaleFor, type TimeBreak, type TimeChart, type TimeMark, type TimeTick } from '@/charts/timeChart'
import type { Trend, TrendRun } from '@/domain/trend'

const DAY = 86_400_000
/** Part of the whole time by which assessments of one day are set apart, so that both are seen. */
const APART = 0.02

/** Where the assessments of a trend stand on the axis of time, in days; one of a day beside the other. */
export interface TimeScale {
  readonly at: (assessment: string) => number
  readonly x: TimeChart['x']
}

/** The axis of time of a trend. `label` writes the date of an assessment in short. */
export function timeScale({ entries }: Trend, label: (createdOn: string) => string): TimeScale {
  const days = entries.map(({ assessment }) => Date.parse(assessment.createdOn) / DAY)
  const [first = 0, last = 0] = [days[0], days.at(-1)]
  const span = Math.max(1, last - first)
  const places = new Map(
    entries.map(({ assessment: { id } }, index) => {
      const day = days[index] ?? 0
      const before = days.slice(0, index).filter((each) => each === day).length
      return [id, day + before * APART * span] as const
    }),
  )
  const ticks = new Map(
    entries.map(({ assessment }, index): [number, TimeTick] => {
      const value = days[index] ?? 0
      return [value, { value, label: label(assessment.createdOn) }]
    }),
  )
  const margin = 0.12 * span
  const end = Math.max(last, ...places.values())
  return {
    at: (assessment) => places.get(assessment) ?? first,
    x: { min: first - margin, max: end + margin, ticks: [...ticks.values()] },
  }
}

/** A value with its bounds, on the scale of its chart. */
export interface Bounded {
  readonly value: number
  readonly lower: number
  readonly upper: number
}

export interface TrendPlot<T> {
  readonly name: string
  readonly runs: readonly TrendRun<T>[]
  readonly boundedOf: (value: T) => Bounded
  readonly y: Omit<TimeChart['y'], 'max' | 'ticks'> & { readonly max: number; readonly ticks: readonly TimeTick[] }
  /** Assessments before which no line may run, with the signs that stand there. */
  readonly breaks: readonly { readonly before: string; readonly sign: string }[]
  readonly label: (value: T) => string
}

/** Half way between an assessment and the one before it. */
function breakAt({ entries }: Trend, scale: TimeScale, before: string): number {
  const index = entries.findIndex(({ assessment }) => assessment.id === before)
  const earlier = entries[index - 1]?.assessment.id ?? before
  return (scale.at(earlier) + scale.at(before)) / 2
}

/** Lays one figure of a trend out as a chart of its own. */
export function trendPlot<T>(trend: Trend, scale: TimeScale, plot: TrendPlot<T>): TimeChart {
  const last = plot.runs.at(-1)?.at(-1)
  const marks = plot.runs.map((run) =>
    run.map((point) => {
      const { value, lower, upper } = plot.boundedOf(point.value)
      const mark: TimeMark = {
        id: point.id,
        x: scale.at(point.id),
        y: value,
        look: 'figure',
        label: point === last ? plot.label(point.value) : '',
      }
      return { ...mark, lower, upper }
    }),
  )
  return {
    lines: [{ id: plot.name, name: plot.name, runs: marks, bounds: [], bands: marks }],
    aims: [],
    breaks: plot.breaks.map(({ before, sign }): TimeBreak => ({ x: breakAt(trend, scale, before), sign })),
    x: scale.x,
    y: plot.y,
    chosen: null,
  }
}

/** The scale of a score: 0…100. */
export const SCORE_STEPS = [0, 25, 50, 75, 100] as const

/** A scale for shares that holds all of them; at least up to 10 %. */
export function shareScale(shares: readonly number[], label: (share: number) => string): TrendPlot<number>['y'] {
  const { max, steps } = scaleFor([0.1, ...shares])
  return { name: '', max, ticks: steps.map((value) => ({ value, label: label(value) })) }
}
