import { type Answer, levelOf } from '../answer'
import type { Assessment } from '../assessment'
import type { EditCommand } from '../edit'
import { hash } from '../fingerprint'
import { isEqual } from '../isEqual'
import { newAction, type PlannedAction } from '../plan'

/** An action as a table says it; the level it was chosen at is not read again. */
export type ReturnedAction = Omit<PlannedAction, 'from'>

/** What a table of an assessment says that was written out, changed elsewhere and came back. */
export interface Returned {
  /** `stateOf` the assessment when the table was written. */
  readonly state: string
  /** By question id; null where the answer was emptied. A question without a row has no entry. */
  readonly answers: Readonly<Record<string, Answer | null>>
  readonly actions: readonly ReturnedAction[]
}

const ACTION_FIELDS = ['to', 'owner', 'start', 'due', 'status', 'note'] as const
export type ActionField = (typeof ACTION_FIELDS)[number]

/** One thing that a table says otherwise than the assessment. */
export type ReturnedDifference =
  | {
      readonly kind: 'answer'
      readonly question: string
      readonly before: Answer | undefined
      readonly after: Answer | null
    }
  | {
      readonly kind: 'action'
      readonly question: string
      /** Undefined: it was not planned. */
      readonly before: PlannedAction | undefined
      readonly after: ReturnedAction
      readonly fields: readonly ActionField[]
    }

export interface ReturnedComparison {
  /** Answers in the order of the table's rows, then actions. */
  readonly differences: readonly ReturnedDifference[]
  /** Questions that are answered and actions that are planned here, but have no row: they stay. */
  readonly missing: { readonly answers: readonly string[]; readonly actions: readonly string[] }
  /** Whether answers or plan were changed here after the table was written. */
  readonly isStale: boolean
}

/** A short mark of what tables hold of an assessment: it changes with any answer and anything planned. */
export function stateOf({ answers, plan }: Assessment): string {
  const sorted = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1))
  return hash(JSON.stringify([sorted, plan.actions]))
}

/** A text as a table can hold it: line ends alike, without signs that no table can hold, no blanks around it. */
export function tidied(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/gu, '')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .trim()
}

/** An answer without the version it was given under, its texts as a table can hold them. */
function saidIn(answer: Answer | null | undefined): unknown {
  if (!answer) return null
  const reason = answer.kind === 'notApplicable' ? tidied(answer.reason) : null
  return { kind: answer.kind, level: levelOf(answer), reason, note: tidied(answer.note ?? '') }
}

function fieldIn(action: ReturnedAction, field: ActionField): unknown {
  const value = action[field]
  return field === 'owner' || field === 'note' ? tidied(action[field]) : value
}

function answerDifferences(assessment: Assessment, { answers }: Returned): ReturnedDifference[] {
  return Object.entries(answers).flatMap(([question, after]): ReturnedDifference[] => {
    const before = assessment.answers[question]
    return isEqual(saidIn(before), saidIn(after)) ? [] : [{ kind: 'answer', question, before, after }]
  })
}

function actionDifferences({ plan }: Assessment, { actions }: Returned): ReturnedDifference[] {
  return actions.flatMap((after): ReturnedDifference[] => {
    const before = plan.actions.find(({ question }) => question === after.question)
    const compared = before ?? newAction({ question: after.question, from: null, to: after.to })
    const fields = ACTION_FIELDS.filter((field) => !isEqual(fieldIn(compared, field), fieldIn(after, field)))
    const { question } = after
    return before && fields.length === 0 ? [] : [{ kind: 'action', question, before, after, fields }]
  })
}

/**
 * Holds what came back against the assessment: every difference by name; nothing is changed. `asked`: the questions that
 * a table has rows for.
 */
export function compareReturned(
  assessment: Assessment,
  returned: Returned,
  asked: readonly string[],
): ReturnedComparison {
  const planned = new Set(returned.actions.map(({ question }) => question))
  return {
    differences: [...answerDifferences(assessment, returned), ...actionDifferences(assessment, returned)],
    missing: {
      answers: asked.filter((id) => assessment.answers[id] && !Object.hasOwn(returned.answers, id)),
      actions: assessment.plan.actions.map(({ question }) => question).filter((id) => !planned.has(id)),
    },
    isStale: stateOf(assessment) !== returned.state,
  }
}

/** Names one difference among those of a comparison. */
export function keyOf({ kind, question }: ReturnedDifference): string {
  return `${kind}.${question}`
}

/**
 * Whether a difference is ticked before anybody looked at it. What would take an answer away never is, and nothing is
 * where the assessment went on after the table was written: the table may only be older.
 */
export function isTickedAtFirst(difference: ReturnedDifference, { isStale }: ReturnedComparison): boolean {
  return !isStale && !(difference.kind === 'answer' && difference.after === null)
}

/** Makes one change of the differences that were accepted, so that it can be taken back in one go. */
export function takeIn({ answers }: Assessment, accepted: readonly ReturnedDifference[]): EditCommand {
  const taken = accepted.flatMap((each) => (each.kind === 'answer' ? [[each.question, each.after] as const] : []))
  const actions = accepted.flatMap((each): PlannedAction[] => {
    if (each.kind === 'answer') return []
    const from = each.before ? each.before.from : levelOf(answers[each.question])
    return [{ ...each.after, from }]
  })
  return { kind: 'takeIn', answers: Object.fromEntries(taken), actions }
}
