import { computed } from 'vue'
import type { StatisticsWording } from '@/content/statistics'
import type { Statistics } from '@/domain/statistics'
import { type MeasureReading, seriesOf } from '@/domain/statisticsReading'
import { useI18n } from '@/i18n'
import { useStatisticTexts } from '@/evidence/statisticTexts'

/** What became of a target, in one sentence with the figures of its year. */
export function useOutcomeText() {
  const { t } = useI18n()
  const texts = useStatisticTexts()

  function sentence(reading: MeasureReading, year: number, statistics: Statistics, wording: StatisticsWording): string {
    const { series, aim, actual, outcome, highest, last } = reading
    const { unit } = seriesOf(statistics, series)
    const amount = (value: number | null) =>
      value === null ? t('statistics.value.none') : texts.value.amount(value, unit)
    const figure = (value: number | null) =>
      value === null ? t('statistics.value.none') : texts.value.published(value, unit)
    const params = { name: wording.series[series]?.name ?? series, year: texts.value.year(year), aim: amount(aim) }
    if (outcome === 'reached') return t('statistics.target.reached', { ...params, actual: figure(actual) })
    if (outcome === 'missed') return t('statistics.target.missed', { ...params, actual: figure(actual) })
    if (!last || !highest) return t('statistics.target.nothing_known', params)
    const known = { last_year: texts.value.year(last.year), last: figure(last.value) }
    if (highest === last) return t('statistics.target.not_known', { ...params, ...known })
    return t('statistics.target.not_known_top', {
      ...params,
      ...known,
      top_year: texts.value.year(highest.year),
      top: figure(highest.value),
    })
  }

  return computed(() => sentence)
}
