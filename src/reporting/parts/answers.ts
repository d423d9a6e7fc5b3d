import { computed } from 'vue'
import type { Answer } from '@/domain/answer'
import type { ReportBlock } from '@/domain/report/document'
import { useAnswerText } from '@/i18n/answerText'
import { useAssessmentStore } from '@/stores/assessment'
import { sentence, table } from '../blocks'
import type { ReportContext } from '../context'

/** Every question with its answer and its note, a table for each section. */
export function useAnswersPart() {
  const store = useAssessmentStore()
  const answerText = useAnswerText()
  return computed(() => ({ assessment, t, wording, titleOf }: ReportContext): ReportBlock[] => {
    const said = (answer: Answer | undefined, question: string) =>
      answer ? answerText.value(answer, wording.questions[question]?.levels) : t('report.answers.none')
    return [
      ...sentence(t('report.answers.lead')),
      ...store.form.sections.flatMap(({ id }) => {
        const title = wording.sections[id]?.title ?? id
        const questions = store.form.bySection.get(id) ?? []
        const rows = questions.map((question) => {
          const answer = assessment.answers[question.id]
          return [titleOf(question.id), said(answer, question.id), answer?.note ?? '']
        })
        return table({
          caption: title,
          columns: [title, t('report.answers.answer'), t('plan.action.note')],
          figures: [],
          rows,
        })
      }),
    ]
  })
}
