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
