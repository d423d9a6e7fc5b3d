import { type MaybeRefOrGetter, toValue } from 'vue'
import type { BankWording } from '@/content/bank'
import { assertNever } from '@/domain/assertNever'
import type { NumberRef } from '@/domain/explanation'
import { useI18n } from '@/i18n'
import { useTerms } from '@/i18n/terms'
import { useLinkNames } from './linkNames'

/** What a number that can be explained is called. */
export function useFormulaTitle(wording: MaybeRefOrGetter<BankWording>) {
  const { t } = useI18n()
  const terms = useTerms()
  const links = useLinkNames()
  return (ref: NumberRef): string => {
    switch (ref.kind) {
      case 'section':
        return toValue(wording).sections[ref.id]?.title ?? ref.id
      case 'axis':
        return terms.value.axis[ref.axis]
      case 'effect':
        return links.value.effect
      case 'emergency':
        return t('result.emergency.heading')
      case 'ratio':
        return t('explain.ratio')
      case 'allowedRatio':
        return t('explain.allowed_ratio')
      case 'capacity':
        return t('explain.capacity')
      case 'link':
        return links.value[ref.id]
      case 'diagnosis':
        return t('explain.diagnosis')
      case 'steps':
        return t('explain.steps')
      case 'findOut':
        return t('explain.find_out')
      default:
        return assertNever(ref)
    }
  }
}
