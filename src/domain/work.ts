import { clamp, ratioOf } from './rounding'

/** What makes a kind of work possible away from the desk: assumptions that an organization can replace by its own. */
export interface WorkAssumptions {
  /** The part that could be remote with everything in place, 0…1. */
  readonly cap: number
  /** Section id (pillar or enabler) → the score it needs, 1…100. */
  readonly needs: Readonly<Record<string, number>>
}

/** One kind of work with its share of the team's hours and what it needs to be done away from the desk. */
export interface WorkItem extends WorkAssumptions {
  readonly id: string
  /** What an organization calls a kind of work of its own; the built-in name counts where it is absent or empty. */
  readonly name?: string
  /** The built-in kind of work that an added one took its assumptions from; absent for the built-in ones themselves. */
  readonly basedOn?: string
  /** Part of the hours, ≥ 0; only the proportion between items counts. */
  readonly share: number
}

/** What the mix came from: one preset, several presets weighted by headcount, or a list of one's own. */
export type WorkStart =
  { readonly kind: 'preset'; readonly preset: string } | { readonly kind: 'headcounts' } | { readonly kind: 'own' }

/** How shares are entered: whole percents that add up to 100, or hours of any period, free of each other. */
export type Measure = 'percent' | 'hours'

/** What the team's hours go to: where the mix came from, and the kinds of work as they stand now. */
export interface WorkMix {
  readonly start: WorkStart
  /** Preset id → people, > 0. Kept while another start is in use, so that one can come back to them. */
  readonly headcounts: Readonly<Record<string, number>>
  readonly measure: Measure
  readonly items: readonly WorkItem[]
}

export const SHARE_TOTAL = 100

/** The sum of all shares. */
export function totalShare(items: readonly WorkItem[]): number {
  return items.reduce((sum, { share }) => sum + share, 0)
}

/** The part of the hours that goes to one kind of work, 0…1; null when it is not in the list or nothing has a share. */
export function shareOfKind(items: readonly WorkItem[], id: string): number | null {
  const item = items.find((each) => each.id === id)
  return item ? ratioOf(item.share, totalShare(items)) : null
}

/** A kind of work and what it counts when shares are given out. */
interface Weighted {
  readonly item: WorkItem
  readonly weight: number
}

const byShare = (item: WorkItem): Weighted => ({ item, weight: item.share })

/** Gives items whole parts of `total` that add up exactly (largest remainder, earlier items first), in the same order. */
function shareOut(given: readonly Weighted[], total: number): readonly WorkItem[] {
  const sum = given.reduce((all, { weight }) => all + weight, 0)
  const exact = given.map(({ item, weight }, index) => {
    const value = sum === 0 ? total / given.length : (total * weight) / sum
    return { item, index, floor: Math.floor(value), remainder: value - Math.floor(value) }
  })
  const byRemainder = [...exact].sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  const missing = total - exact.reduce((parts, { floor }) => parts + floor, 0)
  const roundedUp = new Set(byRemainder.slice(0, missing).map(({ index }) => index))
  return exact.map(({ item, index, floor }) => ({ ...item, share: floor + (roundedUp.has(index) ? 1 : 0) }))
}

const sharesById = (items: readonly WorkItem[]) => new Map(items.map(({ id, share }) => [id, share]))

/** The same mix in whole percents that add up to 100, each less than 1 from its part; all stay 0 where all are. */
export function toPercents(items: readonly WorkItem[]): readonly WorkItem[] {
  if (totalShare(items) === 0) return items
  return shareOut(items.map(byShare), SHARE_TOTAL)
}

/**
 * Sets one share to a whole percentage and lets the others give way in proportion, so that the sum stays at 100.
 * `share` is rounded and kept in 0…100; when all others are 0 the rest is split evenly; a lone item stays at 100.
 */
export function setShare(items: readonly WorkItem[], id: string, share: number): readonly WorkItem[] {
  const others = items.filter((item) => item.id !== id)
  if (others.length === items.length) return items
  const wanted = others.length === 0 ? SHARE_TOTAL : clamp(Math.round(share), 0, SHARE_TOTAL)
  const shares = sharesById(shareOut(others.map(byShare), SHARE_TOTAL - wanted))
  return items.map((item) => ({ ...item, share: shares.get(item.id) ?? wanted }))
}

/**
 * Gives some kinds of work the percents that they are named with, rounded; the others share what is left in proportion,
 * and give way as far as they can: percents of more than 100 together are cut down to it in proportion. The same items
 * when none of them is named.
 */
export function withShares(
  items: readonly WorkItem[],
  percents: Readonly<Record<string, number>>,
): readonly WorkItem[] {
  const named: Weighted[] = items.flatMap((item) => {
    const weight = percents[item.id]
    return weight === undefined ? [] : [{ item, weight }]
  })
  if (named.length === 0) return items
  const isNamed = new Set(named.map(({ item }) => item.id))
  const others = items.filter(({ id }) => !isNamed.has(id)).map(byShare)
  const sum = Math.round(named.reduce((all, { weight }) => all + weight, 0))
  const isNothing = sum === 0 && others.length === 0
  const wanted = others.length === 0 && !isNothing ? SHARE_TOTAL : Math.min(sum, SHARE_TOTAL)
  const shared = [...shareOut(named, wanted), ...shareOut(others, isNothing ? 0 : SHARE_TOTAL - wanted)]
  return items.flatMap(({ id }) => shared.filter((item) => item.id === id))
}

/**
 * Weights several departments by their people: shares by kind of work that add up to 100, none rounded. Each
 * department's shares count as parts of its own sum. Empty without people; a department without shares counts for none.
 */
export function weightByHeadcount(
  departments: readonly { readonly people: number; readonly shares: Readonly<Record<string, number>> }[],
): Readonly<Record<string, number>> {
  const counted = departments.flatMap(({ people, shares }) => {
    const sum = Object.values(shares).reduce((a, b) => a + b, 0)
    return people > 0 && sum > 0 ? [{ people, shares, sum }] : []
  })
  const all = counted.reduce((total, { people }) => total + people, 0)
  const weighted: Record<string, number> = {}
  for (const { people, shares, sum } of counted) {
    for (const [id, share] of Object.entries(shares)) {
      weighted[id] = (weighted[id] ?? 0) + (SHARE_TOTAL * (people / all) * share) / sum
    }
  }
  return weighted
}

/**
 * Gives the kinds of work that `weights` names shares in proportion to them, in whole percents. The others keep theirs,
 * and so do names, assumptions and the order; kinds of work that are not in the list do not come into it. Nothing changes
 * when no kind of work in the list has a weight.
 */
export function reweight(items: readonly WorkItem[], weights: Readonly<Record<string, number>>): readonly WorkItem[] {
  const named = items.flatMap((item): Weighted[] => {
    const weight = weights[item.id]
    return weight === undefined ? [] : [{ item, weight }]
  })
  if (named.every(({ weight }) => weight === 0)) return items
  const percents = toPercents(items)
  const isNamed = new Set(named.map(({ item }) => item.id))
  const kept = totalShare(percents.filter(({ id }) => !isNamed.has(id)))
  const shares = sharesById(shareOut(named, SHARE_TOTAL - kept))
  return percents.map((item) => ({ ...item, share: shares.get(item.id) ?? item.share }))
}
