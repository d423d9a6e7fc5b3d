import { computed } from 'vue'
import type { DraftField, DraftProblem } from '@/domain/ownDraft'
import { useI18n } from '@/i18n'

/** Fields that are chosen from a list, not typed. */
const CHOSEN: ReadonlySet<DraftField> = new Set(['kind', 'month', 'status', 'confidence'])

/** The labels of the form's fields, and what is to be done about one that is missing. */
export function useDraftWords() {
  const { t } = useI18n()
  return computed(() => {
    const labels: Record<DraftField, string> = {
      name: t('references.own.name'),
      kind: t('references.filter.kind'),
      year: t('references.own.year'),
      month: t('references.own.month'),
      status: t('references.filter.status'),
      days: t('references.own.days'),
      ratio: t('references.own.ratio'),
      numerator: t('references.own.numerator'),
      numeratorOf: t('references.own.numerator_of'),
      denominator: t('references.own.denominator'),
      denominatorOf: t('references.own.denominator_of'),
      text: t('references.own.text'),
      sourceTitle: t('references.own.source_title'),
      url: t('references.own.url'),
      confidence: t('references.own.confidence'),
    }
    const todo = (field: DraftField) => {
      if (field === 'url') return t('references.own.url_wrong')
      if (field === 'denominator') return t('references.own.denominator_wrong')
      return CHOSEN.has(field)
        ? t('references.own.choose', { field: labels[field] })
        : t('references.own.required', { field: labels[field] })
    }
    const place = ({ entry, field }: DraftProblem) =>
      entry === null
        ? todo(field)
        : t('references.own.in_entry', { entry: t('references.own.entry', { number: entry + 1 }), todo: todo(field) })
    return { labels, todo, place }
  })
}
