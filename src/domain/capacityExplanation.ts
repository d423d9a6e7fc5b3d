import type { CapacityPart, CapacityResult } from './scoring/capacity'
import { capacityParts } from './scoring/capacity'
import type { Score } from './scoring/bounds'
import type { WorkItem } from './work'

/** How far one needed section has come: min(1, score ÷ need). */
export interface CapacityFactor {
  readonly section: string
  /** 0…100; null while nothing of the section is answered. */
  readonly score: number | null
  /** 1…100. */
  readonly need: number
}

/** One kind of work in the capacity: its cap and what it needs, besides what it adds. */
export interface CapacityRow extends CapacityPart {
  readonly cap: number
  readonly factors: readonly CapacityFactor[]
}

/** Lays open how each summand of the capacity comes about, without sections that do not apply (docs/scoring.md §5). */
export function explainCapacity(
  work: readonly WorkItem[],
  capacity: CapacityResult,
  sections: Readonly<Record<string, Score>>,
): CapacityRow[] {
  const parts = new Map(capacityParts(work, capacity).map((part) => [part.id, part]))
  return work.flatMap(({ id, cap, needs }) => {
    const part = parts.get(id)
    if (!part) return []
    const factors = Object.entries(needs).flatMap(([section, need]) => {
      const found = sections[section]
      return found?.applicable ? [{ section, need, score: found.score }] : []
    })
    return [{ ...part, cap, factors }]
  })
}

/** How the remote part of one kind of work comes about (docs/scoring.md §5). */
export interface RemoteExplanation {
  readonly cap: number
  /** Needed sections that apply; `factor` is min(1, score ÷ need), null while nothing of the section is answered. */
  readonly factors: readonly (CapacityFactor & { readonly factor: number | null })[]
  /** Needed sections that do not apply and are left out. */
  readonly leftOut: readonly string[]
  /** cap × all factors, 0…1; null while one is null. */
  readonly part: number | null
}

/** Lays open the remote part of one kind of work, whether or not it has a share. */
export function explainRemote({ cap, needs }: WorkItem, sections: Readonly<Record<string, Score>>): RemoteExplanation {
  const needed = Object.entries(needs)
  const leftOut = needed.filter(([section]) => !sections[section]?.applicable).map(([section]) => section)
  const factors = needed.flatMap(([section, need]) => {
    const found = sections[section]
    if (!found?.applicable) return []
    const { score } = found
    return [{ section, need, score, factor: score === null ? null : Math.min(1, score / need) }]
  })
  const part = factors.reduce<number | null>(
    (product, { factor }) => (product === null || factor === null ? null : product * factor),
    cap,
  )
  return { cap, factors, leftOut, part }
}
