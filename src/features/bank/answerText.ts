import { computed } from 'vue'
import type { Answer } from '@/domain/answer'
import { useI18n } from '@/i18n'

/** What was answered, in words; `levels`: the levels of the question as it was asked then, undefined where nobody knows. */
export function useAnswerText() {
  const { t } = useI18n()
  return computed(() => (answer: Answer, levels: readonly string[] | undefined): string => {
    if (answer.kind === 'unknown') return t('bank.answer.unknown')
    if (answer.kind === 'notApplicable')
      return answer.reason ? t('bank.answer.na_because', { reason: answer.reason }) : t('bank.answer.na')
    const text = levels?.[answer.level]
    return text === undefined
      ? t('bank.answer.level_only', { level: answer.level })
      : t('bank.answer.level', { level: answer.level, text })
  })
}
