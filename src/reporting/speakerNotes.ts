import { computed } from 'vue'
import type { ReportPart } from '@/domain/report/choices'
import type { ReportFact } from '@/domain/report/document'
import { factSentences } from './factSentences'
import { POINTS_PER_STAGE } from '@/domain/scoring/path'
import { useI18n } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'

/** What whoever shows a part of a report is to know: how its figures come about, from when they are, what they rest on. */
export function useSpeakerNotes(facts: () => readonly ReportFact[]) {
  const { t } = useI18n()
  const store = useAssessmentStore()
  return computed((): Record<ReportPart, readonly string[]> => {
    const { id, version } = store.bank.bank
    const said = factSentences(facts(), t)
    const rest = [...said, t('report.method.self'), t('report.method.bank', { id, version }), t('report.method.source')]
    const score = t('report.method.score')
    const bounds = t('report.method.bounds')
    const stage = t('report.method.stage', { points: POINTS_PER_STAGE })
    const ratio = t('report.method.ratio')
    const capacity = t('report.method.capacity')
    const safeguards = t('report.method.safeguards')
    const steps = t('report.steps.note')
    return {
      summary: [stage, ratio, capacity, ...rest],
      map: [ratio, capacity, t('charts.map.area_note'), ...rest],
      holdBacks: [stage, bounds, ...rest],
      toDo: [steps, ...rest],
      steps: [steps, score, ...rest],
      safeguards: [safeguards, ...rest],
      scores: [score, bounds, ...rest],
      emergency: rest,
      unknowns: [bounds, ...rest],
      plan: rest,
      answers: [score, bounds, ...rest],
      statements: [ratio, t('report.statements.note'), ...rest],
      sources: rest,
      method: rest,
    }
  })
}
