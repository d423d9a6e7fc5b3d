import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { weeksIn } from '@/domain/practiceEntry'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'
import { useAssessmentStore } from '@/stores/assessment'
import { useScoresStore } from '@/stores/scores'

/** How the days a week of a ratio came from what was typed in another unit; empty when they were typed as such. */
export function useDayConversion(kind: MaybeRefOrGetter<'ratio' | 'allowedRatio'>) {
  const { t } = useI18n()
  const format = useFormat()
  const store = useAssessmentStore()
  const scores = useScoresStore()
  const number = (value: number) => format.value.number(value, 2)
  const fromMonth = (days: number, week: string) => t('practice.convert.month', { days: number(days), week })

  function ofRule(): string {
    const { allowed } = store.assessment.practice
    const days = scores.input.practice?.allowedDays
    if (days === undefined || allowed.kind !== 'limit' || allowed.per !== 'month' || allowed.days === null) return ''
    return fromMonth(allowed.days, number(days))
  }

  function ofUse(): string {
    const { use, users, period } = store.assessment.practice
    const days = scores.input.practice?.daysPerUser
    if (days === undefined) return ''
    const week = number(days)
    if (use.kind === 'perUser') return use.per === 'month' && use.days !== null ? fromMonth(use.days, week) : ''
    if (use.total === null || users === null) return ''
    const weeks = number(weeksIn(period.unit))
    return t('practice.convert.person_days', { total: number(use.total), users: number(users), weeks, week })
  }

  return computed(() => (toValue(kind) === 'ratio' ? ofUse() : ofRule()))
}
