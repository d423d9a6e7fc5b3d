import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { compareReturned, isTickedAtFirst, keyOf, type Returned, takeIn } from '@/domain/returned/returned'
import type { ReturnProblem } from '@/exchange/workbook/readAssessmentWorkbook'
import { useAssessmentStore } from './assessment'

/** What became of a workbook that was handed in. */
export type ReturnState =
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly fileName: string; readonly problem: ReturnProblem }
  /** It waits as a preview; `assessment`: the id of the one that it was read for. */
  | { readonly kind: 'read'; readonly fileName: string; readonly assessment: string; readonly returned: Returned }
  | { readonly kind: 'accepted'; readonly count: number }

/** A workbook of the open assessment coming back: a preview of what it says otherwise; nothing changes before `accept`. */
export const useReturnsStore = defineStore('returns', () => {
  const store = useAssessmentStore()
  const state = shallowRef<ReturnState>({ kind: 'none' })
  /** Keys of the differences that are chosen. */
  const ticked = shallowRef<ReadonlySet<string>>(new Set())
  /** The differences from how the assessment stands now; null while nothing waits. */
  const comparison = computed(() =>
    state.value.kind === 'read' && state.value.assessment === store.assessment.id
      ? compareReturned(
          store.assessment,
          state.value.returned,
          store.form.questions.map(({ id }) => id),
        )
      : null,
  )

  function dismiss() {
    state.value = { kind: 'none' }
    ticked.value = new Set()
  }

  /** Reads a workbook; `titles` are those of the questions, for rows that were added by hand. */
  async function read(fileName: string, bytes: Uint8Array, titles: readonly (readonly [string, string])[]) {
    const { id } = store.assessment
    const { bank } = store.bank
    const { readAssessmentWorkbook } = await import('@/exchange/workbook/readAssessmentWorkbook')
    const result = readAssessmentWorkbook(bytes, { assessment: id, bank, titles })
    state.value = result.ok
      ? { kind: 'read', fileName, assessment: id, returned: result.value }
      : { kind: 'refused', fileName, problem: result.error }
    const found = comparison.value
    const first = found?.differences.filter((each) => isTickedAtFirst(each, found)) ?? []
    ticked.value = new Set(first.map(keyOf))
  }

  function tick(key: string, isTicked: boolean) {
    const next = new Set(ticked.value)
    if (isTicked) next.add(key)
    else next.delete(key)
    ticked.value = next
  }

  /** Takes in what is ticked, as one change that can be taken back. */
  function accept() {
    const accepted = comparison.value?.differences.filter((each) => ticked.value.has(keyOf(each))) ?? []
    if (accepted.length === 0) return
    store.edit(takeIn(store.assessment, accepted))
    dismiss()
    state.value = { kind: 'accepted', count: accepted.length }
  }

  return { state, ticked, comparison, read, tick, accept, dismiss }
})
