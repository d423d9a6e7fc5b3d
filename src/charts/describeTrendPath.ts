import { OWN_KINDS } from '@/domain/pathMap'
import type { TrendMark, TrendPath } from '@/domain/trendPath'
import type { Translate } from '@/i18n'
import type { Format } from '@/i18n/format'
import type { Terms } from '@/i18n/terms'
import type { ChartTable } from './chartTable'
import { ownDaysText, ownMarkName, ownScopeText } from './describePathMap'

/** What an assessment is called: its date. */
export type DateOf = (assessment: string) => string

function standText(mark: TrendMark, t: Translate, format: Format, terms: Terms): string {
  return t('charts.trend_path.stand', {
    wider: ownScopeText(mark, t, terms),
    days: ownDaysText(mark, t, format, terms),
  })
}

/** The reading of the way: from where to where each kind of mark went, as far as it may be said. */
export function summarizeTrendPath({ trails }: TrendPath, t: Translate, format: Format, terms: Terms, dateOf: DateOf) {
  const sentences = trails.flatMap(({ kind, marks }) => {
    const [first, last] = [marks[0], marks.at(-1)]
    if (!first || !last) return []
    const params = {
      name: ownMarkName(kind, t),
      from: dateOf(first.assessment),
      to: dateOf(last.assessment),
      before: standText(first, t, format, terms),
      after: standText(last, t, format, terms),
    }
    const hasMoved = marks.some((mark) => mark.x !== first.x || mark.y !== first.y)
    return [hasMoved ? t('charts.trend_path.moved', params) : t('charts.trend_path.stayed', params)]
  })
  return sentences.length === 0 ? t('charts.trend_path.none') : format.sentences(sentences)
}

/** The marks in the order of the rows of the table: by date, then by kind. */
export function inTableOrder(marks: readonly TrendMark[]): TrendMark[] {
  return [...marks].sort((a, b) => a.place - b.place || OWN_KINDS.indexOf(a.kind) - OWN_KINDS.indexOf(b.kind))
}

/** The marks of the way, a row for each date and kind. */
export function tabulateTrendPath(
  { marks }: TrendPath,
  t: Translate,
  format: Format,
  terms: Terms,
  dateOf: DateOf,
): ChartTable {
  return {
    columns: [
      t('charts.path.when'),
      t('charts.path.what'),
      t('charts.path.scope'),
      t('charts.map.days_a_week'),
      t('charts.map.ratio'),
    ],
    rows: inTableOrder(marks).map((mark) => [
      dateOf(mark.assessment),
      ownMarkName(mark.kind, t),
      ownScopeText(mark, t, terms),
      ownDaysText(mark, t, format, terms),
      mark.kind === 'use' && mark.ratio !== null ? format.percent(mark.ratio) : t('charts.map.no_value'),
    ]),
  }
}
