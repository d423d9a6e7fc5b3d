import { round9 } from './rounding'
import type { Score } from './scoring/bounds'
import { type CapacityPart, capacityParts, scoreCapacity } from './scoring/capacity'
import type { WorkItem } from './work'

type Sections = Readonly<Record<string, Score>>

/** A section that keeps a kind of work from being done anywhere as far as its cap. */
export type WorkBlock = {
  readonly section: string
  /** 1…100. */
  readonly need: number
} & (
  | { readonly state: 'short'; readonly score: number; /** need − score, in points. */ readonly missing: number }
  /** What is answered reaches the need; the blanks could still pull it below. */
  | { readonly state: 'unsure'; readonly score: number }
  /** Nothing of the section is answered. */
  | { readonly state: 'unknown' }
)

function blockOf(section: string, need: number, { score, lower }: Score): WorkBlock | null {
  if (score === null || lower === null) return { section, need, state: 'unknown' }
  const missing = round9(need - score)
  if (missing > 0) return { section, need, state: 'short', score, missing }
  return round9(need - lower) > 0 ? { section, need, state: 'unsure', score } : null
}

/** What one kind of work is still waiting for: its needs in their order, without those that are met or do not apply. */
export function blocksOf({ needs }: WorkItem, sections: Sections): readonly WorkBlock[] {
  return Object.entries(needs).flatMap(([section, need]) => {
    const found = sections[section]
    const block = found?.applicable ? blockOf(section, need, found) : null
    return block ? [block] : []
  })
}

/** A section that holds work back today, over all kinds of work. */
export interface SectionBlock {
  readonly section: string
  /** Ids of the kinds of work with a share that are short of it, or do not know. */
  readonly kinds: readonly string[]
  /** By how much the capacity would rise if the section met every need, 0…1; null while one of the two is not known. */
  readonly gain: number | null
}

function with100(sections: Sections, section: string): Sections {
  return { ...sections, [section]: { applicable: true, score: 100, lower: 100, upper: 100, coverage: 1 } }
}

/**
 * Which sections hold the work back, the one that would add most to the capacity first, then in the order in which
 * the work needs them. Of several sections that hold the same work back each gain is for that section alone.
 */
export function sectionBlocks(work: readonly WorkItem[], sections: Sections): readonly SectionBlock[] {
  const kinds = new Map<string, string[]>()
  for (const item of work) {
    if (item.share === 0) continue
    for (const { section, state } of blocksOf(item, sections)) {
      if (state !== 'unsure') kinds.set(section, [...(kinds.get(section) ?? []), item.id])
    }
  }
  const now = scoreCapacity(work, sections)?.now ?? null
  const gainOf = (section: string) => {
    const then = scoreCapacity(work, with100(sections, section))?.now ?? null
    return now === null || then === null ? null : then - now
  }
  return [...kinds]
    .map(([section, ids]) => ({ section, kinds: ids, gain: gainOf(section) }))
    .sort((a, b) => round9((b.gain ?? 0) - (a.gain ?? 0)))
}

/** One kind of work in a gain: what it adds to the capacity now, and if the section met every need. */
export interface SectionGainRow {
  readonly now: CapacityPart
  readonly then: CapacityPart
  /** What it adds more then, 0…1; null while one of the two is not known. */
  readonly gain: number | null
}

/** Adds up; null when a summand is. */
function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0)
}

/** Lays open the gain of one section: its summands, the kinds of work with a share that need the section. */
export function explainSectionGain(
  work: readonly WorkItem[],
  sections: Sections,
  section: string,
): { readonly rows: readonly SectionGainRow[]; readonly gain: number | null } {
  const needing = new Set(work.filter(({ needs }) => Object.hasOwn(needs, section)).map(({ id }) => id))
  const capacity = scoreCapacity(work, sections)
  const raised = scoreCapacity(work, with100(sections, section))
  if (!capacity || !raised) return { rows: [], gain: null }
  const then = new Map(capacityParts(work, raised).map((part) => [part.id, part]))
  const rows = capacityParts(work, capacity).flatMap((now) => {
    const after = then.get(now.id)
    if (!needing.has(now.id) || !after) return []
    const gain = now.adds === null || after.adds === null ? null : after.adds - now.adds
    return [{ now, then: after, gain }]
  })
  return { rows, gain: sumOf(rows.map(({ gain }) => gain)) }
}
