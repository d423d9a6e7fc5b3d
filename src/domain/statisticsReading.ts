import type { StatisticPoint, Statistics, StatisticSeries, StatisticTarget, TargetMeasure } from './statistics'

/** The series of an id; throws for one that is not there, which only code could ask for. */
export function seriesOf({ series }: Statistics, id: string): StatisticSeries {
  const found = series.find((each) => each.id === id)
  if (!found) throw new Error(`There is no series ${id}`)
  return found
}

/** The figure of a year; null where it is not known. */
export function valueIn(series: StatisticSeries, year: number): number | null {
  return series.points.find((point) => point.year === year)?.value ?? null
}

/** A point whose figure is known. */
export type KnownPoint = StatisticPoint & { readonly value: number }

/** The points whose figures are known, in the order of the years. */
export function knownPoints({ points }: StatisticSeries): KnownPoint[] {
  return points.flatMap((point) => (point.value === null ? [] : [{ ...point, value: point.value }]))
}

/**
 * What of a series a line may join: known figures of years that follow each other, with no break between them. A year
 * without a figure, known or not to have one, ends a run. Together the runs are all the known points, once each.
 */
export function runsOf(series: StatisticSeries): KnownPoint[][] {
  const runs: KnownPoint[][] = []
  for (const point of knownPoints(series)) {
    const run = runs.at(-1)
    const isNext = run?.at(-1)?.year === point.year - 1
    const isBroken = series.breaks.some(({ before }) => before === point.year)
    if (run && isNext && !isBroken) run.push(point)
    else runs.push([point])
  }
  return runs
}

/** Years between the first and the last point of a series that no entry is about. */
export function silentYears({ points }: StatisticSeries): number[] {
  const years = points.map(({ year }) => year)
  const [first = 0, last = 0] = [years.at(0), years.at(-1)]
  return Array.from({ length: last - first }, (_, index) => first + index).filter((year) => !years.includes(year))
}

export type TargetOutcome = 'reached' | 'missed' | 'notKnown'

/** What became of one thing that a target asked for. */
export interface MeasureReading {
  readonly series: string
  /** What was asked for; null where it hangs on a figure that is not known. */
  readonly aim: number | null
  /** The figure of the target's year; null where it is not known. */
  readonly actual: number | null
  readonly outcome: TargetOutcome
  /** The highest figure and the last one that are known up to the target's year, while the target stood or before. */
  readonly highest: KnownPoint | null
  readonly last: KnownPoint | null
}

function aimOf(series: StatisticSeries, measure: TargetMeasure): number | null {
  if ('value' in measure) return measure.value
  const base = valueIn(series, measure.baseYear)
  // In tenths, as the figures are published: 3 × 11.5 is 34.5.
  return base === null ? null : Math.round(10 * base * measure.times) / 10
}

function readMeasure(series: StatisticSeries, measure: TargetMeasure, year: number): MeasureReading {
  const aim = aimOf(series, measure)
  const actual = valueIn(series, year)
  const upToThen = knownPoints(series).filter((point) => point.year <= year)
  const highest = upToThen.reduce<KnownPoint | null>(
    (best, point) => (best === null || point.value > best.value ? point : best),
    null,
  )
  const isOpen = aim === null || actual === null
  const outcome = isOpen ? 'notKnown' : actual >= aim ? 'reached' : 'missed'
  return { series: series.id, aim, actual, outcome, highest, last: upToThen.at(-1) ?? null }
}

/** Holds a target against the figures of its year: reached, missed, or not known where there is no figure of that year. */
export function readTarget(statistics: Statistics, { measures, year }: StatisticTarget): MeasureReading[] {
  return measures.map((measure) => readMeasure(seriesOf(statistics, measure.series), measure, year))
}
