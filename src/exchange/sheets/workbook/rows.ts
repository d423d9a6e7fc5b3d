import { failure, type Result, success } from '@/domain/result'
import { readCells, readStrings, type SheetCell } from './cells'
import { unzipParts } from './unzipParts'

/** Cells of a sheet: by row, then by the letters of the column. */
export type Rows = ReadonlyMap<number, ReadonlyMap<string, string>>

function rowsOf(cells: readonly SheetCell[]): Rows {
  const rows = new Map<number, Map<string, string>>()
  for (const { row, column, text } of cells) {
    const cellsOfRow = rows.get(row) ?? new Map<string, string>()
    rows.set(row, cellsOfRow.set(column, text))
  }
  return rows
}

/** How a file begins that is old (`.xls`) or has a password: a compound file. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]

export type OpeningProblem = 'closedFile' | 'tooLarge' | 'damaged'

/**
 * The sheets of a workbook in the order of their files. Only what stands in cells is read: nothing is worked out, and
 * macros, links and pictures are not even unfolded. Never throws.
 */
export function openWorkbook(bytes: Uint8Array): Result<readonly Rows[], OpeningProblem> {
  if (COMPOUND.every((byte, place) => bytes[place] === byte)) return failure('closedFile')
  const parts = unzipParts(bytes)
  if (!parts.ok) return parts
  try {
    const strings = readStrings(parts.value.get('xl/sharedStrings.xml') ?? '<sst/>')
    const sheets = [...parts.value].filter(([name]) => name.startsWith('xl/worksheets/')).sort()
    return success(sheets.map(([, text]) => rowsOf(readCells(text, strings))))
  } catch {
    return failure('damaged')
  }
}

/** The facts of the first sheet that says it is of `app`: names in column A, values in column B. */
export function factsIn(sheets: readonly Rows[], app: string): ReadonlyMap<string, string> | undefined {
  const pairs = (rows: Rows) =>
    new Map([...rows.values()].map((row) => [row.get('A')?.trim() ?? '', row.get('B')?.trim() ?? '']))
  return sheets.map(pairs).find((facts) => facts.get('app') === app)
}
