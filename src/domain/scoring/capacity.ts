import { totalShare, type WorkItem } from '../work'
import type { Score } from './bounds'

/** How much of the work can be done anywhere, each 0…1 (docs/scoring.md §5). */
export interface CapacityResult {
  /** From the sections' scores; null while a needed section of work with a share has no score. */
  readonly now: number | null
  readonly lower: number
  readonly upper: number
  /** With everything in place. */
  readonly ceiling: number
  /** The remote part of each kind of work by id; null while a needed section has no score. */
  readonly byWork: Readonly<Record<string, number | null>>
}

type Bound = 'score' | 'lower' | 'upper'
type Sections = Readonly<Record<string, Score>>

/** The remote part of one kind of work: its cap times how far each needed, applicable section has come. */
function remotePart(item: WorkItem, sections: Sections, bound: Bound): number | null {
  let part = item.cap
  for (const [id, need] of Object.entries(item.needs)) {
    const section = sections[id]
    if (!section?.applicable) continue
    const value = section[bound]
    if (value === null) return null
    part *= Math.min(1, value / need)
  }
  return part
}

function weightedMean(work: readonly WorkItem[], partOf: (item: WorkItem) => number | null): number | null {
  let sum = 0
  let shares = 0
  for (const item of work) {
    if (item.share === 0) continue
    const part = partOf(item)
    if (part === null) return null
    sum += item.share * part
    shares += item.share
  }
  return sum / shares
}

/** Computes the capacity and its bounds; null when no kind of work has a share. */
export function scoreCapacity(work: readonly WorkItem[], sections: Sections): CapacityResult | null {
  const ceiling = weightedMean(work, ({ cap }) => cap)
  const lower = weightedMean(work, (item) => remotePart(item, sections, 'lower'))
  const upper = weightedMean(work, (item) => remotePart(item, sections, 'upper'))
  if (ceiling === null || lower === null || upper === null || Number.isNaN(ceiling)) return null
  return {
    now: weightedMean(work, (item) => remotePart(item, sections, 'score')),
    lower,
    upper,
    ceiling,
    byWork: Object.fromEntries(work.map((item) => [item.id, remotePart(item, sections, 'score')])),
  }
}

/** What one kind of work adds to the capacity, each 0…1; `part` and `adds` are null while a needed section has no score. */
export interface CapacityPart {
  readonly id: string
  /** Part of the hours; the shares of all parts add up to 1. */
  readonly share: number
  /** How much of it can be done anywhere now. */
  readonly part: number | null
  /** share × part. */
  readonly adds: number | null
}

/** Lays open how `now` comes about: its summands, in the order of the work, without work that has no share. */
export function capacityParts(work: readonly WorkItem[], { byWork }: CapacityResult): readonly CapacityPart[] {
  const total = totalShare(work)
  return work
    .filter((item) => item.share > 0)
    .map((item) => {
      const share = item.share / total
      const part = byWork[item.id] ?? null
      return { id: item.id, share, part, adds: part === null ? null : share * part }
    })
}
