import { COLUMN_PREFIX } from '../sheets/workbook/layout'
import type { Rows } from '../sheets/workbook/rows'

/** A row of a table that came back. */
export interface TableRow {
  /** What stands in a column, without blanks around it; "" where nothing does, or the column is gone. */
  readonly text: (column: string) => string
  /** Where it stands, as people find it: 「D7」; "" where the column is gone. */
  readonly place: (column: string) => string
}

/** The row with the headings that people read stands between the names of the columns and the first row. */
const HEADING_ROWS = 1

function columnsIn(cells: ReadonlyMap<string, string>, table: string): ReadonlyMap<string, string> {
  const start = `${COLUMN_PREFIX}${table}.`
  const named = [...cells].flatMap(([letters, text]) => {
    const name = text.trim()
    return name.startsWith(start) ? [[name.slice(start.length), letters] as const] : []
  })
  // Of a column that was copied the first one counts.
  return new Map(named.reverse())
}

/** The rows of a table, wherever its sheet and its columns went; none where it is not there any more. */
export function tableRows(sheets: readonly Rows[], table: string): readonly TableRow[] {
  for (const rows of sheets) {
    for (const [names, cells] of rows) {
      const columns = columnsIn(cells, table)
      if (!columns.has('id')) continue
      return [...rows].flatMap(([row, said]) => {
        if (row <= names + HEADING_ROWS) return []
        const text = (column: string) => said.get(columns.get(column) ?? '')?.trim() ?? ''
        const place = (column: string) => (columns.has(column) ? String(columns.get(column)) + String(row) : '')
        return [{ text, place }]
      })
    }
  }
  return []
}
