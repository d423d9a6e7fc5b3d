import { DEFAULT_WORKWEEK, type PracticeFacts } from './practice'
import { UNDERUSED_PART } from './scoring/diagnosis'
import type { AssessmentResult } from './scoring/score'

/** The figures behind the diagnosis (docs/scoring.md §6), each 0…1 unless it says otherwise. */
export interface DiagnosisExplanation {
  readonly ratio: number
  readonly goal: number
  /** Null without work. */
  readonly against: {
    readonly lower: number
    readonly upper: number
    /** Use below this is `underused`: the smaller of half the lower capacity and the goal. */
    readonly underusedBelow: number
    /** Use from this up to `lower` is `balanced`: the smaller of half the upper capacity and the goal. */
    readonly balancedFrom: number
  } | null
  /** Days a week per user, and the part of their week that they make. */
  readonly week: { readonly days: number; readonly workweek: number; readonly part: number }
}

/** Lays open how the diagnosis was made; null while the use is not known. */
export function explainDiagnosis(
  { practice, capacity, circle: { goal } }: AssessmentResult,
  facts: PracticeFacts,
): DiagnosisExplanation | null {
  const ratio = practice?.ratio ?? null
  const { daysPerUser: days, workweek = DEFAULT_WORKWEEK } = facts
  if (ratio === null || days === undefined) return null
  const against = capacity && {
    lower: capacity.lower,
    upper: capacity.upper,
    underusedBelow: Math.min(UNDERUSED_PART * capacity.lower, goal),
    balancedFrom: Math.min(UNDERUSED_PART * capacity.upper, goal),
  }
  return { ratio, goal, against, week: { days, workweek, part: days / workweek } }
}
