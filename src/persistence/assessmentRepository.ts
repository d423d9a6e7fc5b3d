import type { Assessment } from '@/domain/assessment'
import type { Bank } from '@/domain/bank'
import { type AssessmentRecord, readRecord, type RecordProblem, writeRecord } from './readRecord'
import { KEY_PREFIX, type RecordStorage, type WriteReceipt } from './recordStorage'

export type { AssessmentRecord } from './readRecord'

const ASSESSMENT_KEYS = `${KEY_PREFIX}assessment/`

/** A record that could not be read: left where it is, untouched. */
export interface UnreadableRecord {
  readonly key: string
  readonly text: string
  readonly problem: RecordProblem
}

export interface LoadedAssessments {
  readonly records: readonly AssessmentRecord[]
  readonly unreadable: readonly UnreadableRecord[]
}

export interface AssessmentRepository {
  /** Reads everything that is kept under one of `banks`. What cannot be read is reported and stays as it is. */
  loadAll(banks: readonly Bank[]): Promise<LoadedAssessments>
  /** Writes one assessment as one small record. `previousRevision` is 0 for a new one; `savedAt` is ISO 8601. */
  save(
    assessment: Assessment,
    previousRevision: number,
    savedAt: string,
  ): { readonly record: AssessmentRecord; readonly receipt: WriteReceipt }
  remove(id: string): WriteReceipt
}

/** Keeps assessments over any storage, one record each, so that an answer costs one small write. */
export function assessmentRepository(storage: RecordStorage): AssessmentRepository {
  return {
    async loadAll(banks) {
      const records: AssessmentRecord[] = []
      const unreadable: UnreadableRecord[] = []
      for (const { key, text } of await storage.readAll()) {
        if (!key.startsWith(ASSESSMENT_KEYS)) continue
        const read = readRecord(text, banks)
        if (read.ok) records.push(read.value)
        else unreadable.push({ key, text, problem: read.error })
      }
      return { records, unreadable }
    },
    save(assessment, previousRevision, savedAt) {
      const record = { assessment, revision: previousRevision + 1, savedAt }
      return { record, receipt: storage.write(ASSESSMENT_KEYS + assessment.id, writeRecord(record)) }
    },
    remove: (id) => storage.remove(ASSESSMENT_KEYS + id),
  }
}
