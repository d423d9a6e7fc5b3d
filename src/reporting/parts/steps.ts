import { computed } from 'vue'
import type { ReportBlock } from '@/domain/report/document'
import type { StepGain } from '@/domain/scoring/steps'
import { useRankedSteps } from '@/explain/rankedLists'
import { useAssessmentStore } from '@/stores/assessment'
import { useScoresStore } from '@/stores/scores'
import { sentence, table } from '../blocks'
import type { ReportContext } from '../context'

/** What to do next: the steps that the result page shows, best first. */
export function useSteps() {
  const store = useAssessmentStore()
  const scores = useScoresStore()
  const ranked = useRankedSteps()
  return computed(() => ({ t, format, terms, wording, titleOf }: ReportContext): ReportBlock[] => {
    if (ranked.value.length === 0) return sentence(t('result.steps.none'))
    const gainOf = ({ widerGain, longerGain, capacityGain, stageAfter }: StepGain) => {
      const isHigher = stageAfter !== null && scores.result.stage !== null && stageAfter > scores.result.stage
      const gains = [
        isHigher ? t('report.steps.stage', { stage: terms.stage[stageAfter] }) : '',
        widerGain ? t('result.steps.wider', { gain: format.number(widerGain) }) : '',
        longerGain ? t('result.steps.longer', { gain: format.number(longerGain) }) : '',
        capacityGain ? t('result.steps.capacity', { gain: format.points(capacityGain) }) : '',
      ]
      return format.list(gains.filter(Boolean))
    }
    const rows = ranked.value.map((step) => [
      wording.questions[step.question]?.action[step.from] ?? '',
      t('report.steps.question', { title: titleOf(step.question), from: step.from, to: step.to }),
      format.number(store.bank.questionById.get(step.question)?.effort ?? 1),
      gainOf(step),
    ])
    return [
      ...table({
        caption: t('result.steps.heading'),
        columns: [
          t('report.steps.action'),
          t('report.steps.question_column'),
          t('report.steps.effort'),
          t('report.steps.gain'),
        ],
        figures: [2],
        rows,
      }),
      ...sentence(t('report.steps.note'), 'quiet'),
    ]
  })
}
