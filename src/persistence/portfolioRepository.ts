import { type ComparisonRow, ROW_MODEL } from '@/domain/compare/row'
import type { Database, DatabaseDoor } from './database'

/** An assessment brought in to be compared: what is compared of it, and the text of its record. */
export interface PortfolioEntry {
  readonly row: ComparisonRow
  /** An envelope of the latest format at the time it came in. */
  readonly text: string
}

/** What is kept to be compared. */
export interface KeptRows {
  readonly rows: readonly ComparisonRow[]
  /** Ids of entries whose rows were worked out otherwise, or cannot be read: they have to be worked out anew. */
  readonly stale: readonly string[]
}

/** What became of a write: kept; there is no room; or the browser took the database away. */
export type PortfolioWrite = 'kept' | 'full' | 'lost'

/** Assessments brought in only to be compared, apart from one's own. Nothing here rejects. */
export interface PortfolioRepository {
  /** Where it is: on the disk, or in this page only, where there is no database. */
  place(): Promise<'disk' | 'page'>
  /** Reads the rows and none of the texts; null when they cannot be read, which says nothing of what is there. */
  load(): Promise<KeptRows | null>
  /** The ids of all texts; null when they cannot be read. */
  ids(): Promise<readonly string[] | null>
  /** The texts of these ids that are there. */
  texts(ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** Adds entries or puts them in the place of those of the same id: all of them or, unless kept, none. */
  put(entries: readonly PortfolioEntry[]): Promise<PortfolioWrite>
  /** Puts rows in the place of those of the same id; the texts stay. */
  putRows(rows: readonly ComparisonRow[]): Promise<PortfolioWrite>
  /** True once they are gone. */
  remove(ids: readonly string[]): Promise<boolean>
  clear(): Promise<boolean>
}

const STORES = ['portfolio', 'portfolioRows'] as const

/** The part of a transaction that ends it. */
interface Pending {
  readonly done: Promise<unknown>
  abort(): void
}

function isCurrent({ model, figures, levels }: Partial<ComparisonRow>): boolean {
  return model === ROW_MODEL && figures instanceof Float64Array && levels instanceof Int8Array
}

function sift(kept: readonly ComparisonRow[]): KeptRows {
  return { rows: kept.filter(isCurrent), stale: kept.filter((row) => !isCurrent(row)).map(({ id }) => id) }
}

function outcomeOf(error: unknown): PortfolioWrite {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'lost'
}

/** Makes all the changes of one transaction or, when one of them fails, none. */
async function inOne(transaction: Pending, changes: readonly (() => Promise<unknown>)[]): Promise<void> {
  try {
    await Promise.all([...changes.map(async (change) => change()), transaction.done])
  } catch (error) {
    // What was refused by itself, and not with the transaction, must take the others with it.
    abort(transaction)
    throw error
  }
}

function abort(transaction: Pending): void {
  try {
    transaction.abort()
  } catch {
    // It has ended already.
  }
}

async function put(database: Database, entries: readonly PortfolioEntry[]): Promise<void> {
  const transaction = database.transaction(STORES, 'readwrite')
  const [texts, rows] = [transaction.objectStore('portfolio'), transaction.objectStore('portfolioRows')]
  await inOne(
    transaction,
    entries.flatMap(({ row, text }) => [() => texts.put(text, row.id), () => rows.put(row)]),
  )
}

async function putRows(database: Database, kept: readonly ComparisonRow[]): Promise<void> {
  const transaction = database.transaction('portfolioRows', 'readwrite')
  await inOne(
    transaction,
    kept.map((row) => () => transaction.store.put(row)),
  )
}

async function remove(database: Database, ids: readonly string[]): Promise<void> {
  const transaction = database.transaction(STORES, 'readwrite')
  await inOne(
    transaction,
    STORES.flatMap((name) => ids.map((id) => () => transaction.objectStore(name).delete(id))),
  )
}

async function clear(database: Database): Promise<void> {
  const transaction = database.transaction(STORES, 'readwrite')
  await inOne(
    transaction,
    STORES.map((name) => () => transaction.objectStore(name).clear()),
  )
}

async function textsIn(database: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { store } = database.transaction('portfolio')
  const found = await Promise.all(ids.map(async (id) => [id, await store.get(id)] as const))
  return new Map(found.flatMap(([id, text]) => (text === undefined ? [] : [[id, text] as const])))
}

/** A portfolio in this page only: gone with it. */
function pagePortfolio(): PortfolioRepository {
  const entries = new Map<string, PortfolioEntry>()
  return {
    place: () => Promise.resolve('page'),
    load: () => Promise.resolve(sift([...entries.values()].map(({ row }) => row))),
    ids: () => Promise.resolve([...entries.keys()]),
    texts: (ids) => {
      const found = ids.flatMap((id) => entries.get(id) ?? [])
      return Promise.resolve(new Map(found.map(({ row, text }) => [row.id, text])))
    },
    put: (added) => {
      for (const entry of added) entries.set(entry.row.id, entry)
      return Promise.resolve('kept')
    },
    putRows: (rows) => {
      for (const entry of rows.map((row) => ({ row, held: entries.get(row.id) }))) {
        if (entry.held) entries.set(entry.row.id, { ...entry.held, row: entry.row })
      }
      return Promise.resolve('kept')
    },
    remove: (ids) => {
      for (const id of ids) entries.delete(id)
      return Promise.resolve(true)
    },
    clear: () => {
      entries.clear()
      return Promise.resolve(true)
    },
  }
}

function diskPortfolio(database: Database): PortfolioRepository {
  const written = (write: Promise<void>) => write.then((): PortfolioWrite => 'kept', outcomeOf)
  const done = (write: Promise<void>) =>
    write.then(
      () => true,
      () => false,
    )
  return {
    place: () => Promise.resolve('disk'),
    load: () => database.getAll('portfolioRows').then(sift, () => null),
    ids: () => database.getAllKeys('portfolio').catch(() => null),
    texts: (ids) => textsIn(database, ids).catch(() => new Map()),
    put: (entries) => written(put(database, entries)),
    putRows: (rows) => written(putRows(database, rows)),
    remove: (ids) => done(remove(database, ids)),
    clear: () => done(clear(database)),
  }
}

/**
 * The portfolio in the app's database; in the page where there is none. A transaction on a connection that was lost
 * throws at once, so each call is made within a promise.
 */
export function portfolioRepository(door: DatabaseDoor): PortfolioRepository {
  const page = pagePortfolio()
  async function current(): Promise<PortfolioRepository> {
    const opened = await door.open()
    return opened.ok ? diskPortfolio(opened.value) : page
  }
  return {
    place: async () => (await current()).place(),
    load: async () => (await current()).load(),
    ids: async () => (await current()).ids(),
    texts: async (ids) => (await current()).texts(ids),
    put: async (entries) => (await current()).put(entries),
    putRows: async (rows) => (await current()).putRows(rows),
    remove: async (ids) => (await current()).remove(ids),
    clear: async () => (await current()).clear(),
  }
}
