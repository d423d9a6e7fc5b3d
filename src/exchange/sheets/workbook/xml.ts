import { escapeHexSigns } from './hexSigns'

/** Signs that XML cannot hold, not even escaped. */
const IMPOSSIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as it stands inside XML, in an attribute too; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return text.replace(IMPOSSIBLE, '').replace(/[&<>"]/gu, (sign) => String(ESCAPES[sign]))
}

/** Styles of cells by their place in `STYLES_XML`. */
export const STYLE = { plain: 0, title: 1, locked: 2, heading: 3, answer: 4, note: 5, number: 6 } as const

/** A cell with a text; a formula is never written, whatever the text begins with. */
export function textCell(reference: string, text: string, style: number): string {
  return `<c r="${reference}" s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(escapeHexSigns(text))}</t></is></c>`
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** How a sheet begins. */
export const WORKSHEET = `${HEAD}<worksheet xmlns="${MAIN}">`

const wrapped = (horizontal = 'left') => `<alignment vertical="top" horizontal="${horizontal}" wrapText="1"/>`
const open = '<protection locked="0"/>'
const xf = (font: number, fill: number, border: number, inner: string) =>
  `<xf numFmtId="0" fontId="${String(font)}" fillId="${String(fill)}" borderId="${String(border)}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">${inner}</xf>`
const font = (size: number, rest = '') => `<font>${rest}<sz val="${String(size)}"/><name val="Yu Gothic"/></font>`
const fill = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`
const line = (side: string) => `<${side} style="thin"><color rgb="FF999999"/></${side}>`

export const STYLES_XML =
  `${HEAD}<styleSheet xmlns="${MAIN}">` +
  `<fonts count="3">${font(11)}${font(14, '<b/>')}${font(11, '<b/>')}</fonts>` +
  `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${fill('FFE8F1FE')}${fill('FFFFFBE6')}</fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border></borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="7">${[
    xf(0, 0, 0, wrapped()),
    xf(1, 0, 0, wrapped()),
    xf(0, 0, 1, wrapped()),
    xf(2, 2, 1, wrapped('center')),
    xf(2, 3, 1, wrapped('center') + open),
    xf(0, 3, 1, wrapped() + open),
    xf(0, 0, 1, wrapped('center')),
  ].join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
