import { withoutNotes, withoutWords } from './anonymized'
import type { Assessment } from './assessment'
import type { PlannedAction } from './plan'

const withoutNote = (action: PlannedAction): PlannedAction => ({ ...action, note: '' })

/**
 * An assessment without notes and reasons, those of earlier answers and of the plan included: what takes most of the room
 * and counts for no score. `id`: a new one, so that it never takes the place of the one that has them.
 */
export function lightened(assessment: Assessment, id: string): Assessment {
  const { plan, lastTime, earlier, archived } = assessment
  return {
    ...assessment,
    id,
    answers: withoutNotes(assessment.answers),
    plan: { ...plan, actions: plan.actions.map(withoutNote) },
    lastTime: lastTime && {
      ...lastTime,
      answers: withoutNotes(lastTime.answers),
      actions: lastTime.actions.map(withoutNote),
    },
    earlier: earlier.map((state) => ({ ...state, answers: withoutNotes(state.answers) })),
    archived: archived.map((each) => ({ ...each, answer: withoutWords(each.answer) })),
  }
}
