import { STYLE, textCell, WORKSHEET } from './xml'

/** Name of the hidden sheet with what it takes to read a workbook again. */
export const FACTS_NAME = 'hironaga'

/** A sheet of sentences, one a row; the first is its heading. Nobody is to write in it. */
export function linesXml(lines: readonly string[]): string {
  const rows = lines.map((line, index) => {
    const number = String(index + 1)
    const style = index === 0 ? STYLE.title : STYLE.plain
    return `<row r="${number}">${textCell(`A${number}`, line, style)}</row>`
  })
  return `${WORKSHEET}<cols><col min="1" max="1" width="100" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData><sheetProtection sheet="1"/></worksheet>`
}

/** A sheet of facts: names in column A, values in column B. */
export function factsXml(facts: readonly (readonly [name: string, value: string])[]): string {
  const rows = facts.map(([name, value], index) => {
    const number = String(index + 1)
    return `<row r="${number}">${textCell(`A${number}`, name, STYLE.plain)}${textCell(`B${number}`, value, STYLE.plain)}</row>`
  })
  return `${WORKSHEET}<sheetData>${rows.join('')}</sheetData><sheetProtection sheet="1"/></worksheet>`
}
