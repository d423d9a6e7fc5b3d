import type { Result } from '@/domain/result'
import type { BackupRing, Snapshot } from './backupRing'
import type { PortfolioRepository } from './portfolioRepository'
import { type PortfolioReport, wipePortfolio } from './portfolioWipe'
import type { RecordStorage, Everything } from './recordStorage'
import {
  idsInSnapshot,
  isInSnapshot,
  isLeft,
  isMeant,
  isOfClient,
  namesClient,
  partsOfKey,
  type PlaceState,
  WIPED_KINDS,
  type WipedKind,
  type WipeTarget,
  withoutTarget,
} from './wipeTarget'
import { within } from './within'

export type { PlaceState } from './wipeTarget'

/** One of the two places of records. Counts are of texts. */
export interface RecordsReport {
  readonly state: PlaceState
  readonly removed: Readonly<Record<WipedKind, number>>
  /** Texts read in the check, and those of them in which something is left. */
  readonly read: number
  readonly left: number
}

export interface SnapshotsReport {
  readonly state: PlaceState
  /** Snapshots that are kept without what was wiped, and those of which nothing was left. */
  readonly changed: number
  readonly deleted: number
  readonly read: number
  readonly left: number
}

/** What a wipe did, as it was found by reading every place before and after. */
export interface WipeReport {
  /** Of everything that was meant. */
  readonly ids: readonly string[]
  readonly browser: RecordsReport
  readonly journal: RecordsReport
  readonly snapshots: SnapshotsReport
  readonly portfolio: PortfolioReport
  /** Records of others that were left alone although a text in them names the client. */
  readonly naming: number
}

/**
 * Why nothing was changed: another tab writes, something of a newer version of the app is here, or the database does not
 * answer, so that nobody knows what is in it.
 */
export type WipeRefusal = 'following' | 'newer' | 'silent'

export type WipeOutcome =
  { readonly kind: 'refused'; readonly reason: WipeRefusal } | ({ readonly kind: 'done' } & WipeReport)

/** What is wanted: all of a client (not empty, without spaces around it) and of these ids. */
export interface WipeWish {
  readonly client: string
  readonly ids: readonly string[]
  /** Asked right before anything is changed: whether this tab may. */
  readonly mayWrite: () => boolean
}

/** Wipes what belongs to a client from every place in this browser. */
export type Wipe = (wish: WipeWish) => Promise<WipeOutcome>

type Texts = ReadonlyMap<string, string | null>
type Snapshots = Result<readonly Snapshot[], string>

interface Found extends Everything {
  readonly snapshots: Snapshots
}

const textsOf = (read: Result<Texts, string>): Texts => (read.ok ? read.value : new Map())
const snapshotsOf = (read: Snapshots): readonly Snapshot[] => (read.ok ? read.value : [])

/** What counts of a record: localStorage's copy, which people saw, else the journal's. */
function current(found: Found): Texts {
  return new Map([...textsOf(found.journal), ...textsOf(found.browser)])
}

/** Ids of the assessments in texts; of all kinds of text about a client, or of those of others. */
function idsOf(texts: Texts, isWanted: (kind: WipedKind, text: string) => boolean): readonly string[] {
  return [...texts].flatMap(([key, text]) => {
    const parts = partsOfKey(key)
    return parts !== null && text !== null && isWanted(parts.kind, text) ? [parts.id] : []
  })
}

/** The target with the ids of everything that says it is of the client, those in snapshots included. */
function widen({ client, ids }: WipeWish, found: Found): WipeTarget {
  const own = idsOf(current(found), (_kind, text) => isOfClient(text, client))
  const others = idsOf(current(found), (kind, text) => kind === 'assessment' && !isOfClient(text, client))
  // A snapshot may tell of a client that the assessment was taken from since then.
  const earlier = snapshotsOf(found.snapshots)
    .flatMap(({ text }) => idsInSnapshot(text, client))
    .filter((id) => !others.includes(id))
  return { client, ids: new Set([...ids, ...own, ...earlier].filter((id) => id !== '')) }
}

function countKinds(texts: Texts, target: WipeTarget): Record<WipedKind, number> {
  const counts = { assessment: 0, fileMark: 0, gathering: 0, aside: 0 }
  for (const [key, text] of texts) {
    const parts = text === null || !isMeant(key, text, target) ? null : partsOfKey(key)
    if (parts) counts[parts.kind] += 1
  }
  return counts
}

function stateOf(read: Result<unknown, string>, left: number): PlaceState {
  if (!read.ok) return read.error === 'missing' ? 'missing' : 'unchecked'
  return left === 0 ? 'empty' : 'left'
}

function reportRecords(before: Result<Texts, string>, after: Result<Texts, string>, target: WipeTarget): RecordsReport {
  const was = countKinds(textsOf(before), target)
  const is = countKinds(textsOf(after), target)
  const removed = Object.fromEntries(WIPED_KINDS.map((kind) => [kind, after.ok ? was[kind] - is[kind] : 0]))
  const left = [...textsOf(after)].filter(([key, text]) => isLeft(key, text, target)).length
  return {
    state: stateOf(after, left),
    removed: removed as Record<WipedKind, number>,
    read: textsOf(after).size,
    left,
  }
}

function reportSnapshots(before: Snapshots, after: Snapshots, target: WipeTarget): SnapshotsReport {
  const now = new Map(snapshotsOf(after).map(({ id, text }) => [id, text]))
  const had = after.ok ? snapshotsOf(before).filter(({ text }) => isInSnapshot(text, target)) : []
  const deleted = had.filter(({ id }) => !now.has(id)).length
  const left = [...now.values()].filter((text) => isInSnapshot(text, target)).length
  return { state: stateOf(after, left), changed: had.length - deleted - left, deleted, read: now.size, left }
}

/** Milliseconds that the places have to be read before anything is changed; they take some tens. */
const PATIENCE = 10_000

/** A wipe over the places where the app keeps records. */
export function wipeOf(
  storage: RecordStorage,
  ring: BackupRing,
  portfolio: PortfolioRepository,
  patience = PATIENCE,
): Wipe {
  const look = async (): Promise<Found> => ({ ...(await storage.look()), snapshots: await ring.look() })

  return async (wish) => {
    const before = await within(look(), patience, null)
    if (!before) return { kind: 'refused', reason: 'silent' }
    const target = widen(wish, before)
    if (!wish.mayWrite()) return { kind: 'refused', reason: 'following' }
    const everywhere = [...textsOf(before.journal), ...textsOf(before.browser)]
    // An older copy in the journal may be of the client that the record was of before.
    const isNow = ([key, text]: readonly [string, string | null]) =>
      isMeant(key, text, target) && isMeant(key, current(before).get(key) ?? text, target)
    const forgotten = await storage.forget([...new Set(everywhere.filter(isNow).map(([key]) => key))])
    if (!forgotten.ok) return { kind: 'refused', reason: forgotten.error }
    await ring.rewrite((text) => withoutTarget(text, target))
    const compared = await wipePortfolio(portfolio, target)
    const after = await look()
    const others = [...current(after).values()]
    return {
      kind: 'done',
      ids: [...target.ids],
      browser: reportRecords(before.browser, after.browser, target),
      journal: reportRecords(before.journal, after.journal, target),
      snapshots: reportSnapshots(before.snapshots, after.snapshots, target),
      portfolio: compared,
      naming: others.filter((text) => text !== null && namesClient(text, wish.client)).length,
    }
  }
}
