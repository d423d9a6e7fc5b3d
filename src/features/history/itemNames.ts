import { computed } from 'vue'
import type { ORGANIZATION_FIELDS, PRACTICE_FIELDS } from '@/domain/difference'
import { useI18n } from '@/i18n'
import { useWords } from '@/i18n/terms'
import { useAssessmentStore } from '@/stores/assessment'

/** What the fields of an assessment are called on their pages. */
export function useItemNames() {
  const { t } = useI18n()
  const store = useAssessmentStore()
  const words = useWords(() => store.assessment.organization.kind)
  return computed(() => {
    const organization: Record<(typeof ORGANIZATION_FIELDS)[number], string> = {
      name: t('organization.name.label'),
      kind: t('organization.kind.label'),
      localCode: t('organization.local_code.label'),
      unit: t('organization.unit.label'),
      department: t('organization.department.label'),
      staff: t('organization.staff.label', { staff: words.value.staff }),
      staffAsOf: t('organization.staff_as_of.label'),
      staffIncludes: t('organization.staff_includes.label'),
      answeredBy: t('organization.answered_by.label'),
    }
    const practice: Record<(typeof PRACTICE_FIELDS)[number], string> = {
      period: t('practice.period.heading'),
      scope: t('practice.rule.scope'),
      trial: t('practice.rule.trial'),
      eligible: t('practice.rule.eligible'),
      allowed: t('practice.rule.limit'),
      workweek: t('practice.rule.workweek'),
      users: t('practice.use.users'),
      use: t('review.practice.days'),
    }
    return {
      organization,
      practice,
      client: t('history.item.client'),
      goal: t('history.item.goal'),
      plan: t('history.item.plan'),
    }
  })
}
