import { KEY_PREFIX } from './recordStorage'

/** What can be said of a record without knowing its format. */
export interface RecordHead {
  /** 0 when it says none. */
  readonly format: number
  /** Counts the saves, from 1. */
  readonly revision: number
  /** Moment of the save as the record says it; "" when it does not. */
  readonly savedAt: string
  /** The text only marks that the record was removed. */
  readonly removed: boolean
}

/** Reads the head of an envelope, whatever its format; null when the text is none of ours or cut off. */
export function headOf(text: string): RecordHead | null {
  try {
    const envelope: unknown = JSON.parse(text)
    if (typeof envelope !== 'object' || envelope === null) return null
    const { app, format, revision, savedAt, removed }: Record<string, unknown> = { ...envelope }
    if (app !== 'hironaga' || !Number.isSafeInteger(revision)) return null
    return {
      format: typeof format === 'number' ? format : 0,
      revision: Number(revision),
      savedAt: typeof savedAt === 'string' ? savedAt : '',
      removed: removed === true,
    }
  } catch {
    return null
  }
}

/** Stands in a record's place until the journal knows that the record was removed. */
export function removalText(revision: number): string {
  return JSON.stringify({ app: 'hironaga', removed: true, revision })
}

/** Keys that only coordinate tabs and writes; never records. */
export const TAB_PREFIX = `${KEY_PREFIX}tab/`
export const TRIAL_KEY = `${TAB_PREFIX}trial`
export const PENDING_KEY = `${KEY_PREFIX}pending`

const ASIDE_PREFIX = `${KEY_PREFIX}aside/`

/** A key for a text that was kept aside at a moment; the key it stood under is the end of it. */
export function asideKey(key: string, at: string, index: number): string {
  return `${ASIDE_PREFIX}${at}/${String(index)}/${key.slice(KEY_PREFIX.length)}`
}

/** Whether a text stands there that was in the place of a record and could not be read. */
export function isAsideKey(key: string): boolean {
  return key.startsWith(ASIDE_PREFIX)
}

/** The key that a text stood under which was kept aside since; null for any other key. */
export function formerKey(key: string): string | null {
  if (!isAsideKey(key)) return null
  return KEY_PREFIX + key.slice(ASIDE_PREFIX.length).split('/').slice(2).join('/')
}

const WIPED_PREFIX = `${KEY_PREFIX}wiped/`

/**
 * What stays in the journal of a key that was wiped: a number made of it (FNV-1a, 64 bits), from which the key cannot be
 * read, but by which a copy is known that a crash brings back.
 */
export function wipedKey(key: string): string {
  let hash = 0xcbf29ce484222325n
  for (let place = 0; place < key.length; place += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(key.charCodeAt(place))) * 0x100000001b3n)
  }
  return WIPED_PREFIX + hash.toString(16)
}

export function isWipedKey(key: string): boolean {
  return key.startsWith(WIPED_PREFIX)
}

export function isRecordKey(key: string): boolean {
  return key.startsWith(KEY_PREFIX) && !key.startsWith(TAB_PREFIX) && key !== PENDING_KEY
}
