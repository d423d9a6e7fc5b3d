import type { Result } from '@/domain/result'

/** Why a write was not kept: the browser forbids storage, or its space is used up. The old value stays in both cases. */
export type WriteFailure = 'unavailable' | 'quota'

/** What became of one write. */
export interface WriteReceipt {
  /** Whether the value is in the browser's storage, known at once. */
  readonly stored: Result<void, WriteFailure>
  /** Whether it also survives a crash of the browser; false where only localStorage is there, which reaches the disk late. */
  readonly durable: Promise<boolean>
}

export interface StoredText {
  readonly key: string
  readonly text: string
}

/**
 * The port to wherever records are kept: small texts under keys of this app.
 * Reads are asynchronous, so that an adapter may look in several places; a write is done, or refused, when it returns.
 */
export interface RecordStorage {
  /** Every record of this app; nothing when storage is unavailable. Keys of other apps are never seen. */
  readAll(): Promise<readonly StoredText[]>
  write(key: string, text: string): WriteReceipt
  remove(key: string): WriteReceipt
}

/** Begins every key: pages opened from disk share one localStorage with all other pages opened from disk. */
export const KEY_PREFIX = 'hironaga/'
