import { round9 } from '../rounding'
import type { CapacityResult } from './capacity'
import type { PracticeResult } from './practice'

export const LINK_IDS = ['system', 'work', 'people', 'use', 'effect'] as const
export type LinkId = (typeof LINK_IDS)[number]
export type LinkStatus = 'turning' | 'weak' | 'stuck' | 'unknown'

/** Conventions of this model: a link turns from 60 points on and is weak from 40 on. */
export const TURNING_FROM = 60
export const WEAK_FROM = 40

export interface CircleLink {
  readonly id: LinkId
  /** 0…100; null when it is not known. */
  readonly value: number | null
  readonly status: LinkStatus
}

/** The deck's circle of five links (slides 10 and 15): it stops at a link, or it turns. */
export interface Circle {
  readonly links: readonly CircleLink[]
  readonly state: 'broken' | 'unknown' | 'turning'
  /** The first known link below 60. */
  readonly brokenAt: LinkId | null
  /** Unknown links ahead of `brokenAt`; all unknown ones when it is null. */
  readonly unknownBefore: readonly LinkId[]
  /** The team ratio aimed at. */
  readonly goal: number
}

function statusOf(value: number | null): LinkStatus {
  if (value === null) return 'unknown'
  const rounded = round9(value)
  if (rounded >= TURNING_FROM) return 'turning'
  return rounded >= WEAK_FROM ? 'weak' : 'stuck'
}

function towardsGoal(value: number | null, goal: number): number | null {
  if (goal <= 0) return 100
  return value === null ? null : 100 * Math.min(1, value / goal)
}

function peopleLink(practice: PracticeResult | null): number | null {
  if (!practice) return null
  if (practice.eligibleShare === 0) return 0
  if (practice.eligibleShare === null || practice.takeUp === null) return null
  return 100 * Math.min(practice.eligibleShare, Math.min(1, practice.takeUp))
}

/** What the links are read from; `rules` and `effect` are scores 0…100. */
export interface CircleInput {
  readonly rules: number | null
  readonly effect: number | null
  readonly capacity: CapacityResult | null
  readonly practice: PracticeResult | null
  readonly goal: number
}

/** Computes the circle of docs/scoring.md §6. */
export function drawCircle({ rules, effect, capacity, practice, goal }: CircleInput): Circle {
  const values: Record<LinkId, number | null> = {
    system: rules,
    work: towardsGoal(capacity?.now ?? null, goal),
    people: peopleLink(practice),
    use: towardsGoal(practice?.ratio ?? null, goal),
    effect,
  }
  const links = LINK_IDS.map((id) => ({ id, value: values[id], status: statusOf(values[id]) }))
  const broken = links.findIndex(({ status }) => status === 'stuck' || status === 'weak')
  const ahead = broken === -1 ? links : links.slice(0, broken)
  const unknownBefore = ahead.filter(({ status }) => status === 'unknown').map(({ id }) => id)
  const turningOrUnknown = unknownBefore.length > 0 ? 'unknown' : 'turning'
  return {
    links,
    state: broken === -1 ? turningOrUnknown : 'broken',
    brokenAt: links[broken]?.id ?? null,
    unknownBefore,
    goal,
  }
}
