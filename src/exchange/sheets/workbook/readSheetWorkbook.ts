import type { Answer } from '@/domain/answer'
import { type Bank, type BankRef, findBank, type Question } from '@/domain/bank'
import { hasIdDigits, REQUEST_DIGITS, RESPONDENT_DIGITS } from '@/domain/idDigits'
import { failure, type Result, success } from '@/domain/result'
import type { RequestedSheet } from '@/domain/sheet'
import { type AnswerWords, answerOfCell } from './answerCell'
import { COLUMN_PREFIX, type Fact, FACTS, FORMAT } from './layout'
import { factsIn, openWorkbook, type Rows } from './rows'

/** A cell that cannot be an answer, as people find it: 「D7」. */
export interface BadCell {
  readonly cell: string
  readonly text: string
  /** `stray`: an answer in a row that is no question; `twice`: two answers to one question; `noteOnly`: a note and no answer. */
  readonly why: 'value' | 'stray' | 'twice' | 'noteOnly'
}

export type WorkbookProblem =
  | { readonly kind: 'tooLarge' }
  /** Of a spreadsheet program, but not this app's. */
  | { readonly kind: 'notSheet' }
  /** Cut off, or without what it has to have. */
  | { readonly kind: 'damaged'; readonly where: { readonly kind: 'whole' } }
  /** In an old format, or with a password. */
  | { readonly kind: 'closedFile' }
  | { readonly kind: 'cells'; readonly cells: readonly BadCell[] }
  | { readonly kind: 'newerFormat'; readonly format: number }
  | { readonly kind: 'otherBank'; readonly bank: BankRef }

/** What a workbook says; as what its respondent speaks is known to the request. */
export type WorkbookSheet = Omit<RequestedSheet, 'role'>

const DAMAGED: WorkbookProblem = { kind: 'damaged', where: { kind: 'whole' } }

/** Where the columns of the answers are. */
interface Places {
  readonly row: number
  readonly answer: string
  readonly note: string
  readonly id: string
}

function placesIn(rows: Rows): Places | undefined {
  for (const [row, cells] of rows) {
    const columnOf = (name: string) => [...cells].find(([, text]) => text.trim() === COLUMN_PREFIX + name)?.[0]
    const [answer, note, id] = [columnOf('answer'), columnOf('note'), columnOf('id')]
    if (answer !== undefined && id !== undefined) return { row, answer, note: note ?? '', id }
  }
  return undefined
}

/** The row with the headings that people read stands between the names of the columns and the questions. */
const HEADING_ROWS = 1

function readAnswers(
  rows: Rows,
  places: Places,
  questions: ReadonlyMap<string, Question>,
  words: AnswerWords,
): Result<Readonly<Record<string, Answer>>, WorkbookProblem> {
  const answers = new Map<string, Answer>()
  const bad: BadCell[] = []
  for (const [row, cells] of rows) {
    const textIn = (column: string) => cells.get(column)?.trim() ?? ''
    const [text, note] = [textIn(places.answer), textIn(places.note)]
    if (row <= places.row + HEADING_ROWS || (text === '' && note === '')) continue
    const question = questions.get(textIn(places.id))
    const answer = question && answerOfCell(text, note, words, question.allowNa)
    const cell = places.answer + String(row)
    if (question && text === '') bad.push({ cell, text: note, why: 'noteOnly' })
    else if (!question) bad.push({ cell, text, why: 'stray' })
    else if (!answer) bad.push({ cell, text, why: 'value' })
    else if (answers.has(question.id)) bad.push({ cell, text, why: 'twice' })
    else answers.set(question.id, answer)
  }
  return bad.length > 0 ? failure({ kind: 'cells', cells: bad }) : success(Object.fromEntries(answers))
}

function readSheets(sheets: readonly Rows[], banks: readonly Bank[]): Result<WorkbookSheet, WorkbookProblem> {
  const facts = factsIn(sheets, 'hironaga')
  if (!facts) return failure({ kind: 'notSheet' })
  const fact = (name: Fact) => facts.get(name) ?? ''
  const format = Number(fact('format'))
  if (format > FORMAT) return failure({ kind: 'newerFormat', format })
  const ref = { id: fact('bank'), version: fact('version') }
  const [request, respondent] = [fact('request'), fact('respondent')]
  const hasFacts = FACTS.every((name) => fact(name) !== '')
  if (!hasFacts || !hasIdDigits(request, REQUEST_DIGITS) || !hasIdDigits(respondent, RESPONDENT_DIGITS)) {
    return failure(DAMAGED)
  }
  const bank = findBank(banks, ref)
  if (!bank) return failure({ kind: 'otherBank', bank: ref })
  const found = sheets.flatMap((rows) => {
    const places = placesIn(rows)
    return places ? [{ rows, places }] : []
  })
  const [sheet] = found
  if (!sheet) return failure(DAMAGED)
  const questions = new Map(bank.questions.map((question) => [question.id, question]))
  const words = { unknown: fact('unknown'), notApplicable: fact('notApplicable') }
  const answers = readAnswers(sheet.rows, sheet.places, questions, words)
  return answers.ok ? success({ request, respondent, bank: ref, answers: answers.value }) : answers
}

/**
 * Reads a workbook that came back (see `openWorkbook`). Every cell that is no answer is named, and then nothing of the
 * file is given. Never throws.
 */
export function readSheetWorkbook(bytes: Uint8Array, banks: readonly Bank[]): Result<WorkbookSheet, WorkbookProblem> {
  const sheets = openWorkbook(bytes)
  if (sheets.ok) return readSheets(sheets.value, banks)
  return failure(sheets.error === 'damaged' ? DAMAGED : { kind: sheets.error })
}
