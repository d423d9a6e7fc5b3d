import { isAsideKey } from './recordHead'
import { KEY_PREFIX } from './recordStorage'

/** What is to be wiped: everything of a client, and everything of these assessments whatever client they say. */
export interface WipeTarget {
  /** Without spaces around it, not empty. */
  readonly client: string
  readonly ids: ReadonlySet<string>
}

/** How a place was found afterwards. `missing`: the browser has no such place; `unchecked`: it could not be read. */
export type PlaceState = 'empty' | 'left' | 'missing' | 'unchecked'

export const WIPED_KINDS = ['assessment', 'fileMark', 'gathering', 'aside'] as const
/** What stands under a key that can be wiped. */
export type WipedKind = (typeof WIPED_KINDS)[number]

/** Every other folder holds gatherings, their sheets or what is typed in for them, each of which names its client. */
const KIND_OF: Readonly<Record<string, WipedKind>> = { assessment: 'assessment', 'file-mark': 'fileMark' }

/** Convention: an id of this length does not stand in a text by chance. Own ones have 32 letters. */
const LONG_ID = 16

const escaped = (text: string) => text.replace(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`)

/** A text as it stands inside a string of JSON. */
const inJson = (text: string) => JSON.stringify(text).slice(1, -1)

/**
 * Whether a saved text is made for a client; it may be cut off or damaged. Inside a note the same letters would have
 * their quotation marks escaped, so nothing that a person typed is taken for it.
 */
export function isOfClient(text: string, client: string): boolean {
  return new RegExp(String.raw`"client"\s*:\s*"\s*${escaped(inJson(client))}\s*"`, 'u').test(text)
}

/** Whether what a person typed anywhere in a saved text names the client. */
export function namesClient(text: string, client: string): boolean {
  return text.includes(inJson(client))
}

/** What stands under a key, and of which assessment; null for what is of none, the settings for instance. */
export function partsOfKey(key: string): { readonly kind: WipedKind; readonly id: string } | null {
  const found = /(?:^|\/)(assessment|file-mark|gathering|gathered|proxy)\/(.*)$/u.exec(key.slice(KEY_PREFIX.length))
  const id = found?.[2] ?? ''
  if (isAsideKey(key)) return { kind: 'aside', id }
  if (!found) return null
  return { kind: KIND_OF[String(found[1])] ?? 'gathering', id }
}

/** Whether a gathering, or a sheet of one, is for one of these assessments, whatever client it says. */
function isForOneOf(text: string, ids: ReadonlySet<string>): boolean {
  const id = /"assessment"\s*:\s*"([^"]*)"/u.exec(text)?.[1]
  return id !== undefined && ids.has(id)
}

/** Whether a text under a key is meant; null where a record was removed. */
export function isMeant(key: string, text: string | null, { client, ids }: WipeTarget): boolean {
  const parts = partsOfKey(key)
  if (parts === null) return false
  return ids.has(parts.id) || (text !== null && (isOfClient(text, client) || isForOneOf(text, ids)))
}

/** Whether anything of the target is still there, read with more suspicion: no long id may stand anywhere. */
export function isLeft(key: string, text: string | null, target: WipeTarget): boolean {
  const all = `${key}\n${text ?? ''}`
  return isMeant(key, text, target) || [...target.ids].some((id) => id.length >= LONG_ID && all.includes(inJson(id)))
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

function idOf(entry: unknown): string {
  const id = fieldOf(fieldOf(entry, 'data'), 'id')
  return typeof id === 'string' ? id : ''
}

interface SnapshotContent {
  readonly assessments: readonly unknown[]
  /** What a person knows of other bodies belongs to no client. */
  readonly references?: readonly unknown[]
  /** Gatherings with their sheets, each of one client. */
  readonly rooms?: readonly unknown[]
}

/** A snapshot as it was written, or null when that cannot be read. */
function readSnapshot(text: string): SnapshotContent | null {
  try {
    const { assessments, ...head } = JSON.parse(text) as { readonly assessments?: unknown }
    return Array.isArray(assessments) ? { ...head, assessments } : null
  } catch {
    return null
  }
}

function isEntryMeant(entry: unknown, { client, ids }: WipeTarget): boolean {
  const text = JSON.stringify(entry)
  return ids.has(idOf(entry)) || isOfClient(text, client) || isForOneOf(text, ids)
}

/** Ids of the assessments in a snapshot that say that they are of a client. */
export function idsInSnapshot(text: string, client: string): readonly string[] {
  const entries = readSnapshot(text)?.assessments ?? []
  return entries.filter((entry) => isOfClient(JSON.stringify(entry), client)).map(idOf)
}

/** Whether something of the target is in a snapshot. */
export function isInSnapshot(text: string, target: WipeTarget): boolean {
  const read = readSnapshot(text)
  if (!read) return isLeft('', text, target) || isOfClient(text, target.client)
  return [...read.assessments, ...(read.rooms ?? [])].some((entry) => isEntryMeant(entry, target))
}

/**
 * A snapshot without the target: the same text when it has nothing of it, null when nothing else is left or when it
 * cannot be read and so cannot be taken apart.
 */
export function withoutTarget(text: string, target: WipeTarget): string | null {
  if (!isInSnapshot(text, target)) return text
  const read = readSnapshot(text)
  const kept = (entries: readonly unknown[] = []) => entries.filter((entry) => !isEntryMeant(entry, target))
  const assessments = kept(read?.assessments)
  const rooms = kept(read?.rooms)
  const isEmpty = assessments.length + rooms.length + (read?.references ?? []).length === 0
  return isEmpty ? null : JSON.stringify({ ...read, assessments, ...(read?.rooms && { rooms }) })
}
