import { computed } from 'vue'
import type { ReportBlock } from '@/domain/report/document'
import { useAssessmentStore } from '@/stores/assessment'
import { list, sentence } from '../blocks'
import type { ReportContext } from '../context'
import { useBenefitTexts } from '../sentences/benefitTexts'
import { useCapacityTexts } from '../sentences/capacityTexts'
import { useReadinessTexts } from '../sentences/readinessTexts'
import { subjectOf } from '../subject'
import { usePublishedFigures } from './publishedFigures'

/** Sentences to answer questions with and to ask for a budget with: each says from when it is and where it comes from. */
export function useStatements(era: () => ReportContext['era']) {
  const store = useAssessmentStore()
  const { published, hasFailed } = usePublishedFigures()
  const { readiness, rule, use, period } = useReadinessTexts(era)
  const { figures } = useCapacityTexts()
  const benefits = useBenefitTexts()

  function own({ assessment, nameless, t, format, era: wanted }: ReportContext): string[] {
    const { organization, createdOn, practice, bank } = assessment
    const subject = subjectOf(organization, nameless, t)
    const { answered, total } = store.progress
    const used = use.value
      ? period.value
        ? t('report.statements.use', { subject, use: use.value, period: period.value })
        : t('report.statements.use_undated', { subject, use: use.value })
      : t('report.statements.use_missing')
    const allowed = rule.value
      ? practice.scope === 'none'
        ? t('report.statements.rule_none')
        : t('report.statements.rule', { rule: rule.value })
      : t('report.statements.rule_missing')
    return [
      t('report.statements.readiness', { subject, readiness: readiness.value }),
      allowed,
      used,
      ...(figures.value ? [format.sentences([figures.value, t('result.capacity.assumed')])] : []),
      t('report.statements.source', { date: format.date(createdOn, wanted), version: bank.version, answered, total }),
    ]
  }

  return computed(() => (context: ReportContext): ReportBlock[] => {
    const { t } = context
    const statements = published(context)
    const hasSeatCosts = benefits.value.length > 0 && store.assessment.benefits.yenPerSeat !== null
    return [
      ...sentence(t('report.statements.own')),
      ...list(own(context)),
      ...(benefits.value.length > 0
        ? [
            ...sentence(t('report.benefits.lead')),
            ...list(benefits.value),
            ...sentence(t('report.benefits.note'), 'quiet'),
          ]
        : []),
      ...(statements.length > 0
        ? [...sentence(t('report.statements.beside')), { kind: 'sourced' as const, statements }]
        : sentence(hasFailed() ? t('statistics.page.failed') : '')),
      ...sentence(hasSeatCosts ? t('report.statements.note_seats') : t('report.statements.note'), 'quiet'),
    ]
  })
}
