import type { Ground } from './basis'
import { cellOf, type Column, type Missing } from './columns'
import type { ComparisonRow } from './row'

/** Below this many values a quarter holds less than one of them: quartiles would only be drawn lines between few. */
export const FEWEST_FOR_QUARTILES = 4

/** Median and quartiles of some values; quartiles are null where there are fewer than `FEWEST_FOR_QUARTILES`. */
export interface Spread {
  readonly count: number
  readonly least: number
  readonly lowerQuartile: number | null
  readonly median: number
  readonly upperQuartile: number | null
  readonly most: number
}

/**
 * The value below which a part of the sorted values lies: at place (n − 1)·part, straight between neighbours.
 * @see Hyndman, Fan: Sample Quantiles in Statistical Packages, The American Statistician 50 (1996), definition 7.
 */
export function quantile(sorted: Float64Array, part: number): number {
  const place = (sorted.length - 1) * part
  const low = Math.floor(place)
  const [below = NaN, above = below] = [sorted[low], sorted[low + 1]]
  return below + (place - low) * (above - below)
}

/** Median and quartiles of values in any order; null when there are none. One value is its own median. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null
  const sorted = Float64Array.from(values).sort()
  const hasQuartiles = sorted.length >= FEWEST_FOR_QUARTILES
  return {
    count: sorted.length,
    least: quantile(sorted, 0),
    lowerQuartile: hasQuartiles ? quantile(sorted, 0.25) : null,
    median: quantile(sorted, 0.5),
    upperQuartile: hasQuartiles ? quantile(sorted, 0.75) : null,
    most: quantile(sorted, 1),
  }
}

/** The spread of a column over rows, and how many rows have no value there, by the reason. */
export interface ColumnSpread {
  readonly spread: Spread | null
  readonly missing: Readonly<Partial<Record<Missing, number>>>
}

/** Spreads the lower bounds of a column: what is sure of each organization. Texts count as nothing. */
export function spreadOfColumn(rows: readonly ComparisonRow[], column: Column, ground: Ground): ColumnSpread {
  const values: number[] = []
  const missing: Partial<Record<Missing, number>> = {}
  for (const row of rows) {
    const cell = cellOf(row, column, ground)
    if (cell.kind === 'number') values.push(cell.value)
    if (cell.kind === 'missing') missing[cell.why] = (missing[cell.why] ?? 0) + 1
  }
  return { spread: spreadOf(values), missing }
}
