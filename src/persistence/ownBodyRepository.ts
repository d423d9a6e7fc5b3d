import { type OwnBody, parseOwnBody } from '@/domain/ownBody'
import { headOf } from './recordHead'
import { KEY_PREFIX, type RecordChange, type RecordStorage, type StoredText, type WriteReceipt } from './recordStorage'

const BODY_KEYS = `${KEY_PREFIX}reference/`
/** The format of own bodies, counted apart from the assessments'. */
const BODY_FORMAT = 1

export interface LoadedBodies {
  readonly bodies: readonly OwnBody[]
  /** How many records could not be read; they stay as they are. */
  readonly unreadable: number
}

/** What happened to own bodies outside of this tab. */
export type BodyNews =
  | { readonly kind: 'written'; readonly body: OwnBody }
  | { readonly kind: 'removed'; readonly id: string }
  /** The browser's storage was emptied; this tab still has what it had. */
  | { readonly kind: 'cleared' }

export interface OwnBodyRepository {
  loadAll(): Promise<LoadedBodies>
  /** What writing the bodies changes, to be written together with other records. `savedAt` is ISO 8601. */
  changesFor(bodies: readonly OwnBody[], savedAt: string): readonly RecordChange[]
  /** Writes all of the bodies or none. `savedAt` is ISO 8601. */
  saveAll(bodies: readonly OwnBody[], savedAt: string): WriteReceipt
  remove(id: string): WriteReceipt
  subscribe(listener: (news: BodyNews) => void): void
}

function readBody(text: string): OwnBody | null {
  const head = headOf(text)
  if (head?.format !== BODY_FORMAT) return null
  const { data }: { data?: unknown } = Object(JSON.parse(text))
  const read = parseOwnBody(data)
  return read.ok ? read.value : null
}

/** Reads one record in the best copy that can be read; what cannot be read is kept from being overwritten. */
function readStored(storage: RecordStorage, { key, text, others }: StoredText): OwnBody | null {
  const copies = [text, ...others]
  const lost = copies.filter((copy) => readBody(copy) === null)
  storage.keepAside(key, lost)
  if (lost.some((copy) => (headOf(copy)?.format ?? 0) > BODY_FORMAT)) storage.stop()
  return copies.map(readBody).find((body) => body !== null) ?? null
}

function newsOf(key: string, text: string | null): BodyNews | null {
  if (text === null) return { kind: 'removed', id: key.slice(BODY_KEYS.length) }
  const body = readBody(text)
  // A text that this version cannot read takes nothing away from what is in this tab.
  return body && { kind: 'written', body }
}

/** Keeps own bodies over any storage, one record each. */
export function ownBodyRepository(storage: RecordStorage): OwnBodyRepository {
  const changesFor = (bodies: readonly OwnBody[], savedAt: string) =>
    bodies.map((data) => {
      const key = BODY_KEYS + data.id
      const revision = storage.revisionOf(key) + 1
      return { key, text: JSON.stringify({ app: 'hironaga', format: BODY_FORMAT, savedAt, revision, data }) }
    })

  return {
    changesFor,
    async loadAll() {
      const kept = (await storage.readAll()).filter(({ key }) => key.startsWith(BODY_KEYS))
      const read = kept.map((stored) => readStored(storage, stored))
      const bodies = read.filter((body) => body !== null)
      return { bodies, unreadable: read.length - bodies.length }
    },
    saveAll: (bodies, savedAt) => storage.writeAll(changesFor(bodies, savedAt)),
    remove: (id) => storage.remove(BODY_KEYS + id),
    subscribe(listener) {
      storage.subscribe((change) => {
        if (change.kind === 'cleared') listener(change)
        if (change.kind !== 'record' || !change.key.startsWith(BODY_KEYS)) return
        const news = newsOf(change.key, change.text)
        if (news) listener(news)
      })
    },
  }
}
