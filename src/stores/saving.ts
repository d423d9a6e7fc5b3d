import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { WriteFailure, WriteReceipt } from '@/persistence/recordStorage'
import { within } from '@/persistence/within'

/** What became of the last change; what is not kept anywhere is still in memory and can be saved to a file. */
export type SaveState =
  | { readonly kind: 'idle' }
  /** In the browser's storage; whether it survives a crash is not known yet. */
  | { readonly kind: 'stored'; readonly at: Date }
  /** Survives a crash of the browser. */
  | { readonly kind: 'durable'; readonly at: Date }
  /** Nothing but the browser's storage is there: a crash may cost the last minute. */
  | { readonly kind: 'storedOnly'; readonly at: Date }
  /** The browser's storage refused; the journal has not answered yet. */
  | { readonly kind: 'waiting' }
  /** The browser's storage refused, but the journal has it. */
  | { readonly kind: 'spareOnly'; readonly at: Date; readonly reason: WriteFailure }
  | { readonly kind: 'failed'; readonly reason: WriteFailure }

/** Milliseconds after which a journal that says nothing counts as one that did not keep the value. */
const PATIENCE = 3_000

/** Whether everything is kept, told truthfully: a record that is not kept stays told until it is. */
export const useSavingStore = defineStore('saving', () => {
  const last = shallowRef<SaveState>({ kind: 'idle' })
  /** The records whose last write the browser's storage refused, and whether the journal has it. */
  const unstored = shallowRef<ReadonlyMap<string, Extract<SaveState, { kind: 'waiting' | 'spareOnly' | 'failed' }>>>(
    new Map(),
  )
  const turns = new Map<string, number>()
  let turn = 0
  const state = computed<SaveState>(() => {
    const refused = [...unstored.value.values()]
    return refused.find(({ kind }) => kind === 'failed') ?? refused[0] ?? last.value
  })

  function noteRefused(id: string, outcome: Extract<SaveState, { kind: 'waiting' | 'spareOnly' | 'failed' }> | null) {
    const changed = new Map(unstored.value)
    changed.delete(id)
    unstored.value = outcome ? changed.set(id, outcome) : changed
  }

  /** Follows one write of a record to its end. */
  async function follow(id: string, { stored, durable }: WriteReceipt, at: Date) {
    turn += 1
    const own = turn
    turns.set(id, own)
    if (stored.ok) last.value = { kind: 'stored', at }
    noteRefused(id, stored.ok ? null : { kind: 'waiting' })
    const isDurable = await within(durable, PATIENCE, false)
    if (stored.ok) {
      if (own === turn) last.value = { kind: isDurable ? 'durable' : 'storedOnly', at }
      return
    }
    // A later write of the same record has its own outcome.
    if (turns.get(id) !== own) return
    const reason = stored.error
    noteRefused(id, isDurable ? { kind: 'spareOnly', at, reason } : { kind: 'failed', reason })
  }

  return { state, unstored, follow }
})
