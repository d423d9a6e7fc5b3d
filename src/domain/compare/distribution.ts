import { clamp } from '../rounding'
import type { Ground } from './basis'
import { cellOf } from './columns'
import type { ComparisonRow } from './row'

/** Bins on each axis, of ten points each; the last one holds 100 too. */
export const BINS = 10
const POINTS_PER_BIN = 100 / BINS

/** How many organizations stand where on both axes, by the lower bounds of their scores. */
export interface Distribution {
  /** `counts[longer][wider]`, each 0…`BINS` − 1 from the low end. */
  readonly counts: readonly (readonly number[])[]
  readonly counted: number
  /** Rows without a score on the basis. */
  readonly leftOut: number
}

const binOf = (points: number) => clamp(Math.floor(points / POINTS_PER_BIN), 0, BINS - 1)

/** Counts rows by where they stand on both axes. */
export function distributionOf(rows: readonly ComparisonRow[], ground: Ground): Distribution {
  const tallies = new Map<number, number>()
  let counted = 0
  for (const row of rows) {
    const [wider, longer] = [cellOf(row, 'wider', ground), cellOf(row, 'longer', ground)]
    if (wider.kind !== 'number' || longer.kind !== 'number') continue
    const bin = binOf(longer.value) * BINS + binOf(wider.value)
    tallies.set(bin, (tallies.get(bin) ?? 0) + 1)
    counted += 1
  }
  const along = Array.from({ length: BINS }, (_, bin) => bin)
  const counts = along.map((line) => along.map((bin) => tallies.get(line * BINS + bin) ?? 0))
  return { counts, counted, leftOut: rows.length - counted }
}
