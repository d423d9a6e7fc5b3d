import type { Answer } from '@/domain/answer'
import type { Said } from '@/domain/inquiry/merge'
import type { Voice } from '@/domain/inquiry/voices'
import { useI18n } from '@/i18n'
import { useAnswerText } from '@/i18n/answerText'

/** How what departments said is put into words. */
export function useMergeWords() {
  const { t } = useI18n()
  const answerText = useAnswerText()

  /** What was said with the words of its level; nothing where nobody answered. */
  function saidText(answer: Answer | Said | undefined, levels: readonly string[] | undefined): string {
    if (!answer) return t('inquiry.merge.unanswered')
    return answerText.value(answer.kind === 'notApplicable' ? { reason: '', ...answer } : answer, levels)
  }

  function noteOf({ answer }: Voice): string {
    return (answer.note ?? '').replace(/\s+/gu, ' ').trim()
  }

  /** Who said what, as it goes into the note of an answer. */
  function lineOf(voice: Voice): string {
    const words = { department: voice.department, said: saidText(voice.answer, undefined) }
    const note = noteOf(voice)
    return note === '' ? t('inquiry.merge.line', words) : t('inquiry.merge.line_noted', { ...words, note })
  }

  return { saidText, noteOf, lineOf }
}
