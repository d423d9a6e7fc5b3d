import type { Assessment } from '@/domain/assessment'
import type { Bank } from '@/domain/bank'
import { type Result, success } from '@/domain/result'
import { type AssessmentRecord, readRecord, type RecordProblem, writeRecord } from './readRecord'
import { headOf, isAsideKey } from './recordHead'
import {
  KEY_PREFIX,
  type OutsideChange,
  type RecordChange,
  type RecordStorage,
  type StoredText,
  type WriteFailure,
  type WriteReceipt,
} from './recordStorage'

export type { AssessmentRecord } from './readRecord'

const ASSESSMENT_KEYS = `${KEY_PREFIX}assessment/`

const isOurs = (key: string) => key.startsWith(ASSESSMENT_KEYS)

/** A record that could not be read: kept as it is, untouched. */
export interface UnreadableRecord {
  readonly key: string
  readonly text: string
  /** Null for one that can be read by now. */
  readonly problem: RecordProblem | null
  /** Moment of its save as far as it says so, ISO 8601; "" when it does not. */
  readonly savedAt: string
  /** Another copy of the same record could be read and is in use. */
  readonly hasOtherCopy: boolean
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
  /** Nothing is written any more: there is something of a newer version of the app. */
  | { readonly kind: 'stopped' }

/** Several changes that belong together. */
export interface AssessmentChanges {
  readonly put: readonly Assessment[]
  /** Ids. */
  readonly remove: readonly string[]
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
  /** Takes away something that cannot be read; where another copy is in use, that one stays. */
  discard(record: UnreadableRecord): Promise<Result<void, WriteFailure>>
  /** What another tab has made of the record meanwhile; null when this is the newest that can be read. */
  newer(record: AssessmentRecord, banks: readonly Bank[]): AssessmentRecord | null
  /** Tells of changes from outside. */
  subscribe(banks: readonly Bank[], listener: (news: AssessmentNews) => void): void
}

type Read = Result<AssessmentRecord, RecordProblem>

function toUnreadable(key: string, text: string, read: Read, hasOtherCopy = false): UnreadableRecord {
  return {
    key,
    text,
    problem: read.ok ? null : read.error,
    savedAt: headOf(text)?.savedAt ?? '',
    hasOtherCopy,
  }
}

/** The first copy that can be read, if there is one, and all those that cannot. */
function readStored({ key, text, others }: StoredText, banks: readonly Bank[]) {
  const copies = [text, ...others].map((copy) => ({ copy, read: readRecord(copy, banks) }))
  const readable = copies.flatMap(({ read }) => (read.ok ? [read.value] : []))[0]
  const unreadable = copies
    .filter(({ read }) => !read.ok)
    .map(({ copy, read }) => toUnreadable(key, copy, read, readable !== undefined))
  return { readable, unreadable }
}

function newsOf({ key, text }: RecordChange, banks: readonly Bank[]): AssessmentNews {
  if (text === null) return { kind: 'removed', id: key.slice(ASSESSMENT_KEYS.length) }
  const read = readRecord(text, banks)
  return read.ok
    ? { kind: 'written', record: read.value }
    : { kind: 'unreadable', record: toUnreadable(key, text, read) }
}

function isNewer({ problem }: UnreadableRecord): boolean {
  return problem?.kind === 'newerFormat'
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

async function loadAll(storage: RecordStorage, banks: readonly Bank[]): Promise<LoadedAssessments> {
  const records: AssessmentRecord[] = []
  const unreadable: UnreadableRecord[] = []
  for (const stored of await storage.readAll()) {
    const { key, text } = stored
    if (isAsideKey(key)) unreadable.push(toUnreadable(key, text, readRecord(text, banks)))
    if (!isOurs(key)) continue
    const read = readStored(stored, banks)
    if (read.readable) records.push(read.readable)
    unreadable.push(...read.unreadable)
    storage.keepAside(
      key,
      read.unreadable.map((each) => each.text),
    )
  }
  if (unreadable.some(isNewer)) storage.stop()
  return { records, unreadable }
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
    loadAll: (banks) => loadAll(storage, banks),
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
    async discard({ key, text, hasOtherCopy }) {
      storage.keepAside(key, [])
      if (storage.read(key) === text && !hasOtherCopy) return storage.remove(key).stored
      // Something that can be read has taken its place by now, and moved it.
      const moved = (await storage.readAll()).filter((each) => isAsideKey(each.key) && each.text === text)
      const refused = moved.map((each) => storage.remove(each.key).stored).find((stored) => !stored.ok)
      return refused ?? success(undefined)
    },
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
