import { clamp, ratioOf } from './rounding'

/** One kind of work with its share of the team's hours and what it needs to be done away from the desk. */
export interface WorkItem {
  readonly id: string
  /** What an organization calls a kind of work of its own; the built-in name counts where it is absent or empty. */
  readonly name?: string
  /** Part of the hours, ≥ 0; only the proportion between items counts. */
  readonly share: number
  /** The part that could be remote with everything in place, 0…1. */
  readonly cap: number
  /** Section id (pillar or enabler) → the score it needs, 1…100. */
  readonly needs: Readonly<Record<string, number>>
}

/** What the team's hours go to: the preset it started from, and the kinds of work as they stand now. */
export interface WorkMix {
  readonly preset: string
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

/**
 * Sets one share to a whole percentage and lets the others give way in proportion, so that the sum stays at 100.
 * `share` is rounded and kept in 0…100; when all others are 0 the rest is split evenly; a lone item stays at 100.
 */
export function setShare(items: readonly WorkItem[], id: string, share: number): readonly WorkItem[] {
  const others = items.filter((item) => item.id !== id)
  if (others.length === items.length) return items
  const wanted = others.length === 0 ? SHARE_TOTAL : clamp(Math.round(share), 0, SHARE_TOTAL)
  const rest = apportion(
    SHARE_TOTAL - wanted,
    others.map((item) => item.share),
  )
  const shares = rest.values()
  return items.map((item) => ({ ...item, share: item.id === id ? wanted : Number(shares.next().value) }))
}
