import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { writeAssessmentFile } from '@/exchange/assessmentFile'
import type { AssessmentRecord } from '@/persistence/assessmentRepository'
import { useFileMarksStore } from './fileMarks'
import { type FileTarget, usePorts } from './ports'

/**
 * What became of saving to a file. `saved`: it is in the file; `handed`: the browser has it as a download; `cancelled`:
 * the person chose no place; `refused` and `failed`: it is not in the file.
 */
export type FileOutcome = 'saved' | 'handed' | 'cancelled' | 'refused' | 'failed'

/** Single assessments going out to files. */
export const useFilesStore = defineStore('files', () => {
  const ports = usePorts()
  const marks = useFileMarksStore()
  /** The files chosen since the page was opened, by assessment; browsers forget them with the page. */
  const targets = shallowRef<ReadonlyMap<string, FileTarget>>(new Map())

  /** Hands an assessment to the person as a download; `prefix` begins the file's name in the reader's language. */
  function exportAssessment(record: AssessmentRecord, prefix: string) {
    ports.download(writeAssessmentFile(record, { prefix }))
    marks.note([record], 'handed')
  }

  async function chooseTarget(record: AssessmentRecord, prefix: string): Promise<FileTarget | null> {
    return (await ports.fileDialogs?.choosePlace(writeAssessmentFile(record, { prefix }))) ?? null
  }

  /**
   * Saves an assessment to its file: into the one chosen before, into one the person chooses now, or as a download
   * where the browser has no such dialog.
   */
  async function saveToFile(record: AssessmentRecord, prefix: string): Promise<FileOutcome> {
    if (!ports.fileDialogs) {
      exportAssessment(record, prefix)
      return 'handed'
    }
    const { id } = record.assessment
    const target = targets.value.get(id) ?? (await chooseTarget(record, prefix))
    if (!target) return 'cancelled'
    const outcome = await target.write(writeAssessmentFile(record, { prefix }).text)
    if (outcome !== 'written') {
      // Moved or taken away: the next attempt asks for a place again.
      targets.value = new Map([...targets.value].filter(([each]) => each !== id))
      return outcome
    }
    targets.value = new Map(targets.value).set(id, target)
    marks.note([record], 'saved')
    return 'saved'
  }

  /** Lets go of the files of assessments that are no longer kept. */
  function forget(ids: readonly string[]) {
    targets.value = new Map([...targets.value].filter(([id]) => !ids.includes(id)))
  }

  return { targets, forget, exportAssessment, saveToFile }
})
