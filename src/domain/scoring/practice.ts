import { DEFAULT_WORKWEEK, type PracticeFacts, scopePlace } from '../practice'
import { ratioOf, round9 } from '../rounding'
import type { Stage } from './path'

export const SECOND_LOOKS = ['users>eligible', 'days>allowed', 'none-but-allowed', 'everyone-but-some'] as const
/** Facts that are possible but odd: not an error, a question put back to the person. */
export type SecondLook = (typeof SECOND_LOOKS)[number]

/** The deck's arithmetic on today's rule and use; a ratio whose part is missing is null, never NaN. */
export interface PracticeResult {
  /** e / n */
  readonly eligibleShare: number | null
  /** u / n */
  readonly userShare: number | null
  /** u / e; over 1 when more people use it than the rule admits. */
  readonly takeUp: number | null
  /** d / a */
  readonly intensity: number | null
  /** Team telework ratio u·d / (n·D), 0…1 (deck, slide 11). */
  readonly ratio: number | null
  /** What the rule allows, e·a / (n·D), 0…1. */
  readonly allowedRatio: number | null
  /** The stage that the rule itself has on each axis. */
  readonly ruleStage: { readonly wider: Stage | null; readonly longer: Stage | null }
  readonly secondLook: readonly SecondLook[]
}

/** The stage of the rule's length: none 0, trial or under a day 1, under three 2, under the whole week 3, else 4. */
function ruleLength(facts: PracticeFacts, workweek: number): Stage | null {
  if (facts.allowedDays === undefined) return null
  const allowed = round9(facts.allowedDays)
  if (allowed === 0) return 0
  if (facts.trial || allowed < 1) return 1
  if (allowed >= round9(workweek)) return 4
  return allowed >= 3 ? 3 : 2
}

function secondLooks(facts: PracticeFacts): SecondLook[] {
  const { staff, eligible, users, daysPerUser, allowedDays, scope } = facts
  const exceeds = (a: number | undefined, b: number | undefined) =>
    a !== undefined && b !== undefined && round9(a) > round9(b)
  const holds: Record<SecondLook, boolean> = {
    'users>eligible': exceeds(users, eligible),
    'days>allowed': exceeds(daysPerUser, allowedDays),
    'none-but-allowed': scope === 'none' && exceeds(allowedDays, 0),
    'everyone-but-some': scope === 'everyone' && exceeds(staff, eligible),
  }
  return SECOND_LOOKS.filter((name) => holds[name])
}

/** Computes the practice figures of docs/scoring.md §4; null without facts. */
export function scorePractice(facts: PracticeFacts | null): PracticeResult | null {
  if (!facts) return null
  const { staff: n = null, eligible: e = null, users: u = null, daysPerUser: d = null, allowedDays: a = null } = facts
  const workweek = facts.workweek ?? DEFAULT_WORKWEEK
  const week = n === null ? null : n * workweek
  const product = (x: number | null, y: number | null) => (x === null || y === null ? null : x * y)
  return {
    eligibleShare: ratioOf(e, n),
    userShare: ratioOf(u, n),
    takeUp: ratioOf(u, e),
    intensity: ratioOf(d, a),
    ratio: ratioOf(product(u, d), week),
    allowedRatio: ratioOf(product(e, a), week),
    ruleStage: {
      wider: facts.scope === undefined ? null : scopePlace(facts.scope),
      longer: ruleLength(facts, workweek),
    },
    secondLook: secondLooks(facts),
  }
}
