import type { Database, DatabaseDoor, JournalEntry } from './database'

/** A second place for every record, on the disk at once; localStorage gets there up to a minute later. */
export interface Journal {
  /** Whether there is a journal that can be opened. */
  isThere(): Promise<boolean>
  /** Everything in it by key, removals included; nothing when there is no journal. */
  readAll(): Promise<ReadonlyMap<string, JournalEntry>>
  /**
   * Writes entries in one transaction. True once all of them are committed; false when there is no journal, when it
   * has no room, or when it holds a newer revision of one of them already.
   */
  write(entries: ReadonlyMap<string, JournalEntry>): Promise<boolean>
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

  return {
    isThere: async () => (await door.open()).ok,
    async readAll() {
      const opened = await door.open()
      if (!opened.ok) return new Map()
      try {
        const { store } = opened.value.transaction('journal')
        const [keys, entries] = await Promise.all([store.getAllKeys(), store.getAll()])
        return new Map(entries.map((entry, index) => [String(keys[index]), entry]))
      } catch {
        return new Map()
      }
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
