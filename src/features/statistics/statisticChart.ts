import { scaleFor, type TimeAim, type TimeChart, type TimeLine, type TimeMark } from '@/charts/timeChart'
import type { StatisticPoint, Statistics, StatisticSeries, StatisticTarget, StatisticUnit } from '@/domain/statistics'
import { readTarget, runsOf, seriesOf } from '@/domain/statisticsReading'
import type { useStatisticTexts } from '@/evidence/statisticTexts'

type Texts = ReturnType<typeof useStatisticTexts>['value']

/** What a chart shows: its series, and the targets that were set for them. */
export interface StatisticFigure {
  readonly unit: StatisticUnit
  readonly series: readonly StatisticSeries[]
  readonly aims: readonly FigureAim[]
  /** Where lines stop, in the order of time; `series` is null where one definition follows another. */
  readonly breaks: readonly { readonly x: number; readonly series: string | null; readonly before: number }[]
}

/** Something set out to be reached, by one target or by several that ask the same. */
export interface FigureAim {
  readonly id: string
  readonly year: number
  readonly value: number
  readonly targets: readonly StatisticTarget[]
}

export const markId = (series: string, year: number): string => `${series}@${String(year)}`

function aimsOf(statistics: Statistics, ids: readonly string[]): FigureAim[] {
  const aims = new Map<string, FigureAim>()
  for (const target of statistics.targets) {
    for (const { series, aim } of readTarget(statistics, target)) {
      if (aim === null || !ids.includes(series)) continue
      const id = `aim@${series}@${String(target.year)}@${String(aim)}`
      const targets = [...(aims.get(id)?.targets ?? []), target]
      aims.set(id, { id, year: target.year, value: aim, targets })
    }
  }
  return [...aims.values()]
}

/** Collects what one chart shows. `changes`: years at which one definition follows another. */
export function figureOf(statistics: Statistics, ids: readonly string[], changes: readonly number[]): StatisticFigure {
  const series = ids.map((id) => seriesOf(statistics, id))
  const own = series.flatMap((each) => each.breaks.map(({ before }) => ({ x: before - 0.5, series: each.id, before })))
  const between = changes.map((year) => ({ x: year, series: null, before: year }))
  return {
    unit: series[0]?.unit ?? 'percent',
    series,
    aims: aimsOf(statistics, ids),
    breaks: [...own, ...between].sort((a, b) => a.x - b.x),
  }
}

/** The sign at a break: A, B, … */
export const breakSign = (index: number): string => String.fromCharCode(65 + index)

function markOf(series: StatisticSeries, point: StatisticPoint & { value: number }, texts: Texts, isLast: boolean) {
  const isDerived = point.derived || point.approximate
  return {
    id: markId(series.id, point.year),
    x: point.year,
    y: point.value,
    look: isDerived ? ('derived' as const) : ('figure' as const),
    label: isLast || point.confidence === 'low' ? texts.figure(point, series.unit) : '',
    isUnsure: point.confidence === 'low',
  }
}

function boundMarks(series: StatisticSeries): TimeMark[] {
  return series.points.flatMap((point) =>
    point.bound
      ? [
          {
            id: markId(series.id, point.year),
            x: point.year,
            y: point.bound.value,
            look: point.bound.kind,
            label: '',
          },
        ]
      : [],
  )
}

function lineOf(series: StatisticSeries, name: string, texts: Texts, labelsLast: boolean): TimeLine {
  const runs = runsOf(series)
  const last = runs.at(-1)?.at(-1)
  return {
    id: series.id,
    name,
    runs: runs.map((run) => run.map((point) => markOf(series, point, texts, labelsLast && point === last))),
    bounds: boundMarks(series),
    bands: [],
  }
}

/** Every second, fifth or tenth year, as many as a narrow picture has room for. */
function yearTicks(first: number, last: number) {
  const step = [1, 2, 5, 10].find((each) => (last - first) / each <= 6) ?? 10
  const start = Math.ceil(first / step) * step
  return Array.from({ length: Math.floor((last - start) / step) + 1 }, (_, index) => start + index * step).map(
    (value) => ({ value, label: String(value) }),
  )
}

/** Lays a figure out as a chart: years across, a scale from zero up. */
export function statisticChart(
  figure: StatisticFigure,
  nameOf: (series: string) => string,
  texts: Texts,
  chosen: string | null,
): TimeChart {
  const { series, aims, breaks, unit } = figure
  const years = [...series.flatMap(({ points }) => points.map((point) => point.year)), ...aims.map(({ year }) => year)]
  const [first, last] = [Math.min(...years), Math.max(...years)]
  const values = [
    ...series.flatMap(({ points }) => points.flatMap(({ value, bound }) => value ?? bound?.value ?? [])),
    ...aims.map(({ value }) => value),
  ]
  const { max, steps } = scaleFor(values)
  return {
    lines: series.map((each) => lineOf(each, nameOf(each.id), texts, series.length === 1)),
    aims: aims.map(({ id, year, value }): TimeAim => ({ id, x: year, y: value, label: '' })),
    breaks: breaks.map(({ x }, index) => ({ x, sign: breakSign(index) })),
    x: { min: first - 0.7, max: last + 0.7, ticks: yearTicks(first, last) },
    y: { max, ticks: steps.map((value) => ({ value, label: texts.amount(value, unit) })), name: '' },
    chosen,
  }
}
