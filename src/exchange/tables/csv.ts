import Papa from 'papaparse'
import type { Column } from './table'

/** Without it Excel takes a file for the letters of the computer's language and shows Japanese garbled. */
const BYTE_ORDER_MARK = '\uFEFF'
/**
 * What a spreadsheet takes for the beginning of a formula, the full-width marks that Japanese spreadsheets read alike
 * included (OWASP, CSV Injection); such a text gets an apostrophe in front. Figures are no texts and stay as they are.
 */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u
/** Half of a pair of UTF-16 units, for which no encoding has bytes. */
const HALF_LETTER = /\p{Cs}/gu

function lines(rows: readonly (readonly unknown[])[]): string {
  return `${Papa.unparse(rows as unknown[][], { newline: '\r\n', escapeFormulae: FORMULA }).replace(HALF_LETTER, '\uFFFD')}\r\n`
}

/** The beginning of a CSV file: the mark that Excel needs and the names of the columns. */
export function csvHead<Row>(columns: readonly Column<Row>[]): string {
  return BYTE_ORDER_MARK + lines([columns.map(({ name }) => name)])
}

/**
 * Rows as lines of a CSV file (RFC 4180, UTF-8) that Japanese Excel opens: what is not known is an empty cell, and no
 * cell can be taken for a formula. Nothing for no rows.
 */
export function csvLines<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return rows.length === 0 ? '' : lines(rows.map((row) => columns.map(({ of }) => of(row))))
}
