import type { Result } from '@/domain/result'
import type { DatabaseProblem } from './database'

/**
 * Why a write was not kept: the browser forbids storage, its space is used up, or a newer version of the app has been
 * here, whose records this one could damage. The old value stays in all cases.
 */
export type WriteFailure = 'unavailable' | 'quota' | 'newer'

/** What became of one write. */
export interface WriteReceipt {
  /** Whether the value is in the browser's storage, known at once. */
  readonly stored: Result<void, WriteFailure>
  /**
   * Whether it also survives a crash of the browser: true once the journal has committed it, false where there is no
   * journal. A value that is not stored but durable is kept all the same, and read at the next start.
   */
  readonly durable: Promise<boolean>
}

export interface StoredText {
  readonly key: string
  readonly text: string
  /** Other copies of the same record with another text, the next best first, for when `text` cannot be read. */
  readonly others: readonly string[]
}

/** One record to be written; null removes it. */
export interface RecordChange {
  readonly key: string
  readonly text: string | null
}

/** What happened to the records outside of this tab. */
export type OutsideChange =
  /** Another tab wrote or removed (null) a record, or an older copy turned out to be the newer one. */
  | ({ readonly kind: 'record' } & RecordChange)
  /** Every record was taken out of the browser's storage, by a person, the browser or another program. */
  | { readonly kind: 'cleared' }
  /** Nothing is written any more: there is something of a newer version of the app. */
  | { readonly kind: 'stopped' }

/** Which of the places can be written to right now. */
export interface Places {
  readonly stored: Result<void, WriteFailure>
  /** Whether there is a journal. */
  readonly durable: boolean
}

/** Everything of this app in each place, by key; null in place of a record that was removed. */
export interface Everything {
  readonly browser: Result<ReadonlyMap<string, string | null>, WriteFailure>
  /** `missing`: the browser has no such place. */
  readonly journal: Result<ReadonlyMap<string, string | null>, DatabaseProblem>
}

/**
 * The port to wherever records are kept: small texts under keys of this app.
 * Reads of everything are asynchronous, so that an adapter may look in several places; a write is done, or refused,
 * when it returns. A text that is an envelope carries its revision (`recordHead.ts`), by which copies are compared.
 */
export interface RecordStorage {
  /** Every record of this app; nothing when storage is unavailable. Keys of other apps are never seen. Changes nothing. */
  readAll(): Promise<readonly StoredText[]>
  /** A record as all tabs see it now; null when there is none. */
  read(key: string): string | null
  /** The highest revision known under a key, that of a removal included; 0 when there never was a record. */
  revisionOf(key: string): number
  write(key: string, text: string): WriteReceipt
  remove(key: string): WriteReceipt
  /** Writes several records, all or none: what is not stored is not durable either, and nothing has changed. */
  writeAll(changes: readonly RecordChange[]): WriteReceipt
  /** Reads each place as it is, hiding nothing. */
  look(): Promise<Everything>
  /**
   * Takes keys out of every place for good, without a mark that tells of them; what cannot be read under them goes too.
   * Refused, with nothing changed, beside something of a newer version; what became of it in other cases tells `look`.
   */
  forget(keys: readonly string[]): Promise<Result<void, 'newer'>>
  /** Tells of changes from outside until the returned function is called. */
  subscribe(listener: (change: OutsideChange) => void): () => void
  /** Tries both places without changing any record. */
  tryPlaces(): Promise<Places>
  /**
   * Texts that nobody here can read and that stand under a key: a write to it puts them under keys of their own
   * (`isAsideKey`) in the same stroke, or is refused. An empty list ends that.
   */
  keepAside(key: string, texts: readonly string[]): void
  /** From now on nothing is written: something of a newer version of the app was found. */
  stop(): void
  /** Looks whether the browser's storage was emptied, which browsers do not always tell; subscribers hear of it. */
  checkCleared(): void
}

/** Begins every key: pages opened from disk share one localStorage with all other pages opened from disk. */
export const KEY_PREFIX = 'hironaga/'
/** Begins the keys of assessments; the id is the rest. */
export const ASSESSMENT_KEYS = `${KEY_PREFIX}assessment/`
/** Of the one record of settings. */
export const SETTINGS_KEY = `${KEY_PREFIX}settings`
