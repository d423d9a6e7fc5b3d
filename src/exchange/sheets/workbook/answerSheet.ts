import { LEVELS } from '@/domain/answer'
import { COLUMN_PREFIX, COLUMNS, type Column } from './layout'
import { escapeXml, STYLE, textCell, WORKSHEET } from './xml'

/** A question as it stands in a workbook. */
export interface WorkbookQuestion {
  readonly id: string
  /** What the question is, in a few words, and as it is asked. */
  readonly title: string
  readonly text: string
  /** What each level looks like, 0–4. */
  readonly levels: readonly string[]
  readonly allowNa: boolean
}

/** The words of the answer sheet in the reader's language. */
export interface AnswerSheetTexts {
  readonly headings: Readonly<Record<Exclude<Column, 'id'>, string>>
  /** Without commas and quotation marks, for a drop-down divides its words by commas. */
  readonly unknown: string
  readonly notApplicable: string
  /** What the program says to anything else. */
  readonly errorTitle: string
  readonly errorText: string
}

const LETTERS: Readonly<Record<Column, string>> = {
  number: 'A',
  question: 'B',
  levels: 'C',
  answer: 'D',
  note: 'E',
  id: 'F',
}
const WIDTHS: Readonly<Record<Column, number>> = { number: 6, question: 44, levels: 58, answer: 14, note: 40, id: 4 }
/** The hidden names of the columns, then the headings. */
const FIRST_QUESTION = 3

const row = (number: number, cells: readonly string[], rest = '') =>
  `<row r="${String(number)}"${rest}>${cells.join('')}</row>`

function questionRow({ id, title, text, levels }: WorkbookQuestion, place: number): string {
  const number = place + FIRST_QUESTION
  const at = (column: Column) => LETTERS[column] + String(number)
  const levelLines = levels.map((words, level) => `${String(level)}：${words}`).join('\n')
  return row(number, [
    textCell(at('number'), String(place + 1), STYLE.number),
    textCell(at('question'), `${title}\n${text}`, STYLE.locked),
    textCell(at('levels'), levelLines, STYLE.locked),
    `<c r="${at('answer')}" s="${String(STYLE.answer)}"/>`,
    `<c r="${at('note')}" s="${String(STYLE.note)}"/>`,
    textCell(at('id'), id, STYLE.plain),
  ])
}

function validation(places: readonly number[], words: readonly string[], texts: AnswerSheetTexts): string {
  if (places.length === 0) return ''
  const cells = places.map((place) => LETTERS.answer + String(place + FIRST_QUESTION)).join(' ')
  const error = `errorTitle="${escapeXml(texts.errorTitle)}" error="${escapeXml(texts.errorText)}"`
  const list = escapeXml(`"${words.join(',')}"`)
  return `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" ${error} sqref="${cells}"><formula1>${list}</formula1></dataValidation>`
}

/** Drop-downs; 該当しない is offered only where the question allows it. */
function validations(questions: readonly WorkbookQuestion[], texts: AnswerSheetTexts): string {
  const placesOf = (allowNa: boolean) =>
    questions.flatMap((question, place) => (question.allowNa === allowNa ? [place] : []))
  const always = [...LEVELS.map(String), texts.unknown]
  const all = [
    validation(placesOf(false), always, texts),
    validation(placesOf(true), [...always, texts.notApplicable], texts),
  ].filter(Boolean)
  return `<dataValidations count="${String(all.length)}">${all.join('')}</dataValidations>`
}

/** The sheet with the questions: only answers and notes can be typed into, and the headings stay in sight. */
export function answerSheetXml(questions: readonly WorkbookQuestion[], texts: AnswerSheetTexts): string {
  const names = COLUMNS.map((column) => textCell(`${LETTERS[column]}1`, COLUMN_PREFIX + column, STYLE.plain))
  const headings = Object.entries(texts.headings).map(([column, words]) =>
    textCell(`${LETTERS[column as Column]}2`, words, STYLE.heading),
  )
  const columns = COLUMNS.map((column, index) => {
    const place = String(index + 1)
    const hidden = column === 'id' ? ' hidden="1"' : ''
    return `<col min="${place}" max="${place}" width="${String(WIDTHS[column])}" customWidth="1"${hidden}/>`
  })
  return (
    `${WORKSHEET}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="D3" sqref="D3"/></sheetView></sheetViews>` +
    `<cols>${columns.join('')}</cols>` +
    `<sheetData>${row(1, names, ' hidden="1"')}${row(2, headings)}${questions.map(questionRow).join('')}</sheetData>` +
    '<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>' +
    validations(questions, texts) +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  )
}
