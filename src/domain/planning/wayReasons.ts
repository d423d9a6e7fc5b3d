import type { Axis } from '../bank'
import type { PreparedBank } from '../preparedBank'
import type { ScoringInput } from '../scoringInput'
import { lowerPoints, tallySections } from '../scoring/bounds'
import { type FailedGate, gatesClosedAt, POINTS_PER_STAGE, sectionFloor } from '../scoring/path'
import { score } from '../scoring/score'
import { withRaises } from './raises'
import type { Way } from './shortestWay'

/** A score that is too low for the goal; points 0…100 with blanks counted as 0. */
interface Floor {
  readonly now: number
  readonly floor: number
  /** Once the whole way is done. */
  readonly after: number
}

export type WayFloor =
  | (Floor & { readonly gate: 'axis'; readonly id: Axis })
  | (Floor & { readonly gate: 'pillar' | 'enabler'; readonly id: string })

/** Why a way is as it is: what is too low for its goal, and what becomes of it. Empty when the goal is reached. */
export interface WayReasons {
  /** Axes, pillars, enablers, in bank order. */
  readonly floors: readonly WayFloor[]
  /** Pillar questions at level 0, blanks included, that bar the goal. */
  readonly holes: readonly string[]
}

/** Sets what is too low for a way's goal beside what the goal asks and what the way makes of it (docs/scoring.md §7). */
export function wayReasons(prepared: PreparedBank, input: ScoringInput, { goal, raises }: Way): WayReasons {
  const form = prepared.forms[input.form]
  const before = score(prepared, input)
  const after = score(prepared, { ...input, answers: withRaises(input.answers, raises) })
  const closed = gatesClosedAt(form, input.answers, tallySections(form, input.answers), goal)
  const floorOf = (failed: FailedGate): WayFloor[] => {
    if (failed.gate === 'hole') return []
    if (failed.gate === 'axis') {
      const { id } = failed
      const figures = { now: lowerPoints(before.axes[id]), after: lowerPoints(after.axes[id]) }
      return [{ gate: 'axis', id, floor: POINTS_PER_STAGE * goal, ...figures }]
    }
    const { gate, id } = failed
    const figures = { now: lowerPoints(before.sections[id]), after: lowerPoints(after.sections[id]) }
    return [{ gate, id, floor: sectionFloor(gate, goal), ...figures }]
  }
  return {
    floors: closed.flatMap(floorOf),
    holes: closed.filter(({ gate }) => gate === 'hole').map(({ id }) => id),
  }
}
