import type { Assessment } from '@/domain/assessment'
import type { Bank } from '@/domain/bank'
import type { Result } from '@/domain/result'
import {
  discardUnreadable,
  isNewer,
  type Kept,
  readKept,
  type RecordKind,
  toUnreadable,
  type UnreadableRecord,
} from './kept'
import { type AssessmentRecord, readRecord, writeRecord } from './readRecord'
import {
  ASSESSMENT_KEYS,
  type OutsideChange,
  type RecordChange,
  type RecordStorage,
  type WriteFailure,
  type WriteReceipt,
} from './recordStorage'
import { isSettingsKey } from './settingsRepository'

export type { UnreadableRecord } from './kept'
export type { AssessmentRecord } from './readRecord'

const isOurs = (key: string) => key.startsWith(ASSESSMENT_KEYS)

export type LoadedAssessments = Kept<AssessmentRecord>

/** What happened to assessments outside of this tab. */
export type AssessmentNews =
  | { readonly kind: 'written'; readonly record: AssessmentRecord }
  | { readonly kind: 'removed'; readonly id: string }
  /** Something that cannot be read was put in a record's place. */
  | { readonly kind: 'unreadable'; readonly record: UnreadableRecord }
  /** The browser's storage was emptied; this tab still has what it had. */
  | { readonly kind: 'cleared' }
  /** Nothing is written any more: there is something of a newer version of the app. */
  | { readonly kind: 'stopped' }

/** Several changes that belong together. */
export interface AssessmentChanges {
  readonly put: readonly Assessment[]
  /** Ids. */
  readonly remove: readonly string[]
  /** Records of other kinds that are to be written with them or not at all. */
  readonly also?: readonly RecordChange[]
}

export interface AssessmentRepository {
  /**
   * Reads everything that is kept under one of `banks`. What cannot be read is reported and stays as it is; something in
   * a newer format ends all writing.
   */
  loadAll(banks: readonly Bank[]): Promise<LoadedAssessments>
  /** Writes one assessment as one small record, under the next revision. `savedAt` is ISO 8601. */
  save(assessment: Assessment, savedAt: string): { readonly record: AssessmentRecord; readonly receipt: WriteReceipt }
  /** Makes all of the changes or, when they do not fit, none. */
  saveAll(
    changes: AssessmentChanges,
    savedAt: string,
  ): { readonly records: readonly AssessmentRecord[]; readonly receipt: WriteReceipt }
  remove(id: string): WriteReceipt
  /** See `discardUnreadable`. */
  discard(record: UnreadableRecord): Promise<Result<void, WriteFailure>>
  /** What another tab has made of the record meanwhile; null when this is the newest that can be read. */
  newer(record: AssessmentRecord, banks: readonly Bank[]): AssessmentRecord | null
  /** Tells of changes from outside. */
  subscribe(banks: readonly Bank[], listener: (news: AssessmentNews) => void): void
}

const kindUnder = (banks: readonly Bank[]): RecordKind<AssessmentRecord> => ({
  what: 'assessment',
  isOurs,
  // Whatever else was put aside is told here, so that nothing lies about without a word.
  wasOurs: (key) => !isSettingsKey(key),
  read: (text) => readRecord(text, banks),
})

function newsOf({ key, text }: RecordChange, banks: readonly Bank[]): AssessmentNews {
  if (text === null) return { kind: 'removed', id: key.slice(ASSESSMENT_KEYS.length) }
  const read = readRecord(text, banks)
  return read.ok
    ? { kind: 'written', record: read.value }
    : { kind: 'unreadable', record: toUnreadable(kindUnder(banks), { key, text }) }
}

/** Tells a change in the words of assessments; what nobody here can read is kept from being overwritten. */
function tell(
  storage: RecordStorage,
  change: OutsideChange,
  banks: readonly Bank[],
  listener: (news: AssessmentNews) => void,
): void {
  if (change.kind !== 'record') {
    listener(change)
    return
  }
  if (!isOurs(change.key)) return
  const news = newsOf(change, banks)
  listener(news)
  if (news.kind !== 'unreadable') return
  storage.keepAside(change.key, [news.record.text])
  if (isNewer(news.record)) storage.stop()
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
    loadAll: (banks) => readKept(storage, kindUnder(banks)),
    save(assessment, savedAt) {
      const record = nextRecord(assessment, savedAt)
      return { record, receipt: storage.write(keyOf(assessment.id), writeRecord(record)) }
    },
    saveAll({ put, remove, also = [] }, savedAt) {
      const records = put.map((assessment) => nextRecord(assessment, savedAt))
      const receipt = storage.writeAll([
        ...records.map((record) => ({ key: keyOf(record.assessment.id), text: writeRecord(record) })),
        ...remove.map((id) => ({ key: keyOf(id), text: null })),
        ...also,
      ])
      return { records, receipt }
    },
    remove: (id) => storage.remove(keyOf(id)),
    discard: (record) => discardUnreadable(storage, record),
    newer({ assessment, revision }, banks) {
      const key = keyOf(assessment.id)
      const text = storage.revisionOf(key) > revision ? storage.read(key) : null
      const read = text === null ? null : readRecord(text, banks)
      return read?.ok && read.value.revision > revision ? read.value : null
    },
    subscribe(banks, listener) {
      storage.subscribe((change) => {
        tell(storage, change, banks, listener)
      })
    },
  }
}
