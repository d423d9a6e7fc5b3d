import { strToU8, zipSync } from 'fflate'
import type { Request } from '@/domain/request'
import { fileNameFrom } from '../../fileName'
import { type AnswerSheetTexts, answerSheetXml, type WorkbookQuestion } from './answerSheet'
import { FACTS, type Facts, FORMAT } from './layout'
import { escapeXml, HEAD, STYLE, STYLES_XML, textCell, WORKSHEET } from './xml'

/** A file as bytes. */
export interface BinaryFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** Everything that people read in a workbook, in their language. */
export interface WorkbookTexts extends AnswerSheetTexts {
  /** Begins the file's name. */
  readonly prefix: string
  /** Names of the sheets: at most 31 letters, none of `\ / ? * [ ] :`. */
  readonly instructionsName: string
  readonly answersName: string
  /** The first sheet, line by line; the first line is its heading. */
  readonly instructions: readonly string[]
}

/** What is written into a workbook. */
export interface WorkbookContent {
  readonly request: Extract<Request, { kind: 'inquiry' }>
  /** Twelve random digits; every copy of this file has the same, so that it counts once. */
  readonly respondent: string
  readonly questions: readonly WorkbookQuestion[]
}

const FACTS_NAME = 'hironaga'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function linesXml(lines: readonly string[]): string {
  const rows = lines.map((line, index) => {
    const number = String(index + 1)
    const style = index === 0 ? STYLE.title : STYLE.plain
    return `<row r="${number}">${textCell(`A${number}`, line, style)}</row>`
  })
  return `${WORKSHEET}<cols><col min="1" max="1" width="100" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData><sheetProtection sheet="1"/></worksheet>`
}

function factsXml(facts: Facts): string {
  const rows = FACTS.map((name, index) => {
    const number = String(index + 1)
    return `<row r="${number}">${textCell(`A${number}`, name, STYLE.plain)}${textCell(`B${number}`, facts[name], STYLE.plain)}</row>`
  })
  return `${WORKSHEET}<sheetData>${rows.join('')}</sheetData><sheetProtection sheet="1"/></worksheet>`
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map((name, index) => {
    const number = String(index + 1)
    const state = name === FACTS_NAME ? ' state="hidden"' : ''
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

/**
 * Writes a request to a department as a workbook with drop-downs: what to do, the questions with a cell for each answer
 * and note, and on a hidden sheet what it takes to read it again. It holds no formula and no macro.
 */
export function writeSheetWorkbook(content: WorkbookContent, texts: WorkbookTexts): BinaryFile {
  const { request, respondent, questions } = content
  const facts: Facts = {
    app: 'hironaga',
    format: String(FORMAT),
    request: request.id,
    respondent,
    bank: request.bank.id,
    version: request.bank.version,
    unknown: texts.unknown,
    notApplicable: texts.notApplicable,
  }
  const sheets = [linesXml(texts.instructions), answerSheetXml(questions, texts), factsXml(facts)]
  const parts = {
    '[Content_Types].xml': typesXml(sheets.length),
    '_rels/.rels': relationsXml([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml([texts.instructionsName, texts.answersName, FACTS_NAME]),
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${String(index + 1)}.xml`] as const),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': STYLES_XML,
    ...Object.fromEntries(sheets.map((xml, index) => [`xl/worksheets/sheet${String(index + 1)}.xml`, xml])),
  }
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]))
  return {
    name: fileNameFrom([texts.prefix, request.title, request.department], 'xlsx'),
    type: TYPE,
    bytes: zipSync(files, { mtime: NO_MOMENT }),
  }
}
