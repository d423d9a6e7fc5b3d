import { assertNever } from '@/domain/assertNever'
import type { NumberRef } from '@/domain/explanation'
import type { LinkId } from '@/domain/scoring/circle'
import { useI18n } from '@/i18n'

/** The formula of a number in words: what the explanation begins with. */
export function useFormulaWords() {
  const { t } = useI18n()
  const ofLink = (id: LinkId): string => {
    const words: Record<LinkId, string> = {
      system: t('result.formula.link_system'),
      work: t('result.formula.link_work_words'),
      people: t('result.formula.link_people_words'),
      use: t('result.formula.link_use_words'),
      effect: t('result.formula.link_effect'),
    }
    return words[id]
  }
  return (ref: NumberRef): string => {
    switch (ref.kind) {
      case 'section':
      case 'axis':
      case 'effect':
      case 'emergency':
        return t('result.formula.score_words')
      case 'ratio':
        return t('result.formula.ratio_words')
      case 'allowedRatio':
        return t('result.formula.allowed_words')
      case 'capacity':
        return t('result.formula.capacity_words')
      case 'link':
        return ofLink(ref.id)
      case 'diagnosis':
        return t('result.formula.diagnosis_words')
      case 'steps':
        return t('result.formula.steps_words')
      case 'findOut':
        return t('result.formula.find_out_words')
      default:
        return assertNever(ref)
    }
  }
}
