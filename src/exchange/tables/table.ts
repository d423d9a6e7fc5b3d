/** What stands in a cell; null is a figure that is not known, never zero. */
export type Cell = string | number | boolean | null

/** The types of columns, by the names that databases give them. Dates are local, YYYY-MM-DD. */
export type ColumnType = 'text' | 'integer' | 'double' | 'boolean' | 'date'

/** A column of a table: its name and type are a promise to whoever reads the files (docs/analysis.md). */
export interface Column<Row> {
  readonly name: string
  readonly type: ColumnType
  readonly of: (row: Row) => Cell
}

/** The cells of a row by the names of their columns. */
export function cellsByName<Row>(columns: readonly Column<Row>[], row: Row): Record<string, Cell> {
  return Object.fromEntries(columns.map(({ name, of }) => [name, of(row)]))
}

/** A text that was not typed in is not known: databases tell null from an empty text. */
export function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text
}
