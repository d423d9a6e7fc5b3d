import { computed } from 'vue'
import type { DraftField, DraftProblem } from '@/domain/ownDraft'
import { useI18n } from '@/i18n'

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
      text: t('references.own.text'),
      sourceTitle: t('references.own.source_title'),
      url: t('references.own.url'),
      confidence: t('references.own.confidence'),
    }
    const todo = (field: DraftField) =>
      field === 'url' ? t('references.own.url_wrong') : t('references.own.required', { field: labels[field] })
    const place = ({ entry, field }: DraftProblem) =>
      entry === null
        ? todo(field)
        : t('references.own.in_entry', { entry: t('references.own.entry', { number: entry + 1 }), todo: todo(field) })
    return { labels, todo, place }
  })
}
