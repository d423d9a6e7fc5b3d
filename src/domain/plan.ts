import type { Answers, Level } from './answer'
import { levelOf } from './answer'

/** The stages of the path that a plan can aim at. */
export const GOALS = [1, 2, 3, 4] as const
export type Goal = (typeof GOALS)[number]

export const ACTION_STATUSES = ['todo', 'doing', 'done', 'dropped'] as const
export type ActionStatus = (typeof ACTION_STATUSES)[number]

/**
 * When an action is to be done: a day (local date, YYYY-MM-DD), or the end of a quarter or of a fiscal year, which
 * begins in April and is named by the year in which it begins, as in Japanese public bodies.
 */
export type Due =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'quarter'; readonly fiscalYear: number; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly kind: 'fiscalYear'; readonly fiscalYear: number }

/** One thing that was chosen to be done: a question raised to a level. There is at most one for each question. */
export interface PlannedAction {
  readonly question: string
  /** The level when it was chosen; null when it was not known, so that finding out comes first. */
  readonly from: Level | null
  readonly to: Level
  readonly owner: string
  /** Local date, YYYY-MM-DD; null until it is set. */
  readonly start: string | null
  readonly due: Due | null
  readonly status: ActionStatus
  readonly note: string
}

/** What a person sets for the shortest way to a stage. */
export interface PlanConstraints {
  /** Questions that stay as they are. */
  readonly leaveOut: readonly string[]
  /** The most effort that may be asked of a section, by section id; a section that is not named has no limit. */
  readonly effortCaps: Readonly<Record<string, number>>
  /** Also raise every safeguard that must be fixed until it need not be, whatever the goal. */
  readonly includeMustFix: boolean
}

export const NO_CONSTRAINTS: PlanConstraints = { leaveOut: [], effortCaps: {}, includeMustFix: false }

/** Everything that is planned. */
export interface Plan {
  /** The stage aimed at; null until one is chosen. */
  readonly goal: Goal | null
  readonly constraints: PlanConstraints
  /** In the order in which they were chosen. */
  readonly actions: readonly PlannedAction[]
}

export const BLANK_PLAN: Plan = { goal: null, constraints: NO_CONSTRAINTS, actions: [] }

/** A new action, with nothing decided but what is to be raised. */
export function newAction(given: Pick<PlannedAction, 'question' | 'from' | 'to'>): PlannedAction {
  return { owner: '', start: null, due: null, status: 'todo', note: '', ...given }
}

/** Puts an action into a plan: in the place of the one for the same question, else at the end. */
export function withAction(plan: Plan, action: PlannedAction): Plan {
  const isKnown = plan.actions.some(({ question }) => question === action.question)
  const actions = isKnown
    ? plan.actions.map((kept) => (kept.question === action.question ? action : kept))
    : [...plan.actions, action]
  return { ...plan, actions }
}

/** Takes the action for a question out of a plan; nothing changes when there is none. */
export function withoutAction(plan: Plan, question: string): Plan {
  return { ...plan, actions: plan.actions.filter((action) => action.question !== question) }
}

const QUARTER_ENDS = { 1: '06-30', 2: '09-30', 3: '12-31', 4: '03-31' } as const

/** The last day of what is due, as a local date, YYYY-MM-DD. */
export function dueDate(due: Due): string {
  if (due.kind === 'date') return due.date
  const quarter = due.kind === 'quarter' ? due.quarter : 4
  const year = quarter === 4 ? due.fiscalYear + 1 : due.fiscalYear
  return `${String(year).padStart(4, '0')}-${QUARTER_ENDS[quarter]}`
}

/** Whether an action is still open and its last day is before `today` (local date, YYYY-MM-DD). */
export function isOverdue({ status, due }: PlannedAction, today: string): boolean {
  return (status === 'todo' || status === 'doing') && due !== null && dueDate(due) < today
}

/** Actions by their last day, those without one last; the order of the plan decides between equals. */
export function byDueDate(actions: readonly PlannedAction[]): PlannedAction[] {
  const last = (action: PlannedAction) => (action.due ? dueDate(action.due) : '9999-99-99')
  return [...actions].sort((a, b) => (last(a) < last(b) ? -1 : Number(last(a) > last(b))))
}

/** The effort of an action: levels still to be raised from where it was chosen, times the question's effort (1–3). */
export function effortOf({ from, to }: PlannedAction, questionEffort: number): number {
  return questionEffort * Math.max(0, to - (from ?? 0))
}

/** What became of an action by the answers of now. */
export type ActionOutcome =
  | { readonly kind: 'reached'; readonly level: Level }
  | { readonly kind: 'partly'; readonly level: Level }
  | { readonly kind: 'unchanged'; readonly level: Level }
  | { readonly kind: 'fallen'; readonly level: Level }
  /** The question is unknown, unanswered or does not apply. */
  | { readonly kind: 'notKnown' }

/** Compares an action with the answers of now: 「前回は…と計画しました。いまの水準は…です」. */
export function outcomeOf({ question, from, to }: PlannedAction, answers: Answers): ActionOutcome {
  const level = levelOf(answers[question])
  if (level === null) return { kind: 'notKnown' }
  if (level >= to) return { kind: 'reached', level }
  const before = from ?? 0
  if (level > before) return { kind: 'partly', level }
  return { kind: level < before ? 'fallen' : 'unchanged', level }
}
