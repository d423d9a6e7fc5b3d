import { COLUMN_PREFIX } from '../sheets/workbook/layout'
import { escapeXml, textCell, WORKSHEET } from '../sheets/workbook/xml'
import { serialOf } from './daySerial'
import { HEADING_STYLE, type Look, styleOf } from './tableStyles'

/** A column of a sheet: what a program finds it by, what people read over it, and what stands in it. */
export interface SheetColumn<Row> {
  /** Stands in the hidden first row, so that columns may be moved and headings worded otherwise. */
  readonly name: string
  readonly heading: string
  /** In letters. */
  readonly width: number
  /** `day`: what `of` gives is a local date, YYYY-MM-DD. */
  readonly look: Look
  /** What is not known is null: an empty cell, never zero. */
  readonly of: (row: Row) => string | number | null
  /** To be written in: another colour. */
  readonly isOpen?: boolean
  readonly isHidden?: boolean
  /** What a drop-down offers, without commas; rows to be added are asked with undefined. */
  readonly choices?: (row: Row | undefined) => readonly string[]
}

export interface TableSheetOptions {
  /** Empty rows below, for what is added by hand. */
  readonly spareRows: number
  /** What the program says to what no drop-down offers. */
  readonly errorTitle: string
  readonly errorText: string
}

/** The hidden names of the columns, then the headings. */
const FIRST_ROW = 3
/** What a program takes for one cell; no field of the app takes as much. */
const LONGEST_CELL = 32_767

const letterOf = (place: number) => String.fromCharCode('A'.charCodeAt(0) + place)

function cellXml<Row>(reference: string, { look, isOpen = false, of }: SheetColumn<Row>, row: Row | undefined): string {
  const value = row === undefined ? null : of(row)
  const style = styleOf(look, isOpen)
  if (value === null || value === '') return `<c r="${reference}" s="${String(style)}"/>`
  const figure = look === 'day' ? serialOf(String(value)) : value
  if (typeof figure === 'number') return `<c r="${reference}" s="${String(style)}"><v>${String(figure)}</v></c>`
  return textCell(reference, String(value).slice(0, LONGEST_CELL), style)
}

function validations<Row>(
  columns: readonly SheetColumn<Row>[],
  rows: readonly (Row | undefined)[],
  { errorTitle, errorText }: TableSheetOptions,
): string {
  const all = columns.flatMap(({ choices }, place) => {
    if (!choices) return []
    const cells = new Map<string, string[]>()
    for (const [index, row] of rows.entries()) {
      const words = choices(row).join(',')
      cells.set(words, [...(cells.get(words) ?? []), letterOf(place) + String(index + FIRST_ROW)])
    }
    return [...cells].map(
      ([words, references]) =>
        `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="${escapeXml(errorTitle)}" error="${escapeXml(errorText)}" sqref="${references.join(' ')}"><formula1>${escapeXml(`"${words}"`)}</formula1></dataValidation>`,
    )
  })
  return all.length === 0 ? '' : `<dataValidations count="${String(all.length)}">${all.join('')}</dataValidations>`
}

const rowXml = (number: number, cells: readonly string[], rest = '') =>
  `<row r="${String(number)}"${rest}>${cells.join('')}</row>`

/**
 * A sheet with one row for each of `rows`: typed cells, a filter over the headings, which stay in sight, and widths.
 * Texts are texts whatever they begin with; there is no formula in it.
 */
export function tableSheetXml<Row>(
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
  options: TableSheetOptions,
): string {
  const all: readonly (Row | undefined)[] = [...rows, ...Array.from({ length: options.spareRows }, () => undefined)]
  const names = columns.map(({ name }, place) => textCell(`${letterOf(place)}1`, COLUMN_PREFIX + name, 0))
  const headings = columns.map(({ heading }, place) => textCell(`${letterOf(place)}2`, heading, HEADING_STYLE))
  const widths = columns.map(({ width, isHidden = false }, place) => {
    const number = String(place + 1)
    return `<col min="${number}" max="${number}" width="${String(width)}" customWidth="1"${isHidden ? ' hidden="1"' : ''}/>`
  })
  const body = all.map((row, index) => {
    const number = index + FIRST_ROW
    return rowXml(
      number,
      columns.map((column, place) => cellXml(letterOf(place) + String(number), column, row)),
    )
  })
  return (
    `${WORKSHEET}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A3" sqref="A3"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols>` +
    `<sheetData>${rowXml(1, names, ' hidden="1"')}${rowXml(2, headings)}${body.join('')}</sheetData>` +
    `<autoFilter ref="A2:${letterOf(columns.length - 1)}${String(all.length + FIRST_ROW - 1)}"/>` +
    validations(columns, all, options) +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  )
}
