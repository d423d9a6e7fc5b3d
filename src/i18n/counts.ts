import { useI18n } from './index'
import { useFormat } from './format'

/** People, days and weeks as formulas count them: 「36人」, “1 person”, “1.2 days”. */
export function useCounts() {
  const { t } = useI18n()
  const format = useFormat()
  const number = (count: number) => format.value.number(count, 2)
  return {
    people: (count: number) => t('terms.count.people', { people: number(count) }, count),
    days: (count: number) => t('terms.count.days', { days: number(count) }, count),
    weeks: (count: number) => t('terms.count.weeks', { weeks: number(count) }, count),
  }
}
