import { AXES, type Axis } from '../bank'
import type { FailedGate } from '../scoring/path'
import type { PerAxis } from './lowerBound'
import type { PlanProblem, PlanSection } from './planProblem'
import { raiseGain } from './relaxation'
import { type Measure, sectionFront } from './sectionFront'

/** The most that a section can give to each axis, and whether its floor can be met at all. */
interface Reach extends PerAxis {
  readonly isFloorMet: boolean
}

function reachUncapped({ items, missing }: PlanSection): Reach {
  let [wider, longer, gained] = [0, 0, 0]
  for (const item of items) {
    const gain = raiseGain(item, item.most)
    wider += gain.wider
    longer += gain.longer
    gained += item.question.weight * item.most
  }
  return { wider, longer, isFloorMet: gained >= missing }
}

function* reachCapped(section: PlanSection, measure: Measure): Generator<undefined, Reach> {
  const front = yield* sectionFront(section, measure, { prices: { wider: 0, longer: 0 }, room: Infinity })
  if (front.length === 0) return { ...reachUncapped(section), isFloorMet: false }
  const most = (axis: Axis) => Math.max(...front.map((plan) => plan[axis]))
  return { wider: most('wider'), longer: most('longer'), isFloorMet: true }
}

/**
 * The gates of the goal that stay closed whatever is raised within the constraints, each looked at alone: axes, pillars,
 * enablers, holes, in bank order. Empty when none does; they may still not all open together under caps.
 */
export function* closedGates(problem: PlanProblem, measure: Measure): Generator<undefined, FailedGate[]> {
  const reaches: (Reach & { readonly section: PlanSection['section'] })[] = []
  for (const planned of problem.sections) {
    const isCapped = planned.effortCap < Infinity
    const reach = isCapped ? yield* reachCapped(planned, measure) : reachUncapped(planned)
    reaches.push({ section: planned.section, ...reach })
  }
  const gain = (axis: Axis) => reaches.reduce((sum, reach) => sum + reach[axis], 0)
  const axes = AXES.filter((axis) => gain(axis) < problem.missing[axis])
  const closed = (kind: 'pillar' | 'enabler') =>
    reaches.filter(({ section, isFloorMet }) => section.kind === kind && !isFloorMet)
  return [
    ...axes.map((id) => ({ gate: 'axis' as const, id })),
    ...closed('pillar').map(({ section: { id } }) => ({ gate: 'pillar' as const, id })),
    ...closed('enabler').map(({ section: { id } }) => ({ gate: 'enabler' as const, id })),
    ...problem.closedHoles.map((id) => ({ gate: 'hole' as const, id })),
  ]
}
