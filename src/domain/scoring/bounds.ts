import { type Answers, isApplicable, levelOf } from '../answer'
import type { FormBank, WeightedQuestion } from '../preparedBank'
import { clamp } from '../rounding'

/** The sums behind a score, in integers: everything that the formulas of docs/scoring.md §2 need. */
export interface Tally {
  /** Σ weight·level over the answered questions. */
  readonly weightedLevels: number
  /** Σ weight of the answered questions. */
  readonly answeredWeight: number
  /** Σ weight of the applicable questions; 0 when none applies. */
  readonly applicableWeight: number
}

/** A score on 0…100 with its worst-case bounds; all null and `applicable: false` when no question applies. */
export interface Score {
  readonly applicable: boolean
  /** Mean of what is answered; null when nothing is. */
  readonly score: number | null
  /** Every blank at level 0. */
  readonly lower: number | null
  /** Every blank at level 4. */
  readonly upper: number | null
  /** Answered part of the applicable weight, 0…1. */
  readonly coverage: number | null
}

/** Sums weights and levels over some questions. 該当しない is left out of every sum, blanks count only as applicable. */
export function tally(questions: readonly WeightedQuestion[], answers: Answers): Tally {
  let weightedLevels = 0
  let answeredWeight = 0
  let applicableWeight = 0
  for (const { id, weight } of questions) {
    const answer = answers[id]
    if (!isApplicable(answer)) continue
    applicableWeight += weight
    const level = levelOf(answer)
    if (level === null) continue
    answeredWeight += weight
    weightedLevels += weight * level
  }
  return { weightedLevels, answeredWeight, applicableWeight }
}

/** The sums of every section, by its id. */
export function tallySections({ bySection }: FormBank, answers: Answers): ReadonlyMap<string, Tally> {
  return new Map([...bySection].map(([id, questions]) => [id, tally(questions, answers)]))
}

/**
 * The score and its bounds from the sums.
 *
 * The bounds assume nothing but 0 ≤ level ≤ 4 (worst-case bounds for missing outcomes: Manski,
 * Partial Identification of Probability Distributions, Springer 2003). `score` takes the blanks to be like the answers.
 */
export function scoreOf({ weightedLevels, answeredWeight, applicableWeight }: Tally): Score {
  if (applicableWeight === 0) return { applicable: false, score: null, lower: null, upper: null, coverage: null }
  const blankWeight = applicableWeight - answeredWeight
  const percent = (levels: number, weight: number) => clamp((25 * levels) / weight, 0, 100)
  return {
    applicable: true,
    score: answeredWeight === 0 ? null : percent(weightedLevels, answeredWeight),
    lower: percent(weightedLevels, applicableWeight),
    upper: percent(weightedLevels + 4 * blankWeight, applicableWeight),
    coverage: answeredWeight / applicableWeight,
  }
}

/** Points with every blank at 0; 0 too where nothing applies or there is no such score. */
export function lowerPoints(score: Score | undefined): number {
  return score?.lower ?? 0
}
