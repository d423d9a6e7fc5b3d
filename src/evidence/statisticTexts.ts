import { computed } from 'vue'
import type { StatisticPoint, StatisticUnit } from '@/domain/statistics'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'

const PEOPLE = 10_000

/** Figures of the statistics in words. */
export function useStatisticTexts() {
  const { t } = useI18n()
  const format = useFormat()

  function amount(value: number, unit: StatisticUnit): string {
    const words: Record<StatisticUnit, () => string> = {
      percent: () => format.value.percent(value / 100),
      tenThousand: () => t('statistics.value.people', { value: format.value.inWords(value * PEOPLE) }),
      daysPerWeek: () => t('statistics.value.days', { value: format.value.number(value) }, value),
    }
    return words[unit]()
  }

  /** A figure as it was published, to one decimal place. */
  const published = (value: number, unit: StatisticUnit) =>
    unit === 'percent' ? format.value.tenths(value / 100) : amount(value, unit)

  /** A figure as far as it is known: the value, a bound in its place, or that it could not be confirmed. */
  function figure({ value, bound, approximate }: StatisticPoint, unit: StatisticUnit): string {
    if (value !== null) {
      return approximate ? t('statistics.value.about', { value: amount(value, unit) }) : published(value, unit)
    }
    if (!bound) return t('statistics.value.none')
    const edge = { value: amount(bound.value, unit) }
    return bound.kind === 'above' ? t('statistics.value.above', edge) : t('statistics.value.about', edge)
  }

  /** The figure with what one should know of it at a glance. */
  function marked(point: StatisticPoint, unit: StatisticUnit): string {
    const remarks = [
      ...(point.derived ? [t('statistics.remark.derived')] : []),
      ...(point.confidence === 'low' ? [t('statistics.remark.low')] : []),
      ...(point.slide === undefined ? [] : [t('statistics.remark.slide', { slide: point.slide })]),
    ]
    const text = figure(point, unit)
    return remarks.length === 0
      ? text
      : t('statistics.remark.with', { figure: text, remarks: remarks.join(t('statistics.remark.between')) })
  }

  const year = (value: number) => format.value.year(value)
  return computed(() => ({
    amount,
    published,
    figure,
    marked,
    year,
    list: format.value.list,
    sentences: format.value.sentences,
  }))
}
