import type { Answers } from '../answer'
import { type Goal, GOALS, NO_CONSTRAINTS, type PlanConstraints } from '../plan'
import type { FormBank } from '../preparedBank'
import { tallySections } from '../scoring/bounds'
import { type FailedGate, placeOnPath, type Stage } from '../scoring/path'
import { type Raise, withRaises } from './raises'
import { searchWay, type WayRequest } from './shortestWay'

/** The stage that can be defended on each axis; null without an applicable question. */
export interface Readiness {
  readonly wider: Stage | null
  readonly longer: Stage | null
}

/** One stage of a road and what leads to it from the stop before. */
export interface RoadStop {
  readonly goal: Goal
  /** In bank order; empty when what was raised for the stop before is enough. */
  readonly raises: readonly Raise[]
  readonly effort: number
  /** From the start up to here. */
  readonly totalEffort: number
  /** Once everything up to here is done: where it stands on the path map. */
  readonly readiness: Readiness
}

/** Stage after stage from where an organization stands up to the last, ネットオフィス. */
export interface Road {
  readonly start: Readiness
  readonly stops: readonly RoadStop[]
  /** The first stop that cannot be reached from the one before; null when the road leads to its end. */
  readonly blocked: { readonly goal: Goal; readonly gates: readonly FailedGate[] } | null
  /** The effort of the shortest way to the last stage without the stops between; null when there is none. */
  readonly directEffort: number | null
}

const LAST = 4

function pathOf(form: FormBank, answers: Answers) {
  const { axes, stage } = placeOnPath(form, answers, tallySections(form, answers))
  return { stage, readiness: { wider: axes.wider.stage, longer: axes.longer.stage } }
}

/** What is left of the caps once some raises are done; they hold for the whole road. */
function capsAfter({ questions }: FormBank, raises: readonly Raise[], caps: PlanConstraints['effortCaps']) {
  const left = Object.entries(caps).map(([section, cap]) => {
    const ids = new Set(questions.filter((each) => each.section === section).map(({ id }) => id))
    const asked = raises.filter(({ question }) => ids.has(question)).reduce((sum, { effort }) => sum + effort, 0)
    return [section, cap - asked] as const
  })
  return Object.fromEntries(left)
}

/**
 * Looks for the shortest way to the next stage, and from there to the one after, up to the last. Each part is the
 * shortest for itself, so the whole may ask for more effort than the direct way. Yields often: whoever asks for no more
 * has cancelled it.
 */
export function* searchRoad(request: Omit<WayRequest, 'goal'>): Generator<undefined, Road> {
  const { form } = request
  let { answers, constraints = NO_CONSTRAINTS } = request
  let totalEffort = 0
  const start = pathOf(form, answers)
  const stops: RoadStop[] = []
  let blocked: Road['blocked'] = null
  for (const goal of GOALS.filter((each) => each > (start.stage ?? 0))) {
    const outcome = yield* searchWay({ form, answers, goal, constraints })
    if (outcome.kind === 'unreachable') {
      blocked = { goal, gates: outcome.gates }
      break
    }
    const { raises, effort } = outcome.way
    answers = withRaises(answers, raises)
    constraints = { ...constraints, effortCaps: capsAfter(form, raises, constraints.effortCaps) }
    totalEffort += effort
    stops.push({ goal, raises, effort, totalEffort, readiness: pathOf(form, answers).readiness })
  }
  const direct = yield* searchWay({ ...request, goal: LAST })
  return { start: start.readiness, stops, blocked, directEffort: direct.kind === 'way' ? direct.way.effort : null }
}
