import { assertNever } from '@/domain/assertNever'
import type { NumberRef } from '@/domain/explanation'
import type { LinkId } from '@/domain/scoring/circle'
import { useI18n } from '@/i18n'

/** The formula of a number in words: what the explanation begins with. */
export function useFormulaWords() {
  const { t } = useI18n()
  const ofLink = (id: LinkId): string => {
    const words: Record<LinkId, string> = {
      system: t('explain.formula.link_system'),
      work: t('explain.formula.link_work_words'),
      people: t('explain.formula.link_people_words'),
      use: t('explain.formula.link_use_words'),
      effect: t('explain.formula.link_effect'),
    }
    return words[id]
  }
  return (ref: NumberRef): string => {
    switch (ref.kind) {
      case 'section':
      case 'axis':
      case 'effect':
      case 'emergency':
        return t('explain.formula.score_words')
      case 'ratio':
        return t('explain.formula.ratio_words')
      case 'allowedRatio':
        return t('explain.formula.allowed_words')
      case 'capacity':
        return t('explain.formula.capacity_words')
      case 'remote':
        return t('explain.formula.remote_words')
      case 'sectionGain':
        return t('explain.formula.section_gain_words')
      case 'link':
        return ofLink(ref.id)
      case 'diagnosis':
        return t('explain.formula.diagnosis_words')
      case 'steps':
        return t('explain.formula.steps_words')
      case 'findOut':
        return t('explain.formula.find_out_words')
      default:
        return assertNever(ref)
    }
  }
}
