import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Assessment } from '@/domain/assessment'
import { changedParts, type Fingerprint, fingerprintOf } from '@/domain/fingerprint'
import type { State } from '@/domain/standing'
import type { AssessmentRecord } from '@/persistence/assessmentRepository'
import type { FileMark } from '@/persistence/fileMarkRepository'
import { usePorts } from './ports'
import { useTabsStore } from './tabs'

/** Assessments are never changed in place, so a fingerprint once taken stays true for the object it was taken of. */
const prints = new WeakMap<Assessment, Fingerprint>()

function printOf(assessment: Assessment): Fingerprint {
  const print = prints.get(assessment) ?? fingerprintOf(assessment)
  prints.set(assessment, print)
  return print
}

/** What of a record tells it from other states of the same assessment. */
export function stateOf({ assessment, revision, savedAt }: AssessmentRecord): State {
  return { revision, savedAt, content: printOf(assessment) }
}

/** When each assessment last met a file, and what has changed in it since. */
export const useFileMarksStore = defineStore('fileMarks', () => {
  const ports = usePorts()
  const tabs = useTabsStore()
  const marks = shallowRef<ReadonlyMap<string, FileMark>>(new Map())
  /** Those of deleted assessments. */
  const removed = new Map<string, FileMark>()

  async function load() {
    marks.value = await ports.fileMarks.loadAll()
  }

  /**
   * Notes that these records, as they are, are in a file now. A tab that only shows may save files, but its notes end with
   * it.
   */
  function note(records: readonly AssessmentRecord[], how: FileMark['how'], at: Date = ports.now()) {
    const changed = new Map(marks.value)
    for (const record of records) {
      const mark: FileMark = { at: at.toISOString(), how, state: stateOf(record) }
      changed.set(record.assessment.id, mark)
      if (tabs.writes()) ports.fileMarks.save(record.assessment.id, mark)
    }
    marks.value = changed
  }

  function drop(ids: readonly string[]) {
    marks.value = new Map([...marks.value].filter(([id]) => !ids.includes(id)))
  }

  /** Takes the mark of an assessment away that is deleted; `bringBack` has it until the page is left. */
  function remove(id: string) {
    const mark = marks.value.get(id)
    if (!mark) return
    removed.set(id, mark)
    drop([id])
    if (tabs.writes()) ports.fileMarks.remove(id)
  }

  /** Puts the mark back of an assessment whose deletion is undone. */
  function bringBack(id: string) {
    const mark = removed.get(id)
    if (!mark) return
    removed.delete(id)
    marks.value = new Map(marks.value).set(id, mark)
    if (tabs.writes()) ports.fileMarks.save(id, mark)
  }

  /** How many parts of an assessment differ from what its last file says; null when it never met one. */
  function changesOf({ assessment }: AssessmentRecord): number | null {
    const mark = marks.value.get(assessment.id)
    return mark ? changedParts(mark.state.content, printOf(assessment)).length : null
  }

  /** Whether all that an assessment says is in a file. An assessment that says nothing yet needs none. */
  function isInFile(record: AssessmentRecord): boolean {
    return changesOf(record) === 0
  }

  /** Lets go of the marks of assessments that are no longer kept; what is stored of them is not touched. */
  function forget(ids: readonly string[]) {
    drop(ids)
    for (const id of ids) removed.delete(id)
  }

  return { marks, load, note, remove, bringBack, changesOf, isInFile, forget }
})
