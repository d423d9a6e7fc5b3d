import type { DocumentContent } from '@/domain/report/content'
import { addSlide, bytesOf, emptyDeck } from './deck'
import { drawChart } from './drawChart'
import { drawColumn, drawWhole } from './drawPage'
import { BODY, lettersOfText } from './layout'
import { countLines, cutText } from './lines'
import { heightOfItem, type SlideText, slideText } from './pages'
import { type Summary, summaryOf } from './summary'
import { tableOfFacts } from './tablePieces'

const LEFT = { x: BODY.x, w: 6.9 }
const RIGHT = { x: BODY.x + 7.1, w: BODY.w - 7.1 }
const END = BODY.y + BODY.h
/** Lines of the name, and of what is said below of the whole slide. */
const NAME_LINES = 2
const ABOUT_LINES = 3

/** A text on so many lines at most: all of it is in the notes. */
function shortened(text: string, letters: number, lines: number): string {
  const [short = '', ...rest] = cutText(text, letters, lines)
  return rest.length > 0 ? `${short.slice(0, -1)}…` : short
}

/** What is said below of the whole slide: as many sentences as there is room for. */
function aboutText(texts: readonly string[]): string {
  const letters = lettersOfText('quiet')
  const fitting = texts.filter((text) => countLines(text, letters) <= ABOUT_LINES)
  return fitting.at(-1) ?? shortened(texts.slice(0, 1).join(''), letters, ABOUT_LINES)
}

const heightOf = (items: readonly SlideText[], width: number) =>
  items.reduce((sum, item) => sum + heightOfItem(item, width), 0)

/** A heading and one thing to do. */
const LEAST = 2

/** What is not known, then what to do next: as much as there is room for. */
function lowerTexts({ sentences, steps }: Summary, room: number): SlideText[] {
  const said = sentences.map((sentence) => slideText(sentence, 'plain'))
  const toDo = steps
    ? [slideText(steps.heading, 'plain'), ...steps.items.map((item) => slideText(item, 'plain', 'dot'))]
    : []
  const isTooHigh = () => heightOf([...said, ...toDo], LEFT.w) > room
  // The last sentence says what is not known: it stays as long as one thing to do does.
  while (said.length > 1 && isTooHigh()) said.shift()
  while (toDo.length > LEAST && isTooHigh()) toDo.pop()
  while (said.length > 0 && isTooHigh()) said.shift()
  while (toDo.length > 0 && isTooHigh()) toDo.pop()
  // A heading alone says nothing.
  return [...said, ...(toDo.length > 1 ? toDo : [])]
}

/** Writes what matters most of a report on one slide: the stage, the use, what to do next, the pillars. */
export async function writeSummarySlide(content: DocumentContent): Promise<Uint8Array> {
  const { report, drawings, texts } = content
  const { language: lang, notes } = texts
  const deck = emptyDeck(content)
  const name = [report.organization, report.department].filter((each) => each !== '').join(' ')
  const slide = addSlide(deck, report.title, [report.title, name, ...notes.summary, ...notes.steps], lang)
  const summary = summaryOf(report)
  const about = slideText(aboutText(texts.about), 'quiet')
  const end = END - (about.text === '' ? 0 : heightOfItem(about))
  const short = shortened(name, lettersOfText('plain', { width: LEFT.w }), NAME_LINES)
  const head = [slideText(short, 'plain'), ...summary.leads.map((lead) => slideText(lead, 'lead'))]
  let y = drawColumn(slide, head, { ...LEFT, y: BODY.y }, lang)
  if (summary.facts.length > 0) y = drawWhole(slide, tableOfFacts(summary.facts), { ...LEFT, y }, lang)
  const lower = lowerTexts(summary, end - y)
  if (lower.length > 0) drawColumn(slide, lower, { ...LEFT, y }, lang)
  const { radar } = drawings
  if (radar.chart) drawChart(slide, radar.chart, radar, { ...RIGHT, y: BODY.y, h: end - BODY.y })
  else drawColumn(slide, [slideText(radar.reading, 'plain')], { ...RIGHT, y: BODY.y }, lang)
  if (about.text !== '') drawColumn(slide, [about], { x: BODY.x, w: BODY.w, y: end }, lang)
  return bytesOf(deck, lang)
}
