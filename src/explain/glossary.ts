import { computed } from 'vue'
import { useI18n } from '@/i18n'

/** The words of the product that pages use and the guide lists, in the order of the list. */
export const GLOSSARY_WORDS = [
  'readiness',
  'stage',
  'wider',
  'longer',
  'pillar',
  'ratio',
  'take_up',
  'capacity',
  'circle',
  'range',
  'effort',
  'goal',
] as const
export type GlossaryWord = (typeof GLOSSARY_WORDS)[number]

/** Each word with what it means, in the language in use. */
export function useGlossary() {
  const { t } = useI18n()
  return computed<Record<GlossaryWord, { readonly name: string; readonly text: string }>>(() => ({
    readiness: { name: t('glossary.readiness.name'), text: t('glossary.readiness.text') },
    stage: { name: t('glossary.stage.name'), text: t('glossary.stage.text') },
    wider: { name: t('glossary.wider.name'), text: t('glossary.wider.text') },
    longer: { name: t('glossary.longer.name'), text: t('glossary.longer.text') },
    pillar: { name: t('glossary.pillar.name'), text: t('glossary.pillar.text') },
    ratio: { name: t('glossary.ratio.name'), text: t('glossary.ratio.text') },
    take_up: { name: t('glossary.take_up.name'), text: t('glossary.take_up.text') },
    capacity: { name: t('glossary.capacity.name'), text: t('glossary.capacity.text') },
    circle: { name: t('glossary.circle.name'), text: t('glossary.circle.text') },
    range: { name: t('glossary.range.name'), text: t('glossary.range.text') },
    effort: { name: t('glossary.effort.name'), text: t('glossary.effort.text') },
    goal: { name: t('glossary.goal.name'), text: t('glossary.goal.text') },
  }))
}
