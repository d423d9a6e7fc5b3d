import type { Assessment } from '@/domain/assessment'
import type { Bank } from '@/domain/bank'
import type { Result } from '@/domain/result'
import { type AssessmentRecord, readRecord, type RecordProblem, writeRecord } from './readRecord'
import { KEY_PREFIX, type RecordChange, type RecordStorage, type StoredText, type WriteReceipt } from './recordStorage'

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

/** What happened to assessments outside of this tab. */
export type AssessmentNews =
  | { readonly kind: 'written'; readonly record: AssessmentRecord }
  | { readonly kind: 'removed'; readonly id: string }
  /** Something that cannot be read was put in a record's place. */
  | { readonly kind: 'unreadable'; readonly record: UnreadableRecord }
  /** The browser's storage was emptied; this tab still has what it had. */
  | { readonly kind: 'cleared' }

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
  /** What another tab has made of the record meanwhile; null when this is the newest that can be read. */
  newer(record: AssessmentRecord, banks: readonly Bank[]): AssessmentRecord | null
  /** Tells of changes from outside. */
  subscribe(banks: readonly Bank[], listener: (news: AssessmentNews) => void): void
}

/** The first copy that can be read; when none can, what is wrong with the first one. */
function readStored({ text, others }: StoredText, banks: readonly Bank[]): Result<AssessmentRecord, RecordProblem> {
  const first = readRecord(text, banks)
  if (first.ok) return first
  return others.map((other) => readRecord(other, banks)).find((other) => other.ok) ?? first
}

function newsOf({ key, text }: RecordChange, banks: readonly Bank[]): AssessmentNews {
  if (text === null) return { kind: 'removed', id: key.slice(ASSESSMENT_KEYS.length) }
  const read = readRecord(text, banks)
  return read.ok
    ? { kind: 'written', record: read.value }
    : { kind: 'unreadable', record: { key, text, problem: read.error } }
}

/** Keeps assessments over any storage, one record each, so that an answer costs one small write. */
export function assessmentRepository(storage: RecordStorage): AssessmentRepository {
  const keyOf = (id: string) => ASSESSMENT_KEYS + id
  const isOurs = (key: string) => key.startsWith(ASSESSMENT_KEYS)
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
        if (!isOurs(key)) continue
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
    newer({ assessment, revision }, banks) {
      const key = keyOf(assessment.id)
      const text = storage.revisionOf(key) > revision ? storage.read(key) : null
      const read = text === null ? null : readRecord(text, banks)
      return read?.ok && read.value.revision > revision ? read.value : null
    },
    subscribe(banks, listener) {
      storage.subscribe((change) => {
        if (change.kind === 'cleared') listener(change)
        else if (isOurs(change.key)) listener(newsOf(change, banks))
      })
    },
  }
}
