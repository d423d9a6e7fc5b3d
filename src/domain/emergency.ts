import { type Answers, isApplicable, type Level, levelOf } from './answer'
import type { FormBank } from './preparedBank'

/** Convention of this model: at this level or below a precaution for an emergency counts as missing. */
export const EMERGENCY_FAILS_UP_TO = 1

/** One question of the emergency readiness; `level` is null while it is unknown or unanswered. */
export interface EmergencyItem {
  readonly question: string
  readonly level: Level | null
  readonly state: 'fails' | 'unknown' | 'holds'
}

/** Lists the applicable emergency questions in bank order with what fails when everyone must work from elsewhere. */
export function emergencyItems(form: FormBank, answers: Answers): EmergencyItem[] {
  return form.emergency
    .filter(({ id }) => isApplicable(answers[id]))
    .map(({ id }) => {
      const level = levelOf(answers[id])
      if (level === null) return { question: id, level, state: 'unknown' }
      return { question: id, level, state: level <= EMERGENCY_FAILS_UP_TO ? 'fails' : 'holds' }
    })
}
