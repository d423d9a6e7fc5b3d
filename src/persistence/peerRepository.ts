import { parsePeerEntries } from '@/domain/peers/parsePeerEntries'
import type { PeerEntry } from '@/domain/peers/peerEntry'
import type { Database, DatabaseDoor } from './database'

/** The pool of peers that was put together in this browser. Nothing here rejects. */
export interface PeerRepository {
  /** The entries that can be read; none where there is no database. */
  load(): Promise<readonly PeerEntry[]>
  /** Puts a pool in the place of the one that is kept, wholly or not at all; true once it is on the disk. */
  replace(pool: readonly PeerEntry[]): Promise<boolean>
}

/** What an entry's reader would refuse is left out: the files that it came from are the person's. */
function readable(kept: unknown): readonly PeerEntry[] {
  const read = parsePeerEntries([kept])
  return read.ok ? read.value : []
}

/** False after a full disk or a refused entry, when nothing was taken; rejects where the connection was lost. */
async function replaceIn(database: Database, pool: readonly PeerEntry[]): Promise<boolean> {
  const transaction = database.transaction('peers', 'readwrite')
  const isKept = transaction.done.then(
    () => true,
    () => false,
  )
  try {
    await transaction.store.clear()
    for (const entry of pool) await transaction.store.put(entry)
  } catch {
    // What was asked for before the failure would still be done: the old pool would be gone without the new one.
    transaction.abort()
  }
  return isKept
}

/** The pool in the app's database. */
export function peerRepository(door: DatabaseDoor): PeerRepository {
  return {
    async load() {
      const opened = await door.open()
      if (!opened.ok) return []
      const kept = await opened.value.getAll('peers').catch(() => [])
      return kept.flatMap(readable)
    },
    async replace(pool) {
      const opened = await door.open()
      return opened.ok && replaceIn(opened.value, pool).catch(() => false)
    },
  }
}
