import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import type { FactField, FactProblem } from '@/domain/practiceEntry'
import { useI18n } from '@/i18n'

/** What to say beside a figure that cannot be; nothing where all is well. */
export function useFactErrors(problems: MaybeRefOrGetter<readonly FactProblem[]>) {
  const { t } = useI18n()
  return computed(() => {
    const errors: Partial<Record<FactField, string>> = {}
    for (const { field, kind } of toValue(problems)) {
      errors[field] = kind === 'overStaff' ? t('practice.problem.over_staff') : t('practice.problem.over_workweek')
    }
    return errors
  })
}
