import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { builtInBanks } from '@/content/bank'
import type { Assessment } from '@/domain/assessment'
import type { AssessmentRecord, UnreadableRecord } from '@/persistence/assessmentRepository'
import type { WriteFailure } from '@/persistence/recordStorage'
import { usePorts } from './ports'

export type { AssessmentRecord } from '@/persistence/assessmentRepository'

/** Whether the last change is stored; what is not stored is still in memory and can be saved to a file. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'failed'; readonly reason: WriteFailure }

/** Every assessment kept in this browser, and the one door through which they change. */
export const useLibraryStore = defineStore('library', () => {
  const ports = usePorts()
  const records = shallowRef<ReadonlyMap<string, AssessmentRecord>>(new Map())
  const unreadable = shallowRef<readonly UnreadableRecord[]>([])
  const saveState = shallowRef<SaveState>({ kind: 'idle' })
  /** The assessment that was taken out last, until it is brought back or the page is left. */
  const removed = shallowRef<AssessmentRecord | null>(null)
  const newestFirst = computed(() => [...records.value.values()].sort((a, b) => b.savedAt.localeCompare(a.savedAt)))

  async function load() {
    const loaded = await ports.assessments.loadAll(builtInBanks)
    records.value = new Map(loaded.records.map((record) => [record.assessment.id, record]))
    unreadable.value = loaded.unreadable
  }

  /** Keeps an assessment: stored before this returns, or the state says why it is not. */
  function put(assessment: Assessment) {
    const previous = records.value.get(assessment.id)?.revision ?? 0
    const at = ports.now()
    const { record, receipt } = ports.assessments.save(assessment, previous, at.toISOString())
    records.value = new Map(records.value).set(assessment.id, record)
    saveState.value = receipt.stored.ok ? { kind: 'saved', at } : { kind: 'failed', reason: receipt.stored.error }
  }

  /** Takes an assessment out of this browser; `undoRemove` brings the last one back. */
  function remove(id: string) {
    const record = records.value.get(id)
    if (!record) return
    const { stored } = ports.assessments.remove(id)
    if (!stored.ok) {
      saveState.value = { kind: 'failed', reason: stored.error }
      return
    }
    const kept = new Map(records.value)
    kept.delete(id)
    records.value = kept
    removed.value = record
  }

  function undoRemove() {
    const record = removed.value
    if (!record) return
    // Put back first, so that the count of its saves goes on.
    records.value = new Map(records.value).set(record.assessment.id, record)
    put(record.assessment)
    removed.value = null
  }

  return { records, unreadable, saveState, newestFirst, removed, load, put, remove, undoRemove }
})
