import type { PracticeFacts } from './practice'
import { DEFAULT_WORKWEEK } from './practice'
import type { AssessmentResult } from './scoring/score'

/** A rectangle on the area map: its area over the whole map is the team ratio. */
export interface AreaMapMark {
  /** Share of staff, 0…1. */
  readonly x: number
  /** Days a week, 0…workweek. */
  readonly y: number
  /** Team ratio x·y/D, 0…1. */
  readonly ratio: number
}

/** What the area map draws (docs/scoring.md §6). A part that is not known is null. */
export interface AreaMap {
  /** Top of the map, days. */
  readonly workweek: number
  readonly rule: AreaMapMark | null
  readonly use: AreaMapMark | null
  /** Capacities 0…1: the frontier is x·y/D = now, its band runs from lower to upper. `now` may be unknown. */
  readonly frontier: { readonly now: number | null; readonly lower: number; readonly upper: number } | null
  /** Corner to enlarge, share × days, when the use is too small to be seen; null otherwise. */
  readonly inset: { readonly x: number; readonly y: number } | null
}

/** Below this part of an axis a mark can hardly be seen, so the corner is enlarged. */
const HARDLY_SEEN = 0.08
const NICE_SHARES = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1]
const NICE_DAYS = [0.05, 0.1, 0.2, 0.5, 1, 2, 3]

function mark(
  x: number | null | undefined,
  y: number | undefined,
  ratio: number | null | undefined,
): AreaMapMark | null {
  return x == null || y === undefined || ratio == null ? null : { x, y, ratio }
}

function insetFor(use: AreaMapMark | null, workweek: number): AreaMap['inset'] {
  if (!use || use.ratio === 0) return null
  const isSmall = use.x < HARDLY_SEEN || use.y / workweek < HARDLY_SEEN
  if (!isSmall) return null
  const room = 1.25
  return {
    x: NICE_SHARES.find((share) => share >= use.x * room) ?? 1,
    y: NICE_DAYS.find((days) => days < workweek && days >= use.y * room) ?? workweek,
  }
}

/** Collects the marks of the area map from a result and the facts it was computed from. */
export function areaMapOf(result: AssessmentResult, facts: PracticeFacts | null): AreaMap {
  const { practice, capacity } = result
  const workweek = facts?.workweek ?? DEFAULT_WORKWEEK
  const use = mark(practice?.userShare, facts?.daysPerUser, practice?.ratio)
  return {
    workweek,
    rule: mark(practice?.eligibleShare, facts?.allowedDays, practice?.allowedRatio),
    use,
    frontier: capacity && { now: capacity.now, lower: capacity.lower, upper: capacity.upper },
    inset: insetFor(use, workweek),
  }
}
