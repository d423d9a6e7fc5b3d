import { readXlsx, writeXlsx } from 'hucre/xlsx'

export type WorkbookRows = (string | number | null)[][]
export type RowsChange = (rows: WorkbookRows) => WorkbookRows

function plainValue(value: unknown): string | number | null {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'number' || typeof value === 'string' ? value : null
}

/** A workbook as another program writes it after somebody changed rows of its sheets, which are given by name. */
export async function refillWorkbook(
  bytes: Uint8Array,
  changes: Readonly<Record<string, RowsChange>>,
): Promise<Uint8Array> {
  const { sheets } = await readXlsx(bytes)
  return writeXlsx({
    sheets: sheets.map(({ name, rows }) => {
      const plain = rows.map((row) => row.map(plainValue))
      return { name, rows: changes[name]?.(plain) ?? plain }
    }),
  })
}

/** Puts values into the row of a question; columns by the names in the hidden first row, without their beginning. */
export function putCells(
  question: string,
  table: 'answers' | 'plan',
  values: Readonly<Record<string, string | number | null>>,
): RowsChange {
  return (rows) => {
    const [names = []] = rows
    const at = (column: string) => names.indexOf(`hironaga:${table}.${column}`)
    return rows.map((row) => {
      if (row[at('id')] !== question) return row
      const changed = names.map((_, place) => row[place] ?? null)
      for (const [column, value] of Object.entries(values)) changed[at(column)] = value
      return changed
    })
  }
}
