import type { Answer } from './answer'
import type { Assessment } from './assessment'
import type { EditCommand } from './edit'
import { isEqual } from './isEqual'
import type { Plan, PlannedAction } from './plan'
import type { AllowedDays, PracticeEntry, UseEntry } from './practiceEntry'

/** Fields with a box to type in; the others are chosen. */
const TYPED: ReadonlySet<string> = new Set([
  ...['name', 'localCode', 'department', 'staff', 'staffAsOf', 'staffIncludes', 'answeredBy'],
  ...['eligible', 'users', 'workweek'],
])

/** An answer, or a way of counting days, without what is typed into it. */
function withoutTyping(value: Answer | AllowedDays | UseEntry | undefined): unknown {
  return value && { ...value, note: null, reason: null, days: null, total: null }
}

/** Whether only a note or a reason was typed; which of the two is told by what differs. */
function textTyped(before: Answer | undefined, after: Answer): string | null {
  if (!isEqual(withoutTyping(before), withoutTyping(after))) return null
  return before?.note === after.note ? 'reason' : 'note'
}

function practiceFieldTyped(practice: PracticeEntry, changes: Partial<PracticeEntry>): string | null {
  const [field, ...others] = Object.keys(changes)
  if (field === undefined || others.length > 0) return null
  if (TYPED.has(field)) return field
  const isAmount =
    (field === 'allowed' && isEqual(withoutTyping(changes.allowed), withoutTyping(practice.allowed))) ||
    (field === 'use' && isEqual(withoutTyping(changes.use), withoutTyping(practice.use)))
  return isAmount ? field : null
}

/** The box of one action that was typed into, for example `cloud.a.note`. */
function actionTextTyped(plan: Plan, [action, ...others]: readonly PlannedAction[]): string | null {
  const before = plan.actions.find(({ question }) => question === action?.question)
  if (!action || !before || others.length > 0) return null
  const rest = { ...action, owner: before.owner, note: before.note }
  if (!isEqual(rest, before)) return null
  return `${action.question}.${action.note === before.note ? 'owner' : 'note'}`
}

/**
 * The field that a command types into (or the slider it moves), so that what is typed in one go is one change of the
 * history however many keys it takes; null for a choice, which is a change of its own.
 */
export function fieldTypedIn({ answers, practice, plan }: Assessment, command: EditCommand): string | null {
  const name = (field: string | null) => field && `${command.kind}.${field}`
  switch (command.kind) {
    case 'answer': {
      const text = textTyped(answers[command.question], command.answer)
      return name(text && `${command.question}.${text}`)
    }
    case 'organization': {
      const fields = Object.keys(command.changes)
      return name(fields.length === 1 ? (fields.find((field) => TYPED.has(field)) ?? null) : null)
    }
    case 'practice':
      return name(practiceFieldTyped(practice, command.changes))
    case 'work':
      return name(command.change.kind === 'share' ? `share.${command.change.id}` : null)
    case 'client':
    case 'targetRatio':
      return command.kind
    case 'planActions':
      return name(actionTextTyped(plan, command.actions))
    case 'renameScenario':
      return name(command.id)
    case 'benefits':
      return name(Object.keys(command.changes).join('+'))
    case 'planGoal':
    case 'keepScenario':
    case 'removeScenario':
    case 'acceptMoves':
    case 'removeAction':
    case 'bank':
    case 'clearAnswer':
    case 'form':
    case 'chooseWork':
    case 'inquiries':
    case 'takeOver':
    case 'takeIn':
    case 'place':
      return null
  }
}
