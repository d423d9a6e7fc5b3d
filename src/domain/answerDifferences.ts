import { type Answer, levelOf } from './answer'
import type { BankChange } from './bankChange'
import { type Incomparable, whyIncomparable } from './comparable'
import { isEqual } from './isEqual'
import { askedOf, type TrendEntry } from './trend'

/** `up`, `down`: from a level to another one; `other`: something else was said; `none`: the same was said. */
export type AnswerMove = 'up' | 'down' | 'other' | 'none'

/** The answers to one question of two assessments. */
export interface AnswerPair {
  readonly question: string
  /** Undefined where nothing was answered. */
  readonly from: Answer | undefined
  readonly to: Answer | undefined
  /** Null when the two may be held against each other. */
  readonly incomparable: Incomparable | null
  /** What became of the answer; null when the two cannot be held against each other. */
  readonly move: AnswerMove | null
  /** Whether the notes differ; an empty note is no note. */
  readonly isNoteChanged: boolean
}

/** What was said, without the note and without the version it was said under. */
function said(answer: Answer | undefined): unknown {
  return answer && { ...answer, note: undefined, under: undefined }
}

function moveOf(from: Answer | undefined, to: Answer | undefined): AnswerMove {
  const [before, after] = [levelOf(from), levelOf(to)]
  if (before !== null && after !== null && before !== after) return after > before ? 'up' : 'down'
  return isEqual(said(from), said(to)) ? 'none' : 'other'
}

/** Questions in the order of the later bank, then those that only the earlier one has. */
function questionsOf(from: TrendEntry, to: TrendEntry): string[] {
  const ids = [to, from].flatMap(({ bank, assessment }) => bank.forms[assessment.form].questions.map(({ id }) => id))
  return [...new Set(ids)]
}

/**
 * Holds the answers of two assessments against each other, question by question: every question that either of them was
 * asked, once. What is not comparable says why and has no move.
 */
export function answerPairs(from: TrendEntry, to: TrendEntry, log: readonly BankChange[]): AnswerPair[] {
  return questionsOf(from, to).map((question) => {
    const [before, after] = [from.assessment.answers[question], to.assessment.answers[question]]
    const incomparable = whyIncomparable(askedOf(from), askedOf(to), log, question)
    return {
      question,
      from: before,
      to: after,
      incomparable,
      move: incomparable === null ? moveOf(before, after) : null,
      isNoteChanged: (before?.note ?? '') !== (after?.note ?? ''),
    }
  })
}

/** Whether there is something to look at: another answer, another note, or answers that cannot be compared. */
export function isChanged({ move, isNoteChanged, incomparable }: AnswerPair): boolean {
  return incomparable !== null || move !== 'none' || isNoteChanged
}
