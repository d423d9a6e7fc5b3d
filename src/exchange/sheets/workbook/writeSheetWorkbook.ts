import type { Request } from '@/domain/request'
import { fileNameFrom } from '../../fileName'
import { type AnswerSheetTexts, answerSheetXml, type WorkbookQuestion } from './answerSheet'
import { FACTS, type Facts, FORMAT } from './layout'
import { type BinaryFile, packWorkbook, WORKBOOK_TYPE } from './packWorkbook'
import { FACTS_NAME, factsXml, linesXml } from './plainSheets'
import { STYLES_XML } from './xml'

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
  const sheets = [
    { name: texts.instructionsName, xml: linesXml(texts.instructions) },
    { name: texts.answersName, xml: answerSheetXml(questions, texts) },
    { name: FACTS_NAME, xml: factsXml(FACTS.map((name) => [name, facts[name]])), isHidden: true },
  ]
  return {
    name: fileNameFrom([texts.prefix, request.title, request.department], 'xlsx'),
    type: WORKBOOK_TYPE,
    bytes: packWorkbook(sheets, STYLES_XML),
  }
}
