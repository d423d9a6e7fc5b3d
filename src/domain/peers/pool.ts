import type { BankRef, Form } from '../bank'
import type { SizeClass } from '../compare/groups'
import { quantile } from '../compare/spread'
import type { OrganizationKind } from '../organization'
import type { PeerEntry } from './peerEntry'

/** Fewer organizations than this are never shown: each could be told from the others. */
export const FEWEST_PEERS = 5
/** From here on the outer tenths are shown too; with fewer they would be single organizations. */
const FEWEST_FOR_TENTHS = 20

/** Where the values of a group lie; the tenths are null where the group is too small for them. */
export interface Bands {
  readonly count: number
  readonly tenth: number | null
  readonly lowerQuartile: number
  readonly median: number
  readonly upperQuartile: number
  readonly ninetieth: number | null
}

/** Organizations that can be set beside each other; `size` null is any size. */
export interface PeerGroup {
  readonly fiscalYear: number
  readonly kind: OrganizationKind
  readonly size: SizeClass | null
  readonly bank: BankRef
  readonly form: Form
}

/** Where a value lies among the bands of its group. */
export type PlaceInBands = 'lowest' | 'lower' | 'upper' | 'highest'

/** The later of two hand-overs of one assessment; of the same day the one whose text comes last, so that order is nothing. */
function later(a: PeerEntry, b: PeerEntry): PeerEntry {
  const [ofA, ofB] = [a, b].map((entry) => entry.givenOn + JSON.stringify(entry))
  return String(ofA) < String(ofB) ? b : a
}

/** Puts entries together, each assessment once. The order, repetition and grouping of what comes in change nothing. */
export function poolOf(entries: readonly PeerEntry[]): readonly PeerEntry[] {
  const pool = new Map<string, PeerEntry>()
  for (const entry of entries) {
    const known = pool.get(entry.entry)
    pool.set(entry.entry, known ? later(known, entry) : entry)
  }
  return [...pool.values()].sort((a, b) => (a.entry < b.entry ? -1 : 1))
}

/** One entry for each organization, the one given last: who is assessed twice in a year is not two peers. */
function oneEach(entries: readonly PeerEntry[]): PeerEntry[] {
  const byOrganization = new Map<string, PeerEntry>()
  for (const entry of entries) {
    const mark = entry.organization ?? entry.entry
    const known = byOrganization.get(mark)
    byOrganization.set(mark, known ? later(known, entry) : entry)
  }
  return [...byOrganization.values()]
}

/** The entries of a group, one an organization: scores of other questions are not beside them. */
export function peersOf(pool: readonly PeerEntry[], group: PeerGroup): PeerEntry[] {
  const alike = pool.filter(
    ({ fiscalYear, kind, size, bank, form }) =>
      fiscalYear === group.fiscalYear &&
      kind === group.kind &&
      (group.size === null || size === group.size) &&
      bank.id === group.bank.id &&
      bank.version === group.bank.version &&
      form === group.form,
  )
  return oneEach(alike)
}

/** The bands of some values in any order; null for fewer than `FEWEST_PEERS`. */
export function bandsOf(values: readonly number[]): Bands | null {
  if (values.length < FEWEST_PEERS) return null
  const sorted = Float64Array.from(values).sort()
  const hasTenths = sorted.length >= FEWEST_FOR_TENTHS
  return {
    count: sorted.length,
    tenth: hasTenths ? quantile(sorted, 0.1) : null,
    lowerQuartile: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upperQuartile: quantile(sorted, 0.75),
    ninetieth: hasTenths ? quantile(sorted, 0.9) : null,
  }
}

/** One figure of a group: an axis, a section, or `ratio`. */
export interface PeerFigure {
  readonly id: string
  /** Organizations of the group that know this figure. */
  readonly count: number
  /** Null for fewer than `FEWEST_PEERS`. */
  readonly bands: Bands | null
}

/** The value of one entry for a figure: a score, or the ratio in percent. */
export function peerValue({ scores, ratioPercent }: PeerEntry, figure: string): number | null {
  return figure === 'ratio' ? ratioPercent : (scores[figure] ?? null)
}

/** The bands of figures over the entries of a group. */
export function peerFigures(peers: readonly PeerEntry[], figures: readonly string[]): PeerFigure[] {
  return figures.map((id) => {
    const values = peers.flatMap((peer) => peerValue(peer, id) ?? [])
    return { id, count: values.length, bands: bandsOf(values) }
  })
}

/** In which quarter of its group a value lies; the median itself counts to the upper half. */
export function placeInBands(value: number, { lowerQuartile, median, upperQuartile }: Bands): PlaceInBands {
  if (value < lowerQuartile) return 'lowest'
  if (value < median) return 'lower'
  return value <= upperQuartile ? 'upper' : 'highest'
}
