import { failure, type Result, success } from '@/domain/result'
import type { TableRow } from './tableRows'

/** A cell of a workbook that cannot be what its column asks for. */
export interface BadTableCell {
  readonly table: 'answers' | 'plan'
  /** As people find it: 「D7」. */
  readonly cell: string
  readonly text: string
  /**
   * `value`: none of what can be said there; `day`: no date; `stray`: about no question; `twice`: the second row about
   * one; `noteOnly`: words beside no answer; `reason`: a reason beside something else than 該当しない; `tooLong`.
   */
  readonly why: 'value' | 'day' | 'stray' | 'twice' | 'noteOnly' | 'reason' | 'tooLong'
}

export type CellResult<T> = Result<T, BadTableCell>

/** Letters of a note, of a reason and of an owner that can be kept. */
export const LONGEST = { note: 10_000, reason: 2_000, owner: 400 } as const

/** How the rows of one table are read. */
export interface RowReading<T> {
  readonly table: BadTableCell['table']
  /** Null for a row that says nothing. */
  readonly read: (row: TableRow) => CellResult<T> | null
  readonly questionOf: (value: T) => string
  /** The column that is named where a second row is about the same question. */
  readonly column: string
}

/**
 * What all rows say, or every cell that says nothing that can be kept: of a table with one such cell nothing is taken.
 * Of two rows about one question nobody could say which is meant.
 */
export function readRows<T>(
  rows: readonly TableRow[],
  { table, read, questionOf, column }: RowReading<T>,
): Result<readonly T[], readonly BadTableCell[]> {
  const values = new Map<string, T>()
  const bad: BadTableCell[] = []
  for (const row of rows) {
    const result = read(row)
    if (!result) continue
    if (!result.ok) bad.push(result.error)
    else if (values.has(questionOf(result.value)))
      bad.push({ table, cell: row.place(column), text: row.text(column), why: 'twice' })
    else values.set(questionOf(result.value), result.value)
  }
  return bad.length > 0 ? failure(bad) : success([...values.values()])
}
