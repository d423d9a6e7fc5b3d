import { rangeText } from '@/charts/describeSections'
import type { ChartTable } from '@/charts/chartTable'
import type { TrendRun } from '@/domain/trend'
import type { Score } from '@/domain/scoring/bounds'
import { round9 } from '@/domain/rounding'
import type { Translate } from '@/i18n'
import type { Format } from '@/i18n/format'

/** One figure over time, in words. */
export interface NamedRuns<T> {
  readonly name: string
  readonly runs: readonly TrendRun<T>[]
  readonly text: (value: T) => string
}

/** What became of a figure since the first assessment that the last one may be held against. */
export function summarizeRuns<T>({ name, runs, text }: NamedRuns<T>, t: Translate, dateOf: (id: string) => string) {
  const run = runs.at(-1)
  const [first, last] = [run?.[0], run?.at(-1)]
  if (!first || !last) return t('trend.summary.unknown', { name })
  const now = { name, to: dateOf(last.id), after: text(last.value) }
  if (first === last) return t('trend.summary.one', now)
  const params = { ...now, from: dateOf(first.id), before: text(first.value) }
  return params.before === params.after ? t('trend.summary.same', params) : t('trend.summary.moved', params)
}

/** How many sections are surer than the time before, of those that may be compared. */
export function summarizeSections(sections: readonly { readonly runs: readonly TrendRun<Score>[] }[], t: Translate) {
  const moves = sections.flatMap(({ runs }) => {
    const run = runs.at(-1) ?? []
    const [before, after] = [run.at(-2)?.value.lower, run.at(-1)?.value.lower]
    return before == null || after == null ? [] : [Math.sign(round9(after) - round9(before))]
  })
  const count = (sign: number) => moves.filter((move) => move === sign).length
  if (moves.length === 0) return t('trend.summary.sections_none')
  return t('trend.summary.sections', { count: moves.length, up: count(1), down: count(-1), same: count(0) })
}

/** The figures of a trend, a row for each assessment; what one does not have says so. */
export function tabulateRuns(
  assessments: readonly string[],
  figures: readonly { readonly name: string; readonly cell: (assessment: string) => string | null }[],
  t: Translate,
  dateOf: (id: string) => string,
): ChartTable {
  return {
    columns: [t('trend.table.date'), ...figures.map(({ name }) => name)],
    rows: assessments.map((id) => [dateOf(id), ...figures.map(({ cell }) => cell(id) ?? t('charts.map.not_known'))]),
    isGrid: true,
  }
}

/** The text of the figure of one assessment; null where it has none. */
export function cellOf<T>({ runs, text }: NamedRuns<T>): (assessment: string) => string | null {
  return (assessment) => {
    const point = runs.flat().find(({ id }) => id === assessment)
    return point ? text(point.value) : null
  }
}

/** A score with its bounds in words. */
export const scoreText = (t: Translate, format: Format) => (score: Score) => rangeText(score, t, format)
