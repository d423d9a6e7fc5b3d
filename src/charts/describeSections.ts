import type { Score } from '@/domain/scoring/bounds'
import type { Translate } from '@/i18n'
import type { Format } from '@/i18n/format'
import type { ChartTable } from './chartTable'

/** One section's score, with its title in the language in use. */
export interface SectionBarRow extends Score {
  readonly id: string
  readonly kind: 'pillar' | 'enabler' | 'safeguard'
  readonly title: string
}

/** A score with its bounds in words: one number when nothing is blank, else the number and its range. */
export function rangeText({ applicable, score, lower, upper }: Score, t: Translate, format: Format): string {
  if (!applicable || lower === null || upper === null) return t('charts.bars.not_applicable')
  const range = { lower: format.number(lower), upper: format.number(upper) }
  if (score === null) return t('charts.bars.unknown', range)
  if (lower === upper) return format.number(score)
  return t('charts.bars.range', { score: format.number(score), ...range })
}

/** The reading of the bars in one sentence: the lowest and the highest section by what is sure. */
export function summarizeSections(rows: readonly SectionBarRow[], t: Translate, format: Format): string {
  const sure = rows
    .flatMap(({ title, lower }) => (lower === null ? [] : [{ title, lower }]))
    .sort((a, b) => a.lower - b.lower)
  const lowest = sure[0]
  const highest = sure.at(-1)
  if (!lowest || !highest || rows.every(({ score }) => score === null)) return t('charts.bars.summary_none')
  if (lowest.lower === highest.lower) return t('charts.bars.summary_same', { score: format.number(lowest.lower) })
  return t('charts.bars.summary', {
    low: lowest.title,
    lowest: format.number(lowest.lower),
    high: highest.title,
    highest: format.number(highest.lower),
  })
}

/** The figures of the bars, a row for each section. */
export function tabulateSections(rows: readonly SectionBarRow[], t: Translate, format: Format): ChartTable {
  const cell = (value: number | null) => (value === null ? t('charts.map.not_known') : format.number(value))
  return {
    columns: [t('charts.bars.section'), t('charts.bars.lower'), t('charts.bars.score'), t('charts.bars.upper')],
    rows: rows.map((row) =>
      row.applicable
        ? [row.title, cell(row.lower), cell(row.score), cell(row.upper)]
        : [row.title, t('charts.bars.not_applicable'), t('charts.map.no_value'), t('charts.map.no_value')],
    ),
  }
}
