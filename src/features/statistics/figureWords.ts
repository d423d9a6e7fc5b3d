import type { ChartTable } from '@/charts/chartTable'
import type { StatisticsWording } from '@/content/statistics'
import type { StatisticSeries } from '@/domain/statistics'
import { type KnownPoint, knownPoints, silentYears } from '@/domain/statisticsReading'
import type { Translate } from '@/i18n'
import { breakSign, type StatisticFigure } from './statisticChart'
import type { useStatisticTexts } from '@/evidence/statisticTexts'

type Texts = ReturnType<typeof useStatisticTexts>['value']

/** The known points that one sentence may speak of: none from another survey. */
function comparablePoints(series: StatisticSeries): KnownPoint[] {
  const start = series.breaks.filter(({ kind }) => kind === 'survey').at(-1)?.before ?? 0
  return knownPoints(series).filter(({ year }) => year >= start)
}

function summarizeSeries(series: StatisticSeries, name: string, t: Translate, texts: Texts): string {
  const known = comparablePoints(series)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return ''
  const top = known.reduce((best, point) => (point.value > best.value ? point : best), first)
  const params = {
    name,
    from: texts.year(first.year),
    first: texts.figure(first, series.unit),
    to: texts.year(last.year),
    last: texts.figure(last, series.unit),
  }
  if (known.every(({ value }) => value === first.value)) return t('statistics.summary.same', params)
  const isBroken = series.breaks.some(({ before }) => before > first.year)
  const sentence =
    top.value === last.value || top === first
      ? t('statistics.summary.plain', params)
      : t('statistics.summary.top', {
          ...params,
          top_year: texts.year(top.year),
          top: texts.figure(top, series.unit),
        })
  return texts.sentences([sentence, isBroken ? t('statistics.summary.broken') : ''])
}

/** The reading of one chart: from where to where each series goes, and its highest figure. */
export function summarizeFigure({ series }: StatisticFigure, wording: StatisticsWording, t: Translate, texts: Texts) {
  return texts.sentences(
    series.map((each) => summarizeSeries(each, wording.series[each.id]?.name ?? each.id, t, texts)),
  )
}

/** The years of the table, the first one first. */
export function yearsOf(series: StatisticFigure['series']): number[] {
  return [...new Set(series.flatMap((each) => [...each.points.map(({ year }) => year), ...silentYears(each)]))].sort(
    (a, b) => a - b,
  )
}

/** The figures of one chart, a row for each year; a year without a figure says so. */
export function tabulateFigure(
  { series }: StatisticFigure,
  wording: StatisticsWording,
  t: Translate,
  texts: Texts,
): ChartTable {
  return {
    columns: [t('statistics.table.year'), ...series.map(({ id }) => wording.series[id]?.name ?? id)],
    rows: yearsOf(series).map((year) => [
      texts.year(year),
      ...series.map(({ points, unit }) => {
        const point = points.find((each) => each.year === year)
        return point ? texts.marked(point, unit) : t('statistics.table.silent')
      }),
    ]),
  }
}

/** Why lines stop, by the signs of the chart. */
export function breakNotes({ breaks }: StatisticFigure, wording: StatisticsWording, t: Translate): string[] {
  return breaks.map(({ series, before }, index) => {
    const reason =
      series === null ? t('statistics.breaks.definition') : (wording.series[series]?.breaks?.[String(before)] ?? '')
    return t('statistics.breaks.note', { sign: breakSign(index), reason })
  })
}

/** Which years have no figure that could be confirmed, series by series. */
export function missingNotes({ series }: StatisticFigure, wording: StatisticsWording, t: Translate, texts: Texts) {
  return series.flatMap((each) => {
    const years = each.points.filter(({ value }) => value === null).map(({ year }) => texts.year(year))
    const note = t('statistics.missing.years', { years: texts.list(years) })
    if (years.length === 0) return []
    return [series.length === 1 ? note : t('statistics.missing.named', { name: wording.series[each.id]?.name, note })]
  })
}
