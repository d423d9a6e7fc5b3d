import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { weeksIn } from '@/domain/practiceEntry'
import { useI18n } from '@/i18n'
import { useCounts } from '@/i18n/counts'
import { useFormat } from '@/i18n/format'
import { useAssessmentStore } from '@/stores/assessment'
import { useScoresStore } from '@/stores/scores'

/** How the days a week of a ratio came from what was typed in another unit; empty when they were typed as such. */
export function useDayConversion(kind: MaybeRefOrGetter<'ratio' | 'allowedRatio'>) {
  const { t } = useI18n()
  const counts = useCounts()
  const format = useFormat()
  const store = useAssessmentStore()
  const scores = useScoresStore()
  const fromMonth = (days: number, week: number) =>
    t('practice.convert.month', { days: counts.days(days), week: counts.days(week) })

  function ofRule(): string {
    const { allowed } = store.assessment.practice
    const days = scores.input.practice?.allowedDays
    if (days === undefined || allowed.kind !== 'limit' || allowed.per !== 'month' || allowed.days === null) return ''
    return fromMonth(allowed.days, days)
  }

  function ofUse(): string {
    const { use, users, period } = store.assessment.practice
    const days = scores.input.practice?.daysPerUser
    if (days === undefined) return ''
    if (use.kind === 'perUser') return use.per === 'month' && use.days !== null ? fromMonth(use.days, days) : ''
    if (use.total === null || users === null) return ''
    const total = format.value.number(use.total, 2)
    const spread = { users: counts.people(users), weeks: counts.weeks(weeksIn(period.unit)), week: counts.days(days) }
    return t('practice.convert.person_days', { total, ...spread }, use.total)
  }

  return computed(() => (toValue(kind) === 'ratio' ? ofUse() : ofRule()))
}
