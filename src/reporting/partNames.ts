import { computed } from 'vue'
import type { Audience, ReportPart } from '@/domain/report/choices'
import { useI18n } from '@/i18n'
import { useWords } from '@/i18n/terms'
import { useAssessmentStore } from '@/stores/assessment'

/** What reports and their parts are called, in the words of the kind of organization. */
export function usePartNames() {
  const { t } = useI18n()
  const store = useAssessmentStore()
  const words = useWords(() => store.assessment.organization.kind)
  const isPublic = computed(() => ['municipality', 'prefecture'].includes(store.assessment.organization.kind))
  return computed(() => {
    const { top } = words.value
    const titles: Record<Audience, string> = {
      top: t('report.title.top'),
      staff: t('report.title.staff'),
      field: t('report.title.field'),
    }
    const audiences: Record<Audience, string> = {
      top: t('report.audience.top', { top }),
      staff: t('report.audience.staff'),
      field: t('report.audience.field'),
    }
    const parts: Record<ReportPart, string> = {
      summary: t('report.part.summary'),
      map: t('report.part.map'),
      holdBacks: t('report.part.hold_backs'),
      toDo: t('report.part.to_do'),
      steps: t('report.part.steps'),
      safeguards: t('report.part.safeguards'),
      scores: t('report.part.scores'),
      emergency: t('report.part.emergency'),
      unknowns: t('report.part.unknowns'),
      plan: t('report.part.plan'),
      answers: t('report.part.answers'),
      statements: isPublic.value ? t('report.part.statements') : t('report.part.statements_private'),
      method: t('report.part.method'),
      sources: t('report.part.sources'),
    }
    return { titles, audiences, parts }
  })
}
