import { HEAD } from '../sheets/workbook/xml'

/** How a column of a table looks and is typed. */
const LOOKS = ['text', 'whole', 'decimal', 'day'] as const
export type Look = (typeof LOOKS)[number]

/** Cells of sentences, titles and headings; the first two stand where the sheets of sentences expect them. */
const BEFORE_LOOKS = 3
export const HEADING_STYLE = 2

/** The style of a cell: one for each look, and another where it is to be written in. */
export function styleOf(look: Look, isOpen: boolean): number {
  return BEFORE_LOOKS + 2 * LOOKS.indexOf(look) + Number(isOpen)
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const DECIMAL = 164
const DAY = 165
const FORMATS: Readonly<Record<Look, number>> = { text: 0, whole: 1, decimal: DECIMAL, day: DAY }
const font = (size: number, rest = '') => `<font>${rest}<sz val="${String(size)}"/><name val="Yu Gothic"/></font>`
const fill = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`
const line = (side: string) => `<${side} style="thin"><color rgb="FF999999"/></${side}>`

interface CellStyle {
  readonly format?: number
  readonly font?: number
  readonly fill?: number
  readonly border?: number
  readonly horizontal?: string
}

function xf({ format = 0, font: letters = 0, fill: ground = 0, border = 0, horizontal = 'left' }: CellStyle): string {
  return `<xf numFmtId="${String(format)}" fontId="${String(letters)}" fillId="${String(ground)}" borderId="${String(border)}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" horizontal="${horizontal}" wrapText="1"/></xf>`
}

const looks = LOOKS.flatMap((look) => {
  const given = { format: FORMATS[look], border: 1, horizontal: look === 'text' ? 'left' : 'right' }
  return [xf(given), xf({ ...given, fill: 3 })]
})
const all = [xf({}), xf({ font: 1 }), xf({ font: 2, fill: 2, border: 1, horizontal: 'center' }), ...looks]

export const TABLE_STYLES_XML =
  `${HEAD}<styleSheet xmlns="${MAIN}">` +
  `<numFmts count="2"><numFmt numFmtId="${String(DECIMAL)}" formatCode="0.0"/><numFmt numFmtId="${String(DAY)}" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
  `<fonts count="3">${font(11)}${font(14, '<b/>')}${font(11, '<b/>')}</fonts>` +
  `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('FFE8F1FE')}${fill('FFFFFBE6')}</fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${String(all.length)}">${all.join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
