import type { BankWording } from '@/content/bank'
import type { Answer } from '@/domain/answer'
import { newAction } from '@/domain/plan'
import { type ActionField, type ReturnedAction, type ReturnedDifference, tidied } from '@/domain/returned/returned'
import { useI18n } from '@/i18n'
import { useAnswerText } from '@/i18n/answerText'
import { useFormat } from '@/i18n/format'
import { useActionTexts } from '@/reporting/sentences/actionTexts'

/** What a workbook says otherwise, in words: before and after, part by part. */
export function useDifferenceWords() {
  const { t } = useI18n()
  const format = useFormat()
  const answerText = useAnswerText()
  const { statuses, dueText } = useActionTexts()
  const change = (label: string, before: string, after: string) =>
    t('exports.difference.change', {
      label,
      before: before || t('exports.difference.nothing'),
      after: after || t('exports.difference.nothing'),
    })

  function answerLines(before: Answer | undefined, after: Answer | null, levels: readonly string[] | undefined) {
    const said = (answer: Answer | null | undefined) =>
      answer ? answerText.value(answer, levels) : t('report.answers.none')
    const notes = [before, after].map((answer) => tidied(answer?.note ?? '')) as [string, string]
    return [
      ...(said(before) === said(after) ? [] : [change(t('exports.heading.answer'), said(before), said(after))]),
      ...(notes[0] === notes[1] ? [] : [change(t('exports.heading.note'), ...notes)]),
    ]
  }

  const day = (date: string | null) => (date === null ? '' : format.value.date(date))
  const fields: Readonly<Record<ActionField, (action: ReturnedAction) => readonly [label: string, text: string]>> = {
    to: ({ to }) => [t('exports.heading.to'), t('plan.action.level', { level: to })],
    owner: ({ owner }) => [t('exports.heading.owner'), tidied(owner)],
    start: ({ start }) => [t('exports.heading.start'), day(start)],
    due: ({ due }) => [t('exports.heading.due'), due ? dueText(due) : ''],
    status: ({ status }) => [t('exports.heading.status'), statuses.value[status]],
    note: ({ note }) => [t('exports.heading.note'), tidied(note)],
  }

  /** Every part that differs, a line each. */
  function linesOf(difference: ReturnedDifference, wording: BankWording): readonly string[] {
    const { question } = difference
    if (difference.kind === 'answer') {
      return answerLines(difference.before, difference.after, wording.questions[question]?.levels)
    }
    const { before, after } = difference
    const compared = before ?? newAction({ question, from: null, to: after.to })
    const lines = difference.fields.map((field) => {
      const [label, now] = fields[field](after)
      return change(label, fields[field](compared)[1], now)
    })
    return before ? lines : [t('exports.difference.added', { level: after.to }), ...lines]
  }

  function titleOf({ kind, question }: ReturnedDifference, wording: BankWording): string {
    const title = wording.questions[question]?.title ?? question
    return kind === 'answer' ? t('exports.difference.answer', { title }) : t('exports.difference.action', { title })
  }

  return { linesOf, titleOf }
}
