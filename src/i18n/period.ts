import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { type EraStyle, useFormat } from './format'
import { useI18n } from './index'

/** The month or fiscal year that figures are about; null parts are not given. */
interface GivenPeriod {
  readonly unit: 'month' | 'fiscalYear'
  readonly year: number | null
  readonly month: number | null
}

/** A period in words (「令和8年10月」「令和8年度」); empty while its year, or the month of a month, is not given. */
export function usePeriodText(period: MaybeRefOrGetter<GivenPeriod>, era: MaybeRefOrGetter<EraStyle>) {
  const { t } = useI18n()
  const format = useFormat()
  return computed(() => {
    const { unit, year, month } = toValue(period)
    if (year === null) return ''
    if (unit === 'fiscalYear') {
      return t('practice.period.fiscal_year', { year: format.value.year(year, toValue(era)) })
    }
    return month === null ? '' : format.value.month({ year, month }, toValue(era))
  })
}
