import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { builtInBanks } from '@/content/bank'
import type { Assessment } from '@/domain/assessment'
import type { AssessmentChanges, AssessmentRecord } from '@/persistence/assessmentRepository'
import { useFileMarksStore } from './fileMarks'
import { usePorts } from './ports'
import { createRecordMap } from './recordMap'
import { useSavingStore } from './saving'
import { useTabsStore } from './tabs'

export type { AssessmentRecord, UnreadableRecord } from '@/persistence/assessmentRepository'

/** Every assessment kept in this browser, and the one door through which they change. */
export const useLibraryStore = defineStore('library', () => {
  const ports = usePorts()
  const saving = useSavingStore()
  const tabs = useTabsStore()
  const marks = useFileMarksStore()
  const { records, unreadable, newestFirst, fill, swap, hear, keep, takeOut, keepAgain, forget } =
    createRecordMap(ports)
  /** The assessment that was taken out last, until it is brought back or the page is left. */
  const removed = shallowRef<AssessmentRecord | null>(null)

  async function load() {
    ports.assessments.subscribe(builtInBanks, hear)
    fill(await ports.assessments.loadAll(builtInBanks))
  }

  /**
   * Keeps an assessment: stored before this returns, or `saving` says why it is not. Gives false, and nothing changes,
   * while another tab writes; so do all other changes.
   */
  function put(assessment: Assessment): boolean {
    if (!tabs.mayWrite()) return false
    keep(assessment, ports.now().toISOString())
    // There may be room now for what was refused before.
    keepAgain((id) => id !== assessment.id)
    return true
  }

  /**
   * Changes one assessment. What another tab has stored meanwhile is taken over first, and the change is made on top of
   * it. Gives what it was made on; null, and nothing changes, when there is no assessment of that id.
   */
  function change(id: string, apply: (assessment: Assessment) => Assessment): Assessment | null {
    const record = records.value.get(id)
    if (!record) return null
    const { assessment } = ports.assessments.newer(record, builtInBanks) ?? record
    return put(apply(assessment)) ? assessment : null
  }

  /** Makes all of the changes or, when they do not fit into the browser's storage, none; then gives false. */
  function putAll(changes: AssessmentChanges): boolean {
    if (!tabs.mayWrite()) return false
    const at = ports.now()
    const { records: written, receipt } = ports.assessments.saveAll(changes, at.toISOString())
    if (!receipt.stored.ok) return false
    swap(written, changes.remove)
    const ids = [...written.map(({ assessment }) => assessment.id), ...(changes.also ?? []).map(({ key }) => key)]
    for (const id of ids) void saving.follow(id, receipt, at)
    return true
  }

  /** Takes an assessment out of this browser; `undoRemove` brings the last one back. */
  function remove(id: string) {
    const record = records.value.get(id)
    if (!record || !tabs.mayWrite() || !takeOut(id)) return
    marks.remove(id)
    removed.value = record
  }

  function undoRemove() {
    if (!removed.value || !put(removed.value.assessment)) return
    marks.bringBack(removed.value.assessment.id)
    removed.value = null
  }

  return {
    records,
    unreadable,
    newestFirst,
    removed,
    load,
    put,
    putAll,
    change,
    remove,
    undoRemove,
    forget,
    keepAgain,
  }
})
