import { computed } from 'vue'
import type { ComparisonRow } from '@/domain/compare/row'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'
import { useCompareStore } from '@/stores/compare'
import { useCompareWords } from './useCompareWords'

/** What is put side by side with the name of each: where two are named alike, as two years of one are, with its date. */
export function usePickedNames() {
  const { t } = useI18n()
  const format = useFormat()
  const store = useCompareStore()
  const words = useCompareWords()
  return computed<{ readonly row: ComparisonRow; readonly name: string }[]>(() => {
    const named = store.picked.map((row) => ({ row, name: words.nameOf(row) }))
    return named.map(({ row, name }) => {
      const isAlone = named.filter((each) => each.name === name).length === 1
      const date = format.value.date(row.createdOn)
      return { row, name: isAlone ? name : t('compare.table.with_date', { name, date }) }
    })
  })
}
