import type { Answer } from '@/domain/answer'
import type { Question } from '@/domain/bank'
import { failure, success } from '@/domain/result'
import { type AnswerWords, answerOfCell } from '../sheets/workbook/answerCell'
import { type BadTableCell, type CellResult, LONGEST } from './badCell'
import type { TableRow } from './tableRows'

/** What a row says to its question; null where its answer is empty. */
export type ReadAnswer = readonly [question: string, answer: Answer | null]

/** An answer with the words beside it. */
function withWords(said: Answer, reason: string, note: string): Answer {
  const noted = note === '' ? {} : { note }
  return said.kind === 'notApplicable' ? { ...said, ...noted, reason } : { ...said, ...noted }
}

/** Reads a row of the answers; null for an empty one that is about no question. */
export function readAnswerRow(
  { text, place }: TableRow,
  questions: ReadonlyMap<string, Question>,
  words: AnswerWords,
): CellResult<ReadAnswer> | null {
  const bad = (column: string, why: BadTableCell['why']) =>
    failure<BadTableCell>({ table: 'answers', cell: place(column), text: text(column), why })
  const [answer, reason, note] = [text('answer'), text('reason'), text('note')]
  const question = questions.get(text('id'))
  const isEmpty = answer + reason + note === ''
  if (!question) return isEmpty ? null : bad('answer', 'stray')
  if (isEmpty) return success([question.id, null])
  if (answer === '') return bad('answer', 'noteOnly')
  const said = answerOfCell(answer, '', words, question.allowNa)
  if (!said) return bad('answer', 'value')
  if (reason !== '' && said.kind !== 'notApplicable') return bad('reason', 'reason')
  if (note.length > LONGEST.note) return bad('note', 'tooLong')
  if (reason.length > LONGEST.reason) return bad('reason', 'tooLong')
  return success([question.id, withWords(said, reason, note)])
}
