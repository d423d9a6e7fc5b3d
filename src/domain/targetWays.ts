import { DEFAULT_WORKWEEK, type PracticeFacts } from './practice'
import { round9 } from './rounding'
import type { CapacityResult } from './scoring/capacity'

/** Whether the work of one person allows so many days: yes, only if the blanks turn out well, no, or not known. */
export type WorkVerdict = 'fits' | 'unsure' | 'exceeds' | 'unknown'

/** One way to reach a target: so many people on so many days a week. */
export interface TargetWay {
  /** Days a week, whole ones, or the whole week. */
  readonly days: number
  /** Whole people; never more than the staff. */
  readonly users: number
  readonly work: WorkVerdict
  /** People whom the rule would have to admit beyond those of today; null while it is not known how many it admits. */
  readonly moreEligible: number | null
  /** Days that the rule would have to allow beyond those of today; null while they are not known. */
  readonly moreDays: number | null
}

/** Who must telework how often to reach a team ratio (deck, slide 11). */
export interface TargetAnswer {
  /** Person-days a week that the target asks for. */
  readonly personDays: number
  /** Fewer days of more people first; days on which even everyone is too few are left out. */
  readonly ways: readonly TargetWay[]
  /** Target less capacity, lower and upper: how much more of the work would have to be possible; 0 at least. */
  readonly missing: readonly [number, number] | null
}

function verdictOf(part: number, capacity: CapacityResult | null): WorkVerdict {
  if (capacity === null) return 'unknown'
  if (round9(part) <= round9(capacity.lower)) return 'fits'
  return round9(part) <= round9(capacity.upper) ? 'unsure' : 'exceeds'
}

function beyond(asked: number, today: number | undefined): number | null {
  return today === undefined ? null : Math.max(0, round9(asked - today))
}

/** Whole days of a week, and the whole week where it has a broken day. */
function dayChoices(workweek: number): number[] {
  const whole = Array.from({ length: Math.floor(workweek) }, (_, index) => index + 1)
  return whole.at(-1) === workweek ? whole : [...whole, workweek]
}

/**
 * Lists who must telework how often so that the team reaches a ratio (above 0, at most 1), and whether each one's work
 * allows so many days. Null without staff: the ratio is of them.
 */
export function targetWays(
  target: number,
  facts: PracticeFacts | null,
  capacity: CapacityResult | null,
): TargetAnswer | null {
  const { staff, workweek = DEFAULT_WORKWEEK, eligible, allowedDays } = facts ?? {}
  if (staff === undefined) return null
  const personDays = target * staff * workweek
  const ways = dayChoices(workweek).flatMap((days): TargetWay[] => {
    const users = Math.ceil(round9(personDays / days))
    if (users > staff) return []
    const work = verdictOf(days / workweek, capacity)
    return [{ days, users, work, moreEligible: beyond(users, eligible), moreDays: beyond(days, allowedDays) }]
  })
  const short = (bound: number) => Math.max(0, target - bound)
  return { personDays, ways, missing: capacity && [short(capacity.upper), short(capacity.lower)] }
}
