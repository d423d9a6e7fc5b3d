import type { BankWording } from '@/content/bank'
import type { Assessment } from '@/domain/assessment'
import { byDueDate } from '@/domain/plan'
import { rankSteps } from '@/domain/scoring/ranking'
import { listSteps, type StepGain } from '@/domain/scoring/steps'
import type { AnswerLine, AssessmentWorkbookContent, StepLine } from '@/exchange/workbook/content'
import { useTerms } from '@/i18n/terms'
import { useAssessmentStore } from '@/stores/assessment'
import { useScoresStore } from '@/stores/scores'
import { useAboutLines } from './useAboutLines'
import { useReferenceLines } from './useReferenceLines'
import { useScoreLines } from './useScoreLines'

/** What a workbook of the open assessment holds, in the reader's language. */
export function useWorkbookContent() {
  const terms = useTerms()
  const store = useAssessmentStore()
  const about = useAboutLines()
  const scores = useScoreLines()
  const references = useReferenceLines()

  function answers({ answers: given }: Assessment, wording: BankWording): AnswerLine[] {
    return store.form.questions.map(({ id, section, weight }) => ({
      question: id,
      section: wording.sections[section]?.title ?? section,
      title: wording.questions[id]?.title ?? id,
      text: wording.questions[id]?.text ?? '',
      levels: wording.questions[id]?.levels ?? [],
      weight,
      allowNa: store.bank.questionById.get(id)?.allowNa ?? false,
      answer: given[id],
    }))
  }

  function steps(wording: BankWording): StepLine[] {
    const { bank } = store
    const { input, result } = useScoresStore()
    const stageOf = ({ stageAfter }: StepGain) =>
      stageAfter !== null && result.stage !== null && stageAfter > result.stage ? terms.value.stage[stageAfter] : ''
    return rankSteps(bank, listSteps(bank, input, result), result).map((gain) => ({
      title: wording.questions[gain.question]?.title ?? gain.question,
      action: wording.questions[gain.question]?.action[gain.from] ?? '',
      effort: bank.questionById.get(gain.question)?.effort ?? 1,
      gain,
      stage: stageOf(gain),
    }))
  }

  /** `subject`: the open assessment as it goes out, whole or without names. */
  return (subject: Assessment, isAnonymous: boolean, wording: BankWording): AssessmentWorkbookContent => ({
    assessment: subject,
    isAnonymous,
    about: about(subject, isAnonymous),
    answers: answers(subject, wording),
    scores: scores(wording),
    steps: steps(wording),
    plan: byDueDate(subject.plan.actions).map((action) => ({
      title: wording.questions[action.question]?.title ?? action.question,
      action,
    })),
    references: references(isAnonymous),
  })
}
