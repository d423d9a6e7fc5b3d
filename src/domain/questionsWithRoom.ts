import type { Answers } from './answer'
import { explainScore, type ScoreRef } from './explanation'
import type { FormBank } from './preparedBank'

const HIGHEST_LEVEL = 4

/**
 * The questions that could still add most to a score: weight × levels left, the most first, then in bank order.
 * Blanks are taken as level 0, as in the lower bound; what stands at level 4 has no room and is left out.
 */
export function questionsWithRoom(form: FormBank, answers: Answers, ref: ScoreRef, count: number): string[] {
  return explainScore(form, answers, ref)
    .rows.map(({ question, weight, level }) => ({ question, room: weight * (HIGHEST_LEVEL - (level ?? 0)) }))
    .filter(({ room }) => room > 0)
    .sort((a, b) => b.room - a.room)
    .slice(0, count)
    .map(({ question }) => question)
}
