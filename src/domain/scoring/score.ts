import type { PreparedBank } from '../preparedBank'
import type { ScoringInput } from '../scoringInput'
import { type Score, scoreOf, tally, tallySections } from './bounds'
import { type CapacityResult, scoreCapacity } from './capacity'
import { type Circle, drawCircle } from './circle'
import { DEFAULT_TARGET_RATIO, type Diagnosis, diagnose } from './diagnosis'
import { type PathResult, placeOnPath } from './path'
import { type PracticeResult, scorePractice } from './practice'
import { checkSafeguards, type SafeguardsResult } from './safeguards'

/** Everything that the model says of one assessment. Screens, charts and reports read it and compute nothing anew. */
export interface AssessmentResult extends PathResult, SafeguardsResult {
  readonly sections: Readonly<Record<string, Score>>
  readonly emergency: Score
  readonly effect: Score
  readonly capacity: CapacityResult | null
  readonly practice: PracticeResult | null
  readonly diagnosis: Diagnosis
  readonly circle: Circle
}

/**
 * Scores one assessment (docs/scoring.md §2–§7). Pure arithmetic: no clock, no randomness, no I/O.
 * The input must have passed `parseScoringInput` or come from the domain's own edits.
 */
export function score(prepared: PreparedBank, input: ScoringInput): AssessmentResult {
  const form = prepared.forms[input.form]
  const { answers } = input
  const tallies = tallySections(form, answers)
  const sections = Object.fromEntries([...tallies].map(([id, sums]) => [id, scoreOf(sums)]))
  const effect = scoreOf(tally(form.effect, answers))
  const capacity = scoreCapacity(input.work, sections)
  const practice = scorePractice(input.practice)
  const goal = input.targetRatio ?? DEFAULT_TARGET_RATIO
  const rules = sections['rules']?.score ?? null
  return {
    sections,
    ...placeOnPath(form, answers, tallies),
    emergency: scoreOf(tally(form.emergency, answers)),
    effect,
    capacity,
    practice,
    diagnosis: diagnose(input.practice, practice, capacity, goal),
    circle: drawCircle({ rules, effect: effect.score, capacity, practice, goal }),
    ...checkSafeguards(form, answers),
  }
}
