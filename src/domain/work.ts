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

/** Splits a whole number over weights in whole parts that add up exactly (largest remainder, earlier items first). */
function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map((weight) => (sum === 0 ? total / weights.length : (total * weight) / sum))
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  const missing = total - exact.reduce((parts, value) => parts + Math.floor(value), 0)
  const roundedUp = new Set(byRemainder.slice(0, missing).map(({ index }) => index))
  return exact.map((value, index) => Math.floor(value) + (roundedUp.has(index) ? 1 : 0))
}

/** Gives items new shares: whole parts of `total` in proportion to `weights`, in the same order. */
function withShares(items: readonly WorkItem[], total: number, weights: readonly number[]): readonly WorkItem[] {
  const shares = apportion(total, weights)
  return items.map((item, index) => ({ ...item, share: shares[index] ?? 0 }))
}

/** The same mix in whole percents that add up to 100, each less than 1 from its part; all stay 0 where all are. */
export function toPercents(items: readonly WorkItem[]): readonly WorkItem[] {
  if (totalShare(items) === 0) return items
  return withShares(
    items,
    SHARE_TOTAL,
    items.map(({ share }) => share),
  )
}

/**
 * Sets one share to a whole percentage and lets the others give way in proportion, so that the sum stays at 100.
 * `share` is rounded and kept in 0…100; when all others are 0 the rest is split evenly; a lone item stays at 100.
 */
export function setShare(items: readonly WorkItem[], id: string, share: number): readonly WorkItem[] {
  const others = items.filter((item) => item.id !== id)
  if (others.length === items.length) return items
  const wanted = others.length === 0 ? SHARE_TOTAL : clamp(Math.round(share), 0, SHARE_TOTAL)
  const rest = withShares(
    others,
    SHARE_TOTAL - wanted,
    others.map((item) => item.share),
  ).values()
  return items.map((item) => (item.id === id ? { ...item, share: wanted } : (rest.next().value ?? item)))
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
  const isNamed = ({ id }: WorkItem) => Object.hasOwn(weights, id)
  const named = items.filter(isNamed)
  const shares = named.map(({ id }) => weights[id] ?? 0)
  if (shares.every((share) => share === 0)) return items
  const percents = toPercents(items)
  const kept = totalShare(percents.filter((item) => !isNamed(item)))
  const rest = withShares(named, SHARE_TOTAL - kept, shares).values()
  return percents.map((item) => (isNamed(item) ? (rest.next().value ?? item) : item))
}
