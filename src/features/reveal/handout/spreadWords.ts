import { LEVELS } from '@/domain/answer'
import type { QuestionView } from '@/domain/reveal/groupView'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'

/** How many gave which answer, in words; answers that nobody gave are left out. */
export function useSpreadWords() {
  const { t } = useI18n()
  const format = useFormat()
  return ({ counts, unknown, na, unanswered }: QuestionView): string => {
    const others = [
      { count: unknown, text: t('handout.spread.unknown', { count: unknown }) },
      { count: na, text: t('handout.spread.na', { count: na }) },
      { count: unanswered, text: t('handout.spread.unanswered', { count: unanswered }) },
    ]
    const levels = LEVELS.map((level) => ({
      count: counts[level],
      text: t('handout.spread.level', { level, count: counts[level] }),
    }))
    return format.value.list([...levels, ...others].filter(({ count }) => count > 0).map(({ text }) => text))
  }
}
