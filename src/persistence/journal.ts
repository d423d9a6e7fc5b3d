import { failure, type Result, success } from '@/domain/result'
import type { Database, DatabaseDoor, DatabaseProblem, JournalEntry } from './database'
import { wipedKey } from './recordHead'

/** A second place for every record, on the disk at once; localStorage gets there up to a minute later. */
export interface Journal {
  /** Whether there is a journal that can be opened. */
  isThere(): Promise<boolean>
  /** Everything in it by key, removals included; nothing when there is no journal. */
  readAll(): Promise<ReadonlyMap<string, JournalEntry>>
  /** The texts in it by key, null for a removal; or why it cannot be read: `missing` where the browser has no database. */
  look(): Promise<Result<ReadonlyMap<string, string | null>, DatabaseProblem>>
  /**
   * Writes entries in one transaction. True once all of them are committed; false when there is no journal, when it
   * has no room, or when it holds a newer revision of one of them already.
   */
  write(entries: ReadonlyMap<string, JournalEntry>): Promise<boolean>
  /**
   * Takes keys out for good, with all that was written under them up to the given revisions. True once it is on the
   * disk; else nothing has changed. `at` is ISO 8601 in UTC.
   */
  forget(revisions: ReadonlyMap<string, number>, at: string): Promise<boolean>
}

async function commit(database: Database, entries: ReadonlyMap<string, JournalEntry>): Promise<Set<string>> {
  // Strict: told as durable means that a power failure does not undo it either.
  const { store, done } = database.transaction('journal', 'readwrite', { durability: 'strict' })
  const put = async ([key, entry]: [string, JournalEntry]) => {
    const held = await store.get(key)
    if (held !== undefined && held.revision > entry.revision) return []
    await store.put(entry, key)
    return [key]
  }
  const [written] = await Promise.all([Promise.all([...entries].map(put)), done])
  return new Set(written.flat())
}

async function forgetKeys(database: Database, revisions: ReadonlyMap<string, number>, at: string): Promise<true> {
  const { store, done } = database.transaction('journal', 'readwrite', { durability: 'strict' })
  const changes = [...revisions].flatMap(([key, revision]) => [
    store.put({ text: null, revision, at }, wipedKey(key)),
    store.delete(key),
  ])
  await Promise.all([...changes, done])
  return true
}

/** The journal in the app's database. While one transaction is under way, further writes gather for the next one. */
export function databaseJournal(door: DatabaseDoor): Journal {
  let gathered = new Map<string, JournalEntry>()
  let next: Promise<Set<string>> | undefined
  let current: Promise<unknown> = Promise.resolve()

  async function commitGathered(): Promise<Set<string>> {
    const entries = gathered
    gathered = new Map()
    next = undefined
    const opened = await door.open()
    if (!opened.ok) return new Set()
    // A lost connection or a full disk: the caller is told that the entry is not durable.
    return commit(opened.value, entries).catch(() => new Set())
  }

  async function readEntries(): Promise<Result<ReadonlyMap<string, JournalEntry>, DatabaseProblem>> {
    const opened = await door.open()
    if (!opened.ok) return opened
    try {
      const { store } = opened.value.transaction('journal')
      const [keys, entries] = await Promise.all([store.getAllKeys(), store.getAll()])
      return success(new Map(entries.map((entry, index) => [String(keys[index]), entry])))
    } catch {
      return failure('refused')
    }
  }

  return {
    isThere: async () => (await door.open()).ok,
    async look() {
      const found = await readEntries()
      return found.ok ? success(new Map([...found.value].map(([key, { text }]) => [key, text]))) : found
    },
    async readAll() {
      const found = await readEntries()
      return found.ok ? found.value : new Map()
    },
    async forget(revisions, at) {
      // What was written before has to be there, so that it does not come after.
      await current
      const opened = await door.open()
      if (!opened.ok) return false
      return forgetKeys(opened.value, revisions, at).catch(() => false)
    },
    async write(entries) {
      for (const [key, entry] of entries) gathered.set(key, entry)
      if (!next) {
        next = current.then(commitGathered)
        current = next
      }
      const written = await next
      return [...entries.keys()].every((key) => written.has(key))
    },
  }
}
