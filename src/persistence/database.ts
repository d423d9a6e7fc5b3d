import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { ComparisonRow } from '@/domain/compare/row'
import type { PeerEntry } from '@/domain/peers/peerEntry'
import { failure, type Result, success } from '@/domain/result'
import { DATABASE_NAME } from './databaseName'

/** 1: journal and backups. 2: the portfolio too, as texts and as rows, and the pool of peers. */
const VERSION = 2

/** What the journal holds under a record's key. */
export interface JournalEntry {
  /** The record's text; null for a record that was removed, so that it stays removed after a crash. */
  readonly text: string | null
  /** Counts the saves of this record; of two copies the larger one is the newer. */
  readonly revision: number
  /** Moment of the write, ISO 8601 in UTC. */
  readonly at: string
}

/** An earlier text of a record. */
export interface BackupEntry {
  /** Key of the record that this is an earlier text of. */
  readonly record: string
  readonly text: string
  /** Moment at which it was put aside, ISO 8601 in UTC. */
  readonly at: string
}

interface Schema extends DBSchema {
  journal: { key: string; value: JournalEntry }
  /** `id` is given by the database and counts up. */
  backups: { key: number; value: BackupEntry & { readonly id?: number }; indexes: { record: string } }
  /** Texts of assessments brought in to be compared, by id. */
  portfolio: { key: string; value: string }
  /** What is compared of each of them: read without the texts. */
  portfolioRows: { key: string; value: ComparisonRow }
  /** Anonymous entries, by their marks. */
  peers: { key: string; value: PeerEntry }
}
export type Database = IDBPDatabase<Schema>

/**
 * Why there is no database: the browser has none or forbids it; it cannot be opened (a private window, a full disk);
 * a newer version of the app has changed it.
 */
export type DatabaseProblem = 'missing' | 'refused' | 'newer'

/** The one door to IndexedDB, opened at the first call and again after the connection was lost. */
export interface DatabaseDoor {
  /**
   * The open database, or why there is none. Never rejects, but takes as long as the browser does: whoever cannot wait
   * uses `within`.
   */
  open(): Promise<Result<Database, DatabaseProblem>>
}

function hasIndexedDb(): boolean {
  try {
    return typeof indexedDB === 'object'
  } catch {
    // Reading the global throws where a policy forbids storage.
    return false
  }
}

/** Goes from any earlier version to this one, step by step; what is there stays. */
function upgrade(database: Database, from: number): void {
  if (from < 1) {
    database.createObjectStore('journal')
    database.createObjectStore('backups', { keyPath: 'id', autoIncrement: true }).createIndex('record', 'record')
  }
  database.createObjectStore('portfolio')
  database.createObjectStore('portfolioRows', { keyPath: 'id' })
  database.createObjectStore('peers', { keyPath: 'entry' })
}

async function connect(onLost: () => void, onNewer: () => void): Promise<Result<Database, DatabaseProblem>> {
  if (!hasIndexedDb()) return failure('missing')
  try {
    const database = await openDB<Schema>(DATABASE_NAME, VERSION, {
      upgrade,
      blocking(_current, wanted) {
        // Another tab wants to change or delete the database: holding on to it would make that tab wait for ever.
        database.close()
        onLost()
        if (wanted !== null) onNewer()
      },
      terminated: onLost,
    })
    return success(database)
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'VersionError') return failure('refused')
    onNewer()
    return failure('newer')
  }
}

/** `onNewer` is called when a newer version of the app has changed the database, now or while it was open here. */
export function databaseDoor({ onNewer }: { readonly onNewer: () => void }): DatabaseDoor {
  let opening: Promise<Result<Database, DatabaseProblem>> | undefined
  const forget = () => {
    opening = undefined
  }
  return { open: () => (opening ??= connect(forget, onNewer)) }
}
