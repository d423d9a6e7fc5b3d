import { type Answers, type Level, levelFrom, levelOf } from '../answer'
import { AXES, type Question } from '../bank'
import { type Goal, NO_CONSTRAINTS, type PlanConstraints } from '../plan'
import type { FormBank } from '../preparedBank'
import type { FailedGate } from '../scoring/path'
import { checkSafeguards, MUST_FIX_UP_TO } from '../scoring/safeguards'
import { closedGates } from './closedGates'
import type { PartialPlan } from './partialPlan'
import { type PlanItem, planProblem } from './planProblem'
import type { Raise } from './raises'
import { cheapestPlan, measureOf } from './search'

/** What to raise so that the overall stage reaches the goal, in bank order; empty when it is reached already. */
export interface Way {
  readonly goal: Goal
  /** Of all raises together. */
  readonly effort: number
  readonly raises: readonly Raise[]
}

/** The shortest way, or which gates stay closed: both axes when each could be opened but not together. */
export type WayOutcome =
  { readonly kind: 'way'; readonly way: Way } | { readonly kind: 'unreachable'; readonly gates: readonly FailedGate[] }

/** What a way is looked for in. */
export interface WayRequest {
  readonly form: FormBank
  readonly answers: Answers
  readonly goal: Goal
  readonly constraints?: PlanConstraints
}

function raiseOf({ id, effort }: Question, from: Level | null, to: Level): Raise {
  return { question: id, from, to, effort: effort * (to - (from ?? 0)) }
}

/** Reads the digits of `raises` back. */
function raisesOf(items: readonly PlanItem[], { raises }: PartialPlan): Raise[] {
  return items.flatMap(({ question, from, isBlank, place }) => {
    const levels = Number((raises / place) % 5n)
    return levels === 0 ? [] : [raiseOf(question, isBlank ? null : from, levelFrom(from + levels))]
  })
}

/** Raises for every safeguard that must be fixed and is not left out, to the level from which it need not be. */
function safeguardRaises({ form, answers }: WayRequest, { includeMustFix, leaveOut }: PlanConstraints): Raise[] {
  if (!includeMustFix) return []
  const mustFix = new Set(checkSafeguards(form, answers).mustFix)
  return form.safeguardQuestions
    .filter(({ id }) => mustFix.has(id) && !leaveOut.includes(id))
    .map((question) => raiseOf(question, levelOf(answers[question.id]), levelFrom(MUST_FIX_UP_TO + 1)))
}

/**
 * Looks for the shortest way to a stage (docs/scoring.md §7): the least effort, then the fewest questions, then earlier
 * questions raised more. Yields often: whoever asks for no more has cancelled it.
 */
export function* searchWay(request: WayRequest): Generator<undefined, WayOutcome> {
  const { form, answers, goal, constraints = NO_CONSTRAINTS } = request
  const problem = planProblem(form, answers, goal, constraints)
  const gates = yield* closedGates(problem, measureOf(problem))
  if (gates.length > 0) return { kind: 'unreachable', gates }
  const found = yield* cheapestPlan(problem)
  if (found === null) return { kind: 'unreachable', gates: AXES.map((id) => ({ gate: 'axis', id })) }
  const raised = [...raisesOf(problem.items, found), ...safeguardRaises(request, constraints)]
  const byQuestion = new Map(raised.map((raise) => [raise.question, raise]))
  const raises = form.questions.flatMap(({ id }) => byQuestion.get(id) ?? [])
  return { kind: 'way', way: { goal, raises, effort: raises.reduce((sum, { effort }) => sum + effort, 0) } }
}

/** Runs something that yields on its way to its end, without a stop. */
export function finish<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** The shortest way to a stage, at once. */
export function findWay(request: WayRequest): WayOutcome {
  return finish(searchWay(request))
}
