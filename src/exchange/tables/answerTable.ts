import type { Answer } from '@/domain/answer'
import type { ScoredAssessment } from './assessmentTable'
import { type Column, textOrNull } from './table'

/** What was said to one question of the form; a question nobody answered has a row too. */
export interface AnswerRow {
  readonly assessment: string
  readonly question: string
  readonly section: string
  readonly weight: number
  /** Undefined: not answered. */
  readonly answer: Answer | undefined
}

const STATES = { level: 'level', unknown: 'unknown', notApplicable: 'na' } as const

/** One row for each question that the form of the assessment asks, in the order of the bank. */
export function answerRows({ assessment, bank }: ScoredAssessment): AnswerRow[] {
  return bank.forms[assessment.form].questions.map(({ id, section, weight }) => {
    return { assessment: assessment.id, question: id, section, weight, answer: assessment.answers[id] }
  })
}

const columns: readonly Column<AnswerRow>[] = [
  { name: 'assessment', type: 'text', of: (row) => row.assessment },
  { name: 'question', type: 'text', of: (row) => row.question },
  { name: 'section', type: 'text', of: (row) => row.section },
  { name: 'weight', type: 'integer', of: (row) => row.weight },
  { name: 'state', type: 'text', of: ({ answer }) => (answer ? STATES[answer.kind] : 'unanswered') },
  { name: 'level', type: 'integer', of: ({ answer }) => (answer?.kind === 'level' ? answer.level : null) },
]

const texts: readonly Column<AnswerRow>[] = [
  {
    name: 'reason',
    type: 'text',
    of: ({ answer }) => (answer?.kind === 'notApplicable' ? textOrNull(answer.reason) : null),
  },
  { name: 'note', type: 'text', of: ({ answer }) => textOrNull(answer?.note ?? '') },
]

/** The columns of the table with one row for each answer; what people typed is in it only where it is wished for. */
export function answerColumns({ withTexts }: { readonly withTexts: boolean }): readonly Column<AnswerRow>[] {
  return withTexts ? [...columns, ...texts] : columns
}
