import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Places, WriteFailure, WriteReceipt } from '@/persistence/recordStorage'
import { within } from '@/persistence/within'

/** Why something is not kept: a write was refused, or what was kept is gone. */
export type KeepFailure = WriteFailure | 'cleared'

/** What is not in the browser's storage. It is still in memory and can be saved to a file. */
export type Unstored =
  /** Refused; the journal has not answered yet. */
  | { readonly kind: 'waiting' }
  /** Refused, but the journal has it. */
  | { readonly kind: 'spareOnly'; readonly at: Date; readonly reason: KeepFailure }
  | { readonly kind: 'failed'; readonly reason: KeepFailure }

/** What became of the last change. */
export type SaveState =
  | { readonly kind: 'idle' }
  /** Nothing can be kept here; there was no change yet. */
  | { readonly kind: 'nowhere'; readonly reason: KeepFailure }
  /** In the browser's storage; whether it survives a crash is not known yet. */
  | { readonly kind: 'stored'; readonly at: Date }
  /** Survives a crash of the browser. */
  | { readonly kind: 'durable'; readonly at: Date }
  /** Nothing but the browser's storage is there: a crash may cost the last minute. */
  | { readonly kind: 'storedOnly'; readonly at: Date }
  | Unstored

/** Milliseconds after which a journal that says nothing counts as one that did not keep the value, until it does. */
const PATIENCE = 3_000

/** Tries once more to keep the records of one kind that are in this tab only, or those of them that are meant. */
export type KeepAgain = (isMeant?: (id: string) => boolean) => void

/** Whether everything is kept, told truthfully: a record that is not kept stays told until it is. */
export const useSavingStore = defineStore('saving', () => {
  const last = shallowRef<SaveState>({ kind: 'idle' })
  const unstored = shallowRef<ReadonlyMap<string, Unstored>>(new Map())
  /** A change is under way between whose steps no other tab may come. */
  const isBusy = shallowRef(false)
  const turns = new Map<string, number>()
  const keepers: KeepAgain[] = []
  let turn = 0
  const state = computed<SaveState>(() => {
    const refused = [...unstored.value.values()]
    return refused.find(({ kind }) => kind === 'failed') ?? refused[0] ?? last.value
  })

  function note(id: string, outcome: Unstored | null) {
    if (!outcome && !unstored.value.has(id)) return
    const changed = new Map(unstored.value)
    changed.delete(id)
    unstored.value = outcome ? changed.set(id, outcome) : changed
  }

  /** What was found at the start, before there is any change. */
  function begin({ stored, durable }: Places) {
    if (!stored.ok && !durable && last.value.kind === 'idle') last.value = { kind: 'nowhere', reason: stored.error }
  }

  /** Follows one write of a record to its end. */
  async function follow(id: string, { stored, durable }: WriteReceipt, at: Date) {
    turn += 1
    const own = turn
    turns.set(id, own)
    if (stored.ok) last.value = { kind: 'stored', at }
    note(id, stored.ok ? null : { kind: 'waiting' })
    const tell = (isDurable: boolean) => {
      if (stored.ok) {
        if (own === turn) last.value = { kind: isDurable ? 'durable' : 'storedOnly', at }
        return
      }
      // A later write of the same record has its own outcome.
      if (turns.get(id) !== own) return
      const reason = stored.error
      note(id, isDurable ? { kind: 'spareOnly', at, reason } : { kind: 'failed', reason })
    }
    const answer = await within(durable, PATIENCE, 'late')
    tell(answer === true)
    // A busy browser may take longer: what it has kept after all is not to stay told as lost in a crash.
    if (answer === 'late') void durable.then(tell)
  }

  /** From now on nothing is kept. */
  function noteStopped() {
    last.value = { kind: 'nowhere', reason: 'newer' }
  }

  /** These are in this tab only: what was stored is gone. */
  function noteCleared(ids: Iterable<string>) {
    for (const id of ids) {
      // What is still on its way was written before and does not bring it back.
      turns.delete(id)
      note(id, { kind: 'failed', reason: 'cleared' })
    }
  }

  /** Another tab has written or removed the record: its word counts. */
  function forget(id: string) {
    turns.delete(id)
    note(id, null)
  }

  /** Whoever keeps records tells how to try once more. */
  function addKeeper(keeper: KeepAgain) {
    keepers.push(keeper)
  }

  /** Tries once more to keep what is in this tab only, or what of it is meant. */
  const keepAgain: KeepAgain = (isMeant) => {
    for (const keeper of keepers) keeper(isMeant)
  }

  return { state, unstored, isBusy, begin, follow, noteStopped, noteCleared, forget, addKeeper, keepAgain }
})
