import { computed } from 'vue'
import { useI18n } from './index'

/** What was said to one question. */
type Said =
  | { readonly kind: 'level'; readonly level: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'notApplicable'; readonly reason: string }

/** What was answered, in words; `levels`: the levels of the question as it was asked then, undefined where nobody knows. */
export function useAnswerText() {
  const { t } = useI18n()
  return computed(() => (answer: Said, levels: readonly string[] | undefined): string => {
    if (answer.kind === 'unknown') return t('bank.answer.unknown')
    if (answer.kind === 'notApplicable')
      return answer.reason ? t('bank.answer.na_because', { reason: answer.reason }) : t('bank.answer.na')
    const text = levels?.[answer.level]
    return text === undefined
      ? t('bank.answer.level_only', { level: answer.level })
      : t('bank.answer.level', { level: answer.level, text })
  })
}
