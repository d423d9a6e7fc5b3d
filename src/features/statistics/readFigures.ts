import type { Statistics } from '@/domain/statistics'
import { seriesOf, valueIn } from '@/domain/statisticsReading'
import type { Translate } from '@/i18n'
import type { useStatisticTexts } from '@/evidence/statisticTexts'

/** Reads figures for sentences: what is not known is said to be so. */
export function figureReader(
  statistics: Statistics,
  t: Translate,
  texts: ReturnType<typeof useStatisticTexts>['value'],
) {
  const none = t('statistics.value.none')
  return {
    /** Figures of a series, each under the name that the sentence has for it, its year under the name with `_year`. */
    figures(series: string, years: Readonly<Record<string, number>>): Record<string, string> {
      const each = seriesOf(statistics, series)
      const entries = Object.entries(years).flatMap(([name, year]) => {
        const value = valueIn(each, year)
        return [
          [name, value === null ? none : texts.published(value, each.unit)],
          [`${name}_year`, texts.year(year)],
        ]
      })
      return Object.fromEntries(entries)
    },
    /** The share of one answer of a breakdown. */
    share(breakdown: string, item: string): string {
      const items = statistics.breakdowns.find(({ id }) => id === breakdown)?.items
      const value = items?.find(({ id }) => id === item)?.value ?? null
      return value === null ? none : texts.published(value, 'percent')
    },
    year: texts.year,
  }
}

export type FigureReader = ReturnType<typeof figureReader>
