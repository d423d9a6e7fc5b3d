/**
 * Rounds to 9 decimals, so that two ways of computing one number compare as equal.
 * Used before every comparison and sort that is not in integers (docs/scoring.md).
 */
export function round9(value: number): number {
  return Math.round(value * 1e9) / 1e9
}

/** Keeps a number inside [low, high]. */
export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

/** Divides, giving null when a part is missing or the divisor is zero: a ratio is never NaN or infinite. */
export function ratioOf(numerator: number | null, denominator: number | null): number | null {
  if (numerator === null || denominator === null || denominator === 0) return null
  return numerator / denominator
}
