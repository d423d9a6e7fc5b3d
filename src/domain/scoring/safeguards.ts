import { type Answers, isBlank, levelOf } from '../answer'
import type { FormBank } from '../preparedBank'

/** Safeguards at this level or below must be fixed before widening. */
export const MUST_FIX_UP_TO = 1

export interface SafeguardsResult {
  /** Question ids at level 0 or 1, in bank order. */
  readonly mustFix: readonly string[]
  /** Question ids that are unknown or unanswered, in bank order. */
  readonly mustCheck: readonly string[]
}

/** Lists the safeguards that fail and those nobody knows about (docs/scoring.md §7); never part of a score. */
export function checkSafeguards(form: FormBank, answers: Answers): SafeguardsResult {
  const ids = form.safeguardQuestions.map(({ id }) => id)
  return {
    mustFix: ids.filter((id) => (levelOf(answers[id]) ?? Infinity) <= MUST_FIX_UP_TO),
    mustCheck: ids.filter((id) => isBlank(answers[id])),
  }
}
