import type { PreparedBank } from '../preparedBank'
import { round9 } from '../rounding'
import type { FindOut, StepGain } from './steps'
import type { AssessmentResult } from './score'

function byDescending<T>(measure: (item: T) => number): (a: T, b: T) => number {
  return (a, b) => measure(b) - measure(a)
}

/**
 * Puts single steps in the order to take them: the largest rise in stage, then what both axes gain per effort,
 * then bank order. A gain that is null counts as none.
 */
export function rankSteps(prepared: PreparedBank, steps: readonly StepGain[], result: AssessmentResult): StepGain[] {
  const rise = ({ stageAfter }: StepGain) => (stageAfter ?? 0) - (result.stage ?? 0)
  const perEffort = ({ question, widerGain, longerGain }: StepGain) =>
    round9(((widerGain ?? 0) + (longerGain ?? 0)) / (prepared.questionById.get(question)?.effort ?? 1))
  const byRise = byDescending(rise)
  const byGain = byDescending(perEffort)
  return [...steps].sort((a, b) => byRise(a, b) || byGain(a, b))
}

/** Puts blank questions in the order to find them out: what narrows both axes most first, then bank order. */
export function rankFindOut(questions: readonly FindOut[]): FindOut[] {
  return [...questions].sort(byDescending(({ wider, longer }) => round9(wider + longer)))
}
