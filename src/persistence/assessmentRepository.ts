import type { Assessment } from '@/domain/assessment'
import type { Bank } from '@/domain/bank'
import type { Result } from '@/domain/result'
import { type AssessmentRecord, readRecord, type RecordProblem, writeRecord } from './readRecord'
import { KEY_PREFIX, type RecordStorage, type StoredText, type WriteReceipt } from './recordStorage'

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

/** Several changes that belong together. */
export interface AssessmentChanges {
  readonly put: readonly Assessment[]
  /** Ids. */
  readonly remove: readonly string[]
}

export interface AssessmentRepository {
  /** Reads everything that is kept under one of `banks`. What cannot be read is reported and stays as it is. */
  loadAll(banks: readonly Bank[]): Promise<LoadedAssessments>
  /** Writes one assessment as one small record, under the next revision. `savedAt` is ISO 8601. */
  save(assessment: Assessment, savedAt: string): { readonly record: AssessmentRecord; readonly receipt: WriteReceipt }
  /** Makes all of the changes or, when they do not fit, none. */
  saveAll(
    changes: AssessmentChanges,
    savedAt: string,
  ): { readonly records: readonly AssessmentRecord[]; readonly receipt: WriteReceipt }
  remove(id: string): WriteReceipt
}

/** The first copy that can be read; when none can, what is wrong with the first one. */
function readStored({ text, others }: StoredText, banks: readonly Bank[]): Result<AssessmentRecord, RecordProblem> {
  const first = readRecord(text, banks)
  if (first.ok) return first
  return others.map((other) => readRecord(other, banks)).find((other) => other.ok) ?? first
}

/** Keeps assessments over any storage, one record each, so that an answer costs one small write. */
export function assessmentRepository(storage: RecordStorage): AssessmentRepository {
  const keyOf = (id: string) => ASSESSMENT_KEYS + id
  const nextRecord = (assessment: Assessment, savedAt: string): AssessmentRecord => ({
    assessment,
    revision: storage.revisionOf(keyOf(assessment.id)) + 1,
    savedAt,
  })

  return {
    async loadAll(banks) {
      const records: AssessmentRecord[] = []
      const unreadable: UnreadableRecord[] = []
      for (const stored of await storage.readAll()) {
        const { key, text } = stored
        if (!key.startsWith(ASSESSMENT_KEYS)) continue
        const read = readStored(stored, banks)
        if (read.ok) records.push(read.value)
        else unreadable.push({ key, text, problem: read.error })
      }
      return { records, unreadable }
    },
    save(assessment, savedAt) {
      const record = nextRecord(assessment, savedAt)
      return { record, receipt: storage.write(keyOf(assessment.id), writeRecord(record)) }
    },
    saveAll({ put, remove }, savedAt) {
      const records = put.map((assessment) => nextRecord(assessment, savedAt))
      const receipt = storage.writeAll([
        ...records.map((record) => ({ key: keyOf(record.assessment.id), text: writeRecord(record) })),
        ...remove.map((id) => ({ key: keyOf(id), text: null })),
      ])
      return { records, receipt }
    },
    remove: (id) => storage.remove(keyOf(id)),
  }
}
