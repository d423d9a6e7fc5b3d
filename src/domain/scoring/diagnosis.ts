import { DEFAULT_WORKWEEK, type PracticeFacts } from '../practice'
import { ratioOf, round9 } from '../rounding'
import type { CapacityResult } from './capacity'
import type { PracticeResult } from './practice'

/** The deck's whole team on two days a week (slide 11): the ratio aimed at unless another is given. */
export const DEFAULT_TARGET_RATIO = 0.4
/** Convention of this model: below half of the capacity, telework is used less than the readiness allows. */
export const UNDERUSED_PART = 0.5

export type DiagnosisState =
  'unknown' | 'notStarted' | 'unused' | 'overstretched' | 'underused' | 'balanced' | 'borderline'

export interface Diagnosis {
  readonly state: DiagnosisState
  /** Capacity less use, lower and upper; null without either. Negative: telework outruns the means. */
  readonly headroom: readonly [number, number] | null
  /** Whether the users telework more of their week than the team's work allows; null without days or capacity. */
  readonly concentrated: boolean | null
}

function hasNoRule({ scope, eligible, allowedDays }: PracticeFacts): boolean {
  const nothingGiven = scope === undefined && eligible === undefined && allowedDays === undefined
  return nothingGiven || scope === 'none' || eligible === 0 || allowedDays === 0
}

function compareWithCapacity(ratio: number, capacity: CapacityResult, goal: number): DiagnosisState {
  const used = round9(ratio)
  const halfOrGoal = (bound: number) => round9(Math.min(UNDERUSED_PART * bound, goal))
  if (used > round9(capacity.upper)) return 'overstretched'
  if (used < halfOrGoal(capacity.lower)) return 'underused'
  if (used >= halfOrGoal(capacity.upper) && used <= round9(capacity.lower)) return 'balanced'
  return 'borderline'
}

function stateOf(
  facts: PracticeFacts | null,
  ratio: number | null,
  capacity: CapacityResult | null,
  goal: number,
): DiagnosisState {
  if (facts === null || ratio === null) return 'unknown'
  if (round9(ratio) === 0) return hasNoRule(facts) ? 'notStarted' : 'unused'
  return capacity ? compareWithCapacity(ratio, capacity, goal) : 'unknown'
}

/** Compares today's use with the capacity (docs/scoring.md §6). `goal` is the team ratio aimed at. */
export function diagnose(
  facts: PracticeFacts | null,
  practice: PracticeResult | null,
  capacity: CapacityResult | null,
  goal: number,
): Diagnosis {
  const ratio = practice?.ratio ?? null
  const weekPart = ratioOf(facts?.daysPerUser ?? null, facts?.workweek ?? DEFAULT_WORKWEEK)
  return {
    state: stateOf(facts, ratio, capacity, goal),
    headroom: ratio === null || !capacity ? null : [capacity.lower - ratio, capacity.upper - ratio],
    concentrated: weekPart === null || !capacity ? null : round9(weekPart) > round9(capacity.upper),
  }
}
