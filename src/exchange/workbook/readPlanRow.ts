import type { Level } from '@/domain/answer'
import { fiscalYearOf } from '@/domain/localDate'
import { ACTION_STATUSES, type Due } from '@/domain/plan'
import { failure, success } from '@/domain/result'
import type { ReturnedAction } from '@/domain/returned/returned'
import { answerOfCell, folded } from '../sheets/workbook/answerCell'
import { type BadTableCell, type CellResult, LONGEST } from './badCell'
import type { WorkbookWords } from './content'
import { readDay } from './daySerial'
import { DUE_KINDS } from './planColumns'
import type { TableRow } from './tableRows'

const OPEN = ['to', 'owner', 'start', 'due', 'dueKind', 'status', 'note'] as const
/** Fiscal years that can be kept. */
const FISCAL_YEARS = { first: 1900, last: 2999 }

function levelIn(text: string): Level | null {
  const said = answerOfCell(text, '', { unknown: '', notApplicable: '' }, false)
  return said?.kind === 'level' ? said.level : null
}

/** One of some values by the word that the workbook has for it, or by its own name; undefined where it is none. */
function valueOf<T extends string>(values: readonly T[], words: Readonly<Record<T, string>>, text: string) {
  return values.find((value) => [words[value], value].some((word) => folded(word) === folded(text)))
}

/** The quarter of a fiscal year in which a local date lies, 1…4. */
function quarterOf(date: string): 1 | 2 | 3 | 4 {
  const month = Number(date.slice(5, 7))
  if (month < 4) return 4
  if (month < 7) return 1
  return month < 10 ? 2 : 3
}

/** When something is due: on a day, or at the end of what the day lies in; undefined where that cannot be kept. */
function dueOf(kind: Due['kind'], date: string): Due | undefined {
  if (kind === 'date') return { kind, date }
  const fiscalYear = fiscalYearOf(date)
  if (fiscalYear < FISCAL_YEARS.first || fiscalYear > FISCAL_YEARS.last) return undefined
  return kind === 'quarter' ? { kind, fiscalYear, quarter: quarterOf(date) } : { kind, fiscalYear }
}

function readDue({ text }: TableRow, words: WorkbookWords): { due: Due | null } | { bad: 'due' | 'dueKind' } {
  if (text('due') === '' && text('dueKind') === '') return { due: null }
  const day = readDay(text('due'))
  if (day === null) return { bad: 'due' }
  const kind = text('dueKind') === '' ? 'date' : valueOf(DUE_KINDS, words.dues, text('dueKind'))
  if (!kind) return { bad: 'dueKind' }
  const due = dueOf(kind, day)
  return due ? { due } : { bad: 'due' }
}

/**
 * Reads a row of the plan; null for one that says nothing. `questionOf`: the question of an id, or of a title as it was
 * typed into a new row.
 */
export function readPlanRow(
  row: TableRow,
  questionOf: (id: string, title: string) => string | undefined,
  words: WorkbookWords,
): CellResult<ReturnedAction> | null {
  const { text, place } = row
  const bad = (column: string, why: BadTableCell['why']) =>
    failure<BadTableCell>({ table: 'plan', cell: place(column), text: text(column), why })
  if (OPEN.every((column) => text(column) === '')) return null
  const question = questionOf(text('id'), text('title'))
  if (question === undefined) return bad('title', 'stray')
  const to = levelIn(text('to'))
  if (to === null) return bad('to', 'value')
  const start = text('start') === '' ? null : readDay(text('start'))
  if (start === null && text('start') !== '') return bad('start', 'day')
  const due = readDue(row, words)
  if ('bad' in due) return bad(due.bad, due.bad === 'due' ? 'day' : 'value')
  const status = text('status') === '' ? 'todo' : valueOf(ACTION_STATUSES, words.statuses, text('status'))
  if (!status) return bad('status', 'value')
  const [owner, note] = [text('owner'), text('note')]
  if (owner.length > LONGEST.owner) return bad('owner', 'tooLong')
  if (note.length > LONGEST.note) return bad('note', 'tooLong')
  return success({ question, to, owner, start, due: due.due, status, note })
}
