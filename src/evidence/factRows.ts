import { computed } from 'vue'
import type { ReferenceWording } from '@/content/references'
import type { Confidence, Origin, ReferenceBody, ReferenceFact, ReferenceSource } from '@/domain/reference'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'
import { useReferenceWords } from './referenceWords'

/** A fact with everything that a reader must see beside it, in words. */
export interface FactRow {
  readonly id: string
  readonly text: string
  /** Empty where there is nothing to add. */
  readonly note: string
  /** Empty where the heading above says it. */
  readonly date: string
  readonly source: ReferenceSource
  /** Of the deck, of others' publications, or added by the person. */
  readonly origin: string
  readonly confidence: Confidence
}

/** Makes rows of facts; a fact without a source or wording has none, since nobody could check it. */
export function useFactRows() {
  const { t } = useI18n()
  const format = useFormat()
  const words = useReferenceWords()
  const origins = computed<Record<Origin, string>>(() => ({
    deck: t('references.origin.deck'),
    public: t('references.origin.public'),
    own: t('references.origin.own'),
  }))

  /** Rates are worded without their figure now and then: it stands behind the sentence. */
  function sentence({ value, unit }: ReferenceFact, text: string): string {
    const isRate = typeof value === 'number' && unit?.startsWith('percent')
    if (!isRate || text.includes(String(value))) return text
    return t('references.with_figure', { text, figure: format.value.percent(value / 100) })
  }

  return computed(
    () =>
      (
        body: ReferenceBody,
        facts: readonly ReferenceFact[],
        sources: Readonly<Record<string, ReferenceSource>>,
        wording: ReferenceWording,
      ): FactRow[] =>
        facts.flatMap((fact) => {
          const source = sources[fact.source]
          const said = wording[body.id]?.facts[fact.id]
          if (!source || !said) return []
          return [
            {
              id: fact.id,
              text: sentence(fact, said.text),
              note: said.note ?? '',
              date: words.value.date(fact.asOf),
              source,
              origin: origins.value[source.origin],
              confidence: fact.confidence,
            },
          ]
        }),
  )
}
