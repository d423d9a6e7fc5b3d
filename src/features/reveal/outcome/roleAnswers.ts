import { computed } from 'vue'
import { answerOfAgreed } from '@/domain/reveal/agreed'
import type { WideGap } from '@/domain/reveal/groupView'
import { useI18n } from '@/i18n'
import { useAnswerText } from '@/i18n/answerText'
import { useFormat } from '@/i18n/format'

/** What each role that may be shown said to a question, as a group of its own, in words. */
export function useRoleAnswers(gap: () => WideGap, levels: () => readonly string[] | undefined) {
  const { t } = useI18n()
  const format = useFormat()
  const answerText = useAnswerText()
  return computed(() =>
    gap().roles.map(({ role, answer, mean }) => {
      const text = answerText.value(answerOfAgreed({ answer, reason: '' }), levels())
      return mean === null
        ? t('outcome.gaps.role_none', { role, answer: text })
        : t('outcome.gaps.role', { role, answer: text, mean: format.value.number(mean) })
    }),
  )
}
