import { type Bank, type BankRef, findBank } from '@/domain/bank'
import { failure, type Result, success } from '@/domain/result'
import type { Returned, ReturnedAction } from '@/domain/returned/returned'
import { folded } from '../sheets/workbook/answerCell'
import { factsIn, openWorkbook, type Rows } from '../sheets/workbook/rows'
import { ASSESSMENT_APP, ASSESSMENT_FORMAT } from './assessmentFacts'
import { type BadTableCell, readRows } from './badCell'
import type { WorkbookWords } from './content'
import { type ReadAnswer, readAnswerRow } from './readAnswerRow'
import { readPlanRow } from './readPlanRow'
import { tableRows } from './tableRows'

export type ReturnProblem =
  /** `notWorkbook`: none that this app wrote of an assessment; `anonymous`: it does not say of which. */
  | { readonly kind: 'closedFile' | 'tooLarge' | 'damaged' | 'notWorkbook' | 'anonymous' | 'otherAssessment' }
  | { readonly kind: 'newerFormat'; readonly format: number }
  | { readonly kind: 'otherBank'; readonly bank: BankRef }
  | { readonly kind: 'cells'; readonly cells: readonly BadTableCell[] }

/** What a workbook is read for. */
export interface ReturnReading {
  /** Id of the assessment that is open, and the bank it is under. */
  readonly assessment: string
  readonly bank: Bank
  /** Titles by question id, for rows that were added by hand; several languages at once do no harm. */
  readonly titles: readonly (readonly [question: string, title: string])[]
}

type Facts = ReadonlyMap<string, string>

/** The words of the workbook's drop-downs; where one is gone, the words of any language and the names are understood. */
function wordsIn(facts: Facts): WorkbookWords {
  const word = (name: string) => facts.get(name) ?? ''
  return {
    unknown: word('unknown'),
    notApplicable: word('notApplicable'),
    statuses: { todo: word('todo'), doing: word('doing'), done: word('done'), dropped: word('dropped') },
    dues: { date: word('date'), quarter: word('quarter'), fiscalYear: word('fiscalYear') },
  }
}

function readAnswers(sheets: readonly Rows[], bank: Bank, words: WorkbookWords) {
  const questions = new Map(bank.questions.map((question) => [question.id, question]))
  return readRows<ReadAnswer>(tableRows(sheets, 'answers'), {
    table: 'answers',
    read: (row) => readAnswerRow(row, questions, words),
    questionOf: ([question]) => question,
    column: 'answer',
  })
}

/** Finds the question of a row by its id, or by its title (or id) as somebody typed it into a new row. */
function findsQuestion({ bank, titles }: ReturnReading) {
  const known = new Set(bank.questions.map(({ id }) => id))
  const named = new Map(titles.filter(([id]) => known.has(id)).map(([id, title]) => [folded(title), id]))
  return (id: string, title: string) => [id, title].find((each) => known.has(each)) ?? named.get(folded(title))
}

function readActions(sheets: readonly Rows[], reading: ReturnReading, words: WorkbookWords) {
  const questionOf = findsQuestion(reading)
  return readRows<ReturnedAction>(tableRows(sheets, 'plan'), {
    table: 'plan',
    read: (row) => readPlanRow(row, questionOf, words),
    questionOf: ({ question }) => question,
    column: 'title',
  })
}

function readFacts(sheets: readonly Rows[], { assessment, bank }: ReturnReading): Result<Facts, ReturnProblem> {
  const facts = factsIn(sheets, ASSESSMENT_APP)
  if (!facts) return failure({ kind: 'notWorkbook' })
  const fact = (name: string) => facts.get(name) ?? ''
  const format = Number(fact('format'))
  if (format > ASSESSMENT_FORMAT) return failure({ kind: 'newerFormat', format })
  if (format !== ASSESSMENT_FORMAT) return failure({ kind: 'damaged' })
  if (fact('assessment') === '') return failure({ kind: 'anonymous' })
  if (fact('assessment') !== assessment) return failure({ kind: 'otherAssessment' })
  const ref = { id: fact('bank'), version: fact('version') }
  return findBank([bank], ref) ? success(facts) : failure({ kind: 'otherBank', bank: ref })
}

/**
 * Reads a workbook of the open assessment that came back. Answers and plan are read, all else is for people. Every cell
 * that cannot be read is named, and then nothing of the file is given; a table whose sheet is gone says nothing. Never
 * throws.
 */
export function readAssessmentWorkbook(bytes: Uint8Array, reading: ReturnReading): Result<Returned, ReturnProblem> {
  const sheets = openWorkbook(bytes)
  if (!sheets.ok) return failure({ kind: sheets.error })
  const facts = readFacts(sheets.value, reading)
  if (!facts.ok) return facts
  const words = wordsIn(facts.value)
  const answers = readAnswers(sheets.value, reading.bank, words)
  const actions = readActions(sheets.value, reading, words)
  if (answers.ok && actions.ok) {
    const state = facts.value.get('state') ?? ''
    return success({ state, answers: Object.fromEntries(answers.value), actions: actions.value })
  }
  const cells = [answers, actions].flatMap((read) => (read.ok ? [] : read.error))
  return failure({ kind: 'cells', cells })
}
