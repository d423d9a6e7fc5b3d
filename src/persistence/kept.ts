import { type Result, success } from '@/domain/result'
import type { RecordProblem } from './readRecord'
import { formerKey, headOf } from './recordHead'
import type { RecordStorage, StoredText, WriteFailure } from './recordStorage'

/** A text that could not be read: kept as it is, untouched. */
export interface UnreadableRecord {
  /** What it was, by the key that it stands or stood under. */
  readonly what: 'assessment' | 'settings' | 'gathering'
  readonly key: string
  readonly text: string
  /** Null for one that can be read by now. */
  readonly problem: RecordProblem | null
  /** Moment of its save as far as it says so, ISO 8601; "" when it does not. */
  readonly savedAt: string
  /** Another copy of the same record could be read and is in use. */
  readonly hasOtherCopy: boolean
}

/** One kind of record, and how its texts are read. */
export interface RecordKind<T> {
  readonly what: UnreadableRecord['what']
  readonly isOurs: (key: string) => boolean
  /** Whether a text is told with this kind that was kept aside and stood under this key before. */
  readonly wasOurs: (key: string) => boolean
  readonly read: (text: string) => Result<T, RecordProblem>
}

export interface Kept<T> {
  readonly records: readonly T[]
  readonly unreadable: readonly UnreadableRecord[]
}

export function toUnreadable<T>(
  { what, read }: RecordKind<T>,
  { key, text, hasOtherCopy = false }: Pick<UnreadableRecord, 'key' | 'text'> & { readonly hasOtherCopy?: boolean },
): UnreadableRecord {
  const result = read(text)
  const problem = result.ok ? null : result.error
  return { what, key, text, problem, savedAt: headOf(text)?.savedAt ?? '', hasOtherCopy }
}

export function isNewer({ problem }: UnreadableRecord): boolean {
  return problem?.kind === 'newerFormat'
}

/** Reads a record that may have several copies: the first that can be read, if there is one, and those that cannot. */
function readCopies<T>(kind: RecordKind<T>, key: string, copies: readonly string[]) {
  const reads = copies.map((copy) => ({ copy, read: kind.read(copy) }))
  const readable = reads.flatMap(({ read }) => (read.ok ? [read.value] : []))[0]
  const unreadable = reads
    .filter(({ read }) => !read.ok)
    .map(({ copy }) => toUnreadable(kind, { key, text: copy, hasOtherCopy: readable !== undefined }))
  return { readable, unreadable }
}

/**
 * Reads all records of one kind. What cannot be read is reported, and kept from being overwritten; something in a newer
 * format ends all writing.
 */
export async function readKept<T>(storage: RecordStorage, kind: RecordKind<T>): Promise<Kept<T>> {
  const everything = await storage.readAll()
  const moved = everything.flatMap(({ key, text }) => {
    const former = formerKey(key)
    return former !== null && kind.wasOurs(former) ? [{ key, text, former }] : []
  })
  // A page that is left right after a change may leave in the journal what was put aside already.
  const isMoved = (key: string, copy: string) => moved.some(({ former, text }) => former === key && text === copy)
  const records: T[] = []
  const unreadable = moved.map((each) => toUnreadable(kind, each))
  for (const { key, text, others } of everything.filter((stored) => kind.isOurs(stored.key))) {
    const copies = readCopies(
      kind,
      key,
      [text, ...others].filter((copy) => !isMoved(key, copy)),
    )
    if (copies.readable !== undefined) records.push(copies.readable)
    unreadable.push(...copies.unreadable)
    storage.keepAside(
      key,
      copies.unreadable.map((each) => each.text),
    )
  }
  if (unreadable.some(isNewer)) storage.stop()
  return { records, unreadable }
}

/**
 * Takes away a text that cannot be read, wherever it stands by now. What has taken its place meanwhile stays, and so does
 * another copy that is in use.
 */
export async function discardUnreadable(
  storage: RecordStorage,
  { key, text, hasOtherCopy }: UnreadableRecord,
): Promise<Result<void, WriteFailure>> {
  const isMeant = (each: StoredText) =>
    each.text === text && (formerKey(each.key) === key || (each.key === key && !hasOtherCopy))
  const meant = (await storage.readAll()).filter(isMeant)
  storage.keepAside(key, [])
  for (const each of meant) {
    // Of two copies that cannot be read only one was meant.
    storage.keepAside(each.key, each.others)
    const { stored } = storage.remove(each.key)
    if (stored.ok) continue
    // It stands there still.
    if (each.key === key) storage.keepAside(key, [text, ...each.others])
    return stored
  }
  return success(undefined)
}
