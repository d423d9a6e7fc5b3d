import { failure, type Result, success } from '@/domain/result'
import { headOf, isRecordKey, PENDING_KEY, TAB_PREFIX, TRIAL_KEY } from './recordHead'
import { KEY_PREFIX, type WriteFailure } from './recordStorage'

/** A change of localStorage by another tab, as the `storage` event tells it; a null key means that all was cleared. */
export interface StorageNews {
  readonly key: string | null
  readonly newValue: string | null
}

/** What the browser has: localStorage, and the event that tells of other tabs' changes to it. */
export interface BrowserStorage {
  /** Called at every use, since even touching `window.localStorage` throws where the browser forbids it. */
  readonly access: () => Storage
  readonly listen: (handler: (news: StorageNews) => void) => void
}

/** The records in localStorage, which all tabs see. */
export interface LocalRecords {
  readAll(): ReadonlyMap<string, string>
  get(key: string): string | null
  /** Everything of this app as it stands there, notes of a writing included; or why it cannot be read. */
  look(): Result<ReadonlyMap<string, string>, WriteFailure>
  /** Writes all of the texts or none. */
  set(texts: ReadonlyMap<string, string>): Result<void, WriteFailure>
  forget(key: string): Result<void, WriteFailure>
  /** Writes something, and takes it away again. */
  tryWrite(): Result<void, WriteFailure>
  /** Brings a writing of several records to its end that was cut off. */
  finish(): void
}

/** Browsers name a full storage differently; all others of its errors mean that it may not be used. */
function isQuotaError(error: unknown): boolean {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  return name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED'
}

/** What a use of the storage gives, or why the browser refuses it. */
export function attempt<T>(use: () => T): Result<T, WriteFailure> {
  try {
    return success(use())
  } catch (error) {
    return failure(isQuotaError(error) ? 'quota' : 'unavailable')
  }
}

/** The texts of a writing that was cut off, as far as they are newer than what stands in their places. */
function pendingIn(storage: Storage): [string, string][] {
  const written = storage.getItem(PENDING_KEY)
  if (written === null) return []
  const read = attempt(() => Object.entries(JSON.parse(written) as Record<string, unknown>))
  // A note that was itself cut off: none of its texts was written yet.
  if (!read.ok) return []
  const newer = (key: string, text: string) =>
    (headOf(text)?.revision ?? 0) >= (headOf(storage.getItem(key) ?? '')?.revision ?? 0)
  return read.value.flatMap(([key, text]): [string, string][] =>
    isRecordKey(key) && typeof text === 'string' && newer(key, text) ? [[key, text]] : [],
  )
}

function textsIn(storage: Storage, isMeant: (key: string) => boolean): [string, string][] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  return keys.filter(isMeant).map((key) => [key, storage.getItem(key) ?? ''])
}

function readEverything(storage: Storage): Map<string, string> {
  return new Map(textsIn(storage, (key) => key.startsWith(KEY_PREFIX) && !key.startsWith(TAB_PREFIX)))
}

function readRecords(storage: Storage): Map<string, string> {
  const texts = textsIn(storage, isRecordKey)
  return new Map([...texts, ...pendingIn(storage)])
}

function finishPending(storage: Storage): void {
  for (const [key, text] of pendingIn(storage)) storage.setItem(key, text)
  storage.removeItem(PENDING_KEY)
}

/** Puts several texts in their places, or leaves everything as it was. A note of all of them goes first, in one write. */
function setTogether(storage: Storage, texts: ReadonlyMap<string, string>): void {
  finishPending(storage)
  const before = [...texts.keys()].map((key) => [key, storage.getItem(key)] as const)
  storage.setItem(PENDING_KEY, JSON.stringify(Object.fromEntries(texts)))
  try {
    for (const [key, text] of texts) storage.setItem(key, text)
  } catch (error) {
    // What is new goes first, so that the earlier texts, which fitted before, fit again.
    for (const key of [PENDING_KEY, ...texts.keys()]) storage.removeItem(key)
    for (const [key, text] of before) if (text !== null) storage.setItem(key, text)
    throw error
  }
  storage.removeItem(PENDING_KEY)
}

export function localRecords({ access }: BrowserStorage): LocalRecords {
  return {
    readAll() {
      const read = attempt(() => readRecords(access()))
      return read.ok ? read.value : new Map()
    },
    get(key) {
      const read = attempt(() => access().getItem(key))
      return read.ok ? read.value : null
    },
    look: () => attempt(() => readEverything(access())),
    set: (texts) =>
      attempt(() => {
        const storage = access()
        if (texts.size > 1) setTogether(storage, texts)
        else for (const [key, text] of texts) storage.setItem(key, text)
      }),
    forget: (key) =>
      attempt(() => {
        access().removeItem(key)
      }),
    tryWrite: () =>
      attempt(() => {
        const storage = access()
        storage.setItem(TRIAL_KEY, '1')
        storage.removeItem(TRIAL_KEY)
      }),
    finish() {
      attempt(() => {
        finishPending(access())
      })
    },
  }
}

/** Tells of records that other tabs change. */
export function listenToRecords({ listen }: BrowserStorage, handler: (news: StorageNews) => void): void {
  listen((news) => {
    if (news.key === null || isRecordKey(news.key)) handler(news)
  })
}
