import { LEVELS, type Level } from '../answer'
import { round9 } from '../rounding'
import type { GroupQuestion } from '../scoring/group'

export const AGREEMENT_BANDS = ['close', 'slight', 'split', 'far'] as const
/** How far a group agrees, in words; see `agreementBand`. */
export type AgreementBand = (typeof AGREEMENT_BANDS)[number]

/** The agreement of a group of which one half is `distance` levels from the other: 0.807, 0.585, 0.322, 0 for 1 to 4. */
export function halvesApart(distance: number): number {
  return 1 + Math.log2(1 - distance / 8)
}

/**
 * Puts an agreement into words. The limits are groups of which everybody can think: no further apart than a group
 * whose one half is one level from the other (`close`), two levels (`slight`), three levels (`split`); else `far`.
 */
export function agreementBand(agreement: number): AgreementBand {
  const distances = [1, 2, 3] as const
  const place = distances.findIndex((distance) => round9(agreement) >= round9(halvesApart(distance)))
  return AGREEMENT_BANDS[place] ?? 'far'
}

/** What one level adds to the sum of an agreement. */
export interface AgreementPart {
  readonly level: Level
  readonly count: number
  /** From the mean, in levels. */
  readonly distance: number
  /** count × log2(1 − distance / 4), 0 or less. */
  readonly product: number
}

/** Lays an agreement open: the levels that somebody gave, and what each adds to its sum (docs/scoring.md §8). */
export function agreementParts({ counts, mean }: Pick<GroupQuestion, 'counts' | 'mean'>): readonly AgreementPart[] {
  if (mean === null) return []
  return LEVELS.filter((level) => counts[level] > 0).map((level) => {
    const distance = Math.abs(level - mean)
    return { level, count: counts[level], distance, product: counts[level] * Math.log2(1 - distance / 4) }
  })
}
