import { type Answers, isApplicable, type Level, levelOf } from './answer'
import type { Axis } from './bank'
import type { FormBank, WeightedQuestion } from './preparedBank'
import { type Tally, tally } from './scoring/bounds'
import type { LinkId } from './scoring/circle'

/** A number on a page that can be asked how it came about. */
export type NumberRef =
  | { readonly kind: 'section'; readonly id: string }
  | { readonly kind: 'axis'; readonly axis: Axis }
  | { readonly kind: 'effect' }
  | { readonly kind: 'emergency' }
  | { readonly kind: 'ratio' }
  | { readonly kind: 'allowedRatio' }
  | { readonly kind: 'capacity' }
  /** The remote part of one kind of work. */
  | { readonly kind: 'remote'; readonly id: string }
  /** What the capacity gains if a section meets every need. */
  | { readonly kind: 'sectionGain'; readonly id: string }
  | { readonly kind: 'link'; readonly id: LinkId }
  | { readonly kind: 'diagnosis' }
  | { readonly kind: 'steps' }
  | { readonly kind: 'findOut' }

/** One question in a score: its weight there, its level (null: blank), and weight × level (null for a blank). */
export interface ScoreRow {
  readonly question: string
  readonly weight: number
  readonly level: Level | null
  readonly product: number | null
}

/** The sums and the single questions behind a score. 該当しない is left out, as it is from the sums. */
export interface ScoreExplanation {
  readonly tally: Tally
  readonly blankWeight: number
  readonly rows: readonly ScoreRow[]
}

/** A number that is a score over some questions. */
export type ScoreRef = Extract<NumberRef, { kind: 'section' | 'axis' | 'effect' | 'emergency' }>

function questionsOf(form: FormBank, ref: ScoreRef): readonly WeightedQuestion[] {
  if (ref.kind === 'section') return form.bySection.get(ref.id) ?? []
  if (ref.kind === 'axis') return form.onAxis[ref.axis]
  return form[ref.kind]
}

/** Lays open how a score was computed: the sums of docs/scoring.md §2 and the questions in them, in bank order. */
export function explainScore(form: FormBank, answers: Answers, ref: ScoreRef): ScoreExplanation {
  const questions = questionsOf(form, ref)
  const sums = tally(questions, answers)
  const rows = questions
    .filter(({ id }) => isApplicable(answers[id]))
    .map(({ id, weight }) => {
      const level = levelOf(answers[id])
      return { question: id, weight, level, product: level === null ? null : weight * level }
    })
  return { tally: sums, blankWeight: sums.applicableWeight - sums.answeredWeight, rows }
}
