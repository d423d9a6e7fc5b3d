import { failure, type Result, success } from '@/domain/result'
import type { Database, DatabaseDoor, DatabaseProblem } from './database'

/** How everything stood at a moment: the text of a library file. */
export interface Snapshot {
  readonly id: number
  readonly text: string
  /** Moment at which it was taken, ISO 8601 in UTC. */
  readonly at: string
}

/** Convention: many snapshots of a large library, and a small part of what browsers give a page. In UTF-16 units. */
const SNAPSHOT_BUDGET = 10_000_000
/** What snapshots stand under among the earlier texts of records. */
const WHOLE_LIBRARY = 'library'

/** Earlier states of everything that is kept; the oldest give way to new ones. Never rejects. */
export interface BackupRing {
  /** The newest first; none where there is no database. */
  list(): Promise<readonly Snapshot[]>
  /** True once the snapshot is on the disk. The newest one stays however large it is. */
  add(text: string, at: string): Promise<boolean>
  /** The same as `list`, or why there is none: `missing` where the browser has no database. */
  look(): Promise<Result<readonly Snapshot[], DatabaseProblem>>
  /** Writes other texts in the place of all or, when it cannot, of none, and gives false; null takes a snapshot away. */
  rewrite(change: (text: string) => string | null): Promise<boolean>
}

async function read(database: Database): Promise<readonly Snapshot[]> {
  const entries = await database.getAllFromIndex('backups', 'record', WHOLE_LIBRARY)
  return entries.map(({ id = 0, text, at }) => ({ id, text, at })).reverse()
}

/** The snapshots that no longer fit, once the newest one was added. */
function overBudget(newestFirst: readonly Snapshot[], budget: number): readonly Snapshot[] {
  let left = budget
  return newestFirst.filter(({ text }, index) => {
    left -= text.length
    return index > 0 && left < 0
  })
}

async function rewriteAll(database: Database, change: (text: string) => string | null): Promise<true> {
  const { store, done } = database.transaction('backups', 'readwrite', { durability: 'strict' })
  const changed = (await store.getAll()).flatMap(({ id = 0, ...entry }) => {
    const text = change(entry.text)
    return text === entry.text ? [] : [{ id, entry, text }]
  })
  const writes = changed.map(({ id, entry, text }) =>
    text === null ? store.delete(id) : store.put({ ...entry, id, text }),
  )
  await Promise.all([...writes, done])
  return true
}

/** The ring in the app's database. `budget`: how much all snapshots together may take, in UTF-16 units. */
export function backupRing(door: DatabaseDoor, budget = SNAPSHOT_BUDGET): BackupRing {
  async function look(): Promise<Result<readonly Snapshot[], DatabaseProblem>> {
    const opened = await door.open()
    if (!opened.ok) return opened
    return read(opened.value).then(success, () => failure('refused'))
  }

  return {
    look,
    async list() {
      const found = await look()
      return found.ok ? found.value : []
    },
    async rewrite(change) {
      const opened = await door.open()
      return opened.ok && rewriteAll(opened.value, change).catch(() => false)
    },
    async add(text, at) {
      const opened = await door.open()
      if (!opened.ok) return false
      try {
        const database = opened.value
        await database.add('backups', { record: WHOLE_LIBRARY, text, at })
        for (const { id } of overBudget(await read(database), budget)) await database.delete('backups', id)
        return true
      } catch {
        // A full disk or a lost connection.
        return false
      }
    },
  }
}
