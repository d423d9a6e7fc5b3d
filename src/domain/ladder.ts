import { round9 } from './rounding'

interface Rung {
  /** 0…1. */
  readonly share: number
}

/** The highest of some rising rungs that a share reaches, and the one after it; undefined where there is none. */
export function lastReached<T extends Rung>(
  rungs: readonly T[],
  share: number,
): { readonly reached: T | undefined; readonly next: T | undefined } {
  const count = rungs.filter((rung) => round9(share) >= rung.share).length
  return { reached: rungs[count - 1], next: rungs[count] }
}
