import { strToU8, zipSync } from 'fflate'
import { escapeXml, HEAD } from './xml'

/** A file as bytes. */
export interface BinaryFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** A sheet of a workbook. */
export interface WorkbookSheetPart {
  /** At most 31 letters, none of `\\ / ? * [ ] :`. */
  readonly name: string
  readonly xml: string
  readonly isHidden?: boolean
}

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function workbookXml(parts: readonly WorkbookSheetPart[]): string {
  const sheets = parts.map(({ name, isHidden = false }, index) => {
    const number = String(index + 1)
    const state = isHidden ? ' state="hidden"' : ''
    return `<sheet name="${escapeXml(name)}" sheetId="${number}"${state} r:id="rId${number}"/>`
  })
  return `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.join('')}</sheets></workbook>`
}

function relationsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const relations = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`
}

function typesXml(sheets: number): string {
  const overrides = [
    ['/xl/workbook.xml', 'sheet.main'],
    ['/xl/styles.xml', 'styles'],
    ...Array.from({ length: sheets }, (_, index) => [`/xl/worksheets/sheet${String(index + 1)}.xml`, 'worksheet']),
  ].map(([part = '', type = '']) => `<Override PartName="${part}" ContentType="${CONTENT}.${type}+xml"/>`)
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}

/** A fixed moment, so that the file tells none. */
const NO_MOMENT = '2020-01-01T00:00:00'

/** Packs sheets into the bytes of an .xlsx file: no formula, no macro, no date of its own, and the first sheet open. */
export function packWorkbook(sheets: readonly WorkbookSheetPart[], styles: string): Uint8Array {
  const parts = {
    '[Content_Types].xml': typesXml(sheets.length),
    '_rels/.rels': relationsXml([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${String(index + 1)}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
    ...Object.fromEntries(sheets.map(({ xml }, index) => [`xl/worksheets/sheet${String(index + 1)}.xml`, xml])),
  }
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))
  return zipSync(files, { mtime: NO_MOMENT })
}
