import type PptxGenJS from 'pptxgenjs'
import type { ReportTable } from '@/domain/report/document'
import type { ReportChart, ReportDrawing } from '@/domain/report/drawing'
import { cleanText, linesOf } from '../cleanText'
import { FONT } from '../fonts'
import { drawChart, type Place } from './drawChart'
import { BODY, GAP, leadingOf, PARAGRAPH_GAP, SIZES, type Tone } from './layout'
import { heightOfItem, type SlideItem, type SlideText } from './pages'
import { HEAD_FILL } from './repack'
import { type SlideTable, splitTable } from './tablePieces'

type Runs = PptxGenJS.TextProps[]

const COLOURS: Readonly<Record<Tone, string>> = { lead: '000000', plain: '000000', quiet: '444444' }
const BORDER: PptxGenJS.BorderProps = { type: 'solid', pt: 0.5, color: '888888' }

/** A paragraph for each line: the library writes no more than one run in a paragraph rightly. */
function runsOf({ text, tone, mark }: SlideText, lang: string): Runs {
  return linesOf(text).map((line, index) => ({
    text: line,
    options: {
      lang,
      fontSize: SIZES[tone],
      lineSpacing: leadingOf(SIZES[tone]),
      bold: tone === 'lead',
      color: COLOURS[tone],
      breakLine: true,
      ...(mark === 'dot' && index === 0 ? { bullet: true } : {}),
    },
  }))
}

/** Paragraphs in one box, so that the reader edits them together. */
function drawTexts(slide: PptxGenJS.Slide, given: readonly SlideText[], place: Place, lang: string): void {
  const runs = given.flatMap((each) => runsOf(each, lang))
  slide.addText(runs, {
    ...place,
    fontFace: FONT,
    valign: 'top',
    margin: 0,
    fit: 'shrink',
    paraSpaceAfter: PARAGRAPH_GAP,
  })
}

function cellOf(text: string, look: PptxGenJS.TableCellProps, lang: string): PptxGenJS.TableCell {
  const lines = linesOf(text)
  const options = { ...look, lang, lineSpacing: leadingOf(SIZES.table) }
  if (lines.length === 1) return { text: lines.join(''), options }
  return {
    text: lines.map((line) => ({ text: line, options: { ...options, breakLine: true } })),
    options,
  }
}

/** A table that the reader edits as one. */
function drawTable(
  slide: PptxGenJS.Slide,
  { caption, columns, figures, rows, widths, heights, height }: SlideTable,
  place: Omit<Place, 'h'>,
  lang: string,
): void {
  const head = columns.map((text) => cellOf(text, { bold: true, fill: { color: HEAD_FILL } }, lang))
  const body = rows.map((row) =>
    row.map((text, index) => cellOf(text, { align: figures.includes(index) ? 'right' : 'left' }, lang)),
  )
  slide.addTable([...(head.length > 0 ? [head] : []), ...body], {
    ...place,
    h: height,
    colW: [...widths],
    rowH: [...heights],
    border: BORDER,
    fontFace: FONT,
    fontSize: SIZES.table,
    color: '000000',
    valign: 'top',
    margin: [0.04, 0.08, 0.04, 0.08],
    autoPage: false,
    ...(caption === '' ? {} : { objectName: cleanText(caption) }),
  })
}

const CHART_WIDTH = 6.6
const ASIDE = { x: BODY.x + CHART_WIDTH + 0.3, w: BODY.w - CHART_WIDTH - 0.3 }

/** A chart at the left, what it shows and the same figures beside it. */
function drawDrawing(slide: PptxGenJS.Slide, chart: ReportChart, drawing: ReportDrawing, lang: string): void {
  drawChart(slide, chart, drawing, { ...BODY, w: CHART_WIDTH })
  const reading: SlideText = { kind: 'text', text: drawing.reading, tone: 'plain', mark: 'none' }
  const y = drawColumn(slide, [reading], { ...ASIDE, y: BODY.y }, lang)
  drawWhole(slide, drawing.table, { ...ASIDE, y }, lang)
}

/** Paragraphs in a box as high as they are; tells where it ends. */
export function drawColumn(
  slide: PptxGenJS.Slide,
  given: readonly SlideText[],
  place: Omit<Place, 'h'>,
  lang: string,
): number {
  const h = given.reduce((sum, each) => sum + heightOfItem(each, place.w), 0)
  drawTexts(slide, given, { ...place, h }, lang)
  return place.y + h
}

/** A short table in one piece; tells where it ends. */
export function drawWhole(slide: PptxGenJS.Slide, table: ReportTable, place: Omit<Place, 'h'>, lang: string): number {
  let { y } = place
  for (const piece of splitTable(table, null, BODY.h, place.w)) {
    drawTable(slide, piece, { ...place, y }, lang)
    y += piece.height + GAP
  }
  return y
}

/** The things of a slide below each other; paragraphs that follow one another share a box. */
export function drawItems(slide: PptxGenJS.Slide, items: readonly SlideItem[], lang: string): void {
  let y = BODY.y
  let open: SlideText[] = []
  function close() {
    if (open.length > 0) y = drawColumn(slide, open, { x: BODY.x, y, w: BODY.w }, lang)
    open = []
  }
  for (const item of items) {
    if (item.kind === 'text') {
      open.push(item)
      continue
    }
    close()
    if (item.kind === 'chart') {
      drawDrawing(slide, item.chart, item.drawing, lang)
    } else {
      drawTable(slide, item.table, { x: BODY.x, y, w: BODY.w }, lang)
      y += item.table.height + GAP
    }
  }
  close()
}
