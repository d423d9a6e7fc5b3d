import { type OwnBody, parseOwnBody } from '@/domain/ownBody'
import { headOf } from './recordHead'
import { KEY_PREFIX, type RecordStorage, type StoredText, type WriteReceipt } from './recordStorage'

const BODY_KEYS = `${KEY_PREFIX}reference/`
/** The format of own bodies, counted apart from the assessments'. */
const BODY_FORMAT = 1

export interface LoadedBodies {
  readonly bodies: readonly OwnBody[]
  /** How many records could not be read; they stay as they are. */
  readonly unreadable: number
}

/** What another tab did: wrote a body, or removed the one of an id (null). */
export interface BodyNews {
  readonly id: string
  readonly body: OwnBody | null
}

export interface OwnBodyRepository {
  loadAll(): Promise<LoadedBodies>
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

/** Keeps own bodies over any storage, one record each. */
export function ownBodyRepository(storage: RecordStorage): OwnBodyRepository {
  return {
    async loadAll() {
      const kept = (await storage.readAll()).filter(({ key }) => key.startsWith(BODY_KEYS))
      const read = kept.map((stored) => readStored(storage, stored))
      const bodies = read.filter((body) => body !== null)
      return { bodies, unreadable: read.length - bodies.length }
    },
    saveAll: (bodies, savedAt) =>
      storage.writeAll(
        bodies.map((data) => {
          const key = BODY_KEYS + data.id
          const revision = storage.revisionOf(key) + 1
          return { key, text: JSON.stringify({ app: 'hironaga', format: BODY_FORMAT, savedAt, revision, data }) }
        }),
      ),
    remove: (id) => storage.remove(BODY_KEYS + id),
    subscribe(listener) {
      storage.subscribe((change) => {
        if (change.kind !== 'record' || !change.key.startsWith(BODY_KEYS)) return
        const body = change.text === null ? null : readBody(change.text)
        // A text that this version cannot read takes nothing away from what is in this tab.
        if (change.text === null || body) listener({ id: change.key.slice(BODY_KEYS.length), body })
      })
    },
  }
}
