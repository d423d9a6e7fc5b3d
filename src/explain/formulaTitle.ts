import { type MaybeRefOrGetter, toValue } from 'vue'
import type { BankWording } from '@/content/bank'
import { assertNever } from '@/domain/assertNever'
import type { NumberRef } from '@/domain/explanation'
import { workTitleIn } from '@/content/work'
import { useI18n } from '@/i18n'
import { useTerms } from '@/i18n/terms'
import { useScoresStore } from '@/stores/scores'
import { useWorkWording } from '@/stores/workWording'
import { useLinkNames } from './linkNames'

/** What a number that can be explained is called. */
export function useFormulaTitle(wording: MaybeRefOrGetter<BankWording>) {
  const { t } = useI18n()
  const terms = useTerms()
  const links = useLinkNames()
  const work = useWorkWording()
  const scores = useScoresStore()
  const section = (id: string) => toValue(wording).sections[id]?.title ?? id
  return (ref: NumberRef): string => {
    switch (ref.kind) {
      case 'section':
        return section(ref.id)
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
      case 'remote':
        return t('explain.remote', { kind: workTitleIn(scores.input.work, ref.id, work.value) })
      case 'sectionGain':
        return t('explain.section_gain', { section: section(ref.id) })
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
