import { computed } from 'vue'
import type { ReportBlock } from '@/domain/report/document'
import { useDiagnosisTexts } from '@/explain/diagnosisTexts'
import { useScoresStore } from '@/stores/scores'
import { facts, sentence } from '../blocks'
import type { ReportContext } from '../context'
import { useAxesText } from '../sentences/axesText'
import { useCapacityTexts } from '../sentences/capacityTexts'
import { useReadinessTexts } from '../sentences/readinessTexts'
import { useUnknownsTexts } from '../sentences/unknownsTexts'

/** How far the organization is ready, beside its rule and its use; and what is not known. */
export function useSummary(era: () => ReportContext['era']) {
  const scores = useScoresStore()
  const { readiness, rule, use, period } = useReadinessTexts(era)
  const { figures, missing } = useCapacityTexts()
  const { count, consequence } = useUnknownsTexts()
  const diagnoses = useDiagnosisTexts()
  const axes = useAxesText(() => scores.result)
  return computed(() => ({ t, format }: ReportContext): ReportBlock[] => {
    const { stage } = scores.result
    const used =
      use.value && (period.value ? t('report.summary.use', { use: use.value, period: period.value }) : use.value)
    return [
      ...sentence(readiness.value, 'lead'),
      ...(stage === null ? sentence(t('result.readiness.none_why')) : []),
      ...sentence(axes.value),
      ...facts([
        { label: t('result.rule.label'), value: rule.value ?? t('report.summary.not_given') },
        { label: t('result.use.label'), value: used ?? t('report.summary.not_given') },
        { label: t('report.summary.comparison'), value: diagnoses.value[scores.result.diagnosis.state] },
      ]),
      ...(figures.value
        ? sentence(format.sentences([figures.value, t('result.capacity.assumed')]))
        : sentence(missing.value)),
      ...sentence(format.sentences([count.value, consequence.value])),
      ...sentence(t('result.readiness.note'), 'quiet'),
    ]
  })
}
