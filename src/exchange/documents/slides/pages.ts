import type { ReportPart } from '@/domain/report/choices'
import type { DocumentTexts } from '@/domain/report/content'
import type { ReportBlock, ReportSection, ReportTable } from '@/domain/report/document'
import type { ReportChart, ReportDrawing, ReportDrawings } from '@/domain/report/drawing'
import { BODY, GAP, heightOfText, lettersOfText, mostLinesOf, type Tone } from './layout'
import { linesOf } from '../cleanText'
import { countLines, cutText } from './lines'
import { type SlideTable, splitTable, tableOfFacts } from './tablePieces'

/** A paragraph of a slide; `mark` is the number or the dot before it. */
export interface SlideText {
  readonly kind: 'text'
  readonly text: string
  readonly tone: Tone
  readonly mark: 'dot' | 'none'
  /** Whether it says where a figure comes from. */
  readonly isSource?: boolean
}
export type SlideItem =
  | SlideText
  | { readonly kind: 'table'; readonly table: SlideTable }
  | { readonly kind: 'chart'; readonly chart: ReportChart; readonly drawing: ReportDrawing }
/** One slide: its things stand below each other. */
export interface SlidePage {
  readonly part: ReportPart
  readonly heading: string
  readonly items: readonly SlideItem[]
}

/** Where the published figures of a slide come from. */
export const sourcesOn = ({ items }: SlidePage): string[] =>
  items.flatMap((item) => (item.kind === 'text' && item.isSource ? [item.text] : []))

/** An item that takes so much of the height of a slide, in inches. */
interface Measured {
  readonly item: SlideItem
  readonly height: number
  /** What it is of no use without, on the same slide: the next one. */
  readonly isWithNext?: boolean
}

export const slideText = (text: string, tone: Tone, mark: SlideText['mark'] = 'none'): SlideText => ({
  kind: 'text',
  text,
  tone,
  mark,
})

/** How high a paragraph is, with the room below it. */
export const heightOfItem = ({ text, tone, mark }: SlideText, width = BODY.w) =>
  heightOfText(countLines(text, lettersOfText(tone, { width, hasDot: mark === 'dot' })), tone) +
  linesOf(text).length * GAP

function texts(text: string, tone: Tone, mark: SlideText['mark'] = 'none'): (Measured & { item: SlideText })[] {
  return cutText(text, lettersOfText(tone, { hasDot: mark === 'dot' }), mostLinesOf(tone)).map((piece, index) => {
    const item = slideText(piece, tone, index === 0 ? mark : 'none')
    return { item, height: heightOfItem(item) }
  })
}

function sources(text: string): Measured[] {
  return texts(text, 'quiet').map(({ item, height }) => ({ item: { ...item, isSource: true }, height }))
}

function tables(given: ReportTable, tick: string | null, room: number): Measured[] {
  return splitTable(given, tick, room).map((table) => ({
    item: { kind: 'table', table },
    height: table.height + GAP,
  }))
}

function drawn(drawing: ReportDrawing): Measured[] {
  const { chart, reading, table } = drawing
  return chart
    ? [{ item: { kind: 'chart', chart, drawing }, height: BODY.h }]
    : [...texts(reading, 'plain'), ...tables(table, null, BODY.h)]
}

function measured(block: ReportBlock, drawings: ReportDrawings, tick: string, room: number): Measured[] {
  switch (block.kind) {
    case 'sentence':
      return texts(block.text, block.tone)
    case 'facts':
      return tables(tableOfFacts(block.facts), null, room)
    case 'list':
      return block.items.flatMap((item, index) =>
        block.isOrdered ? texts(`${String(index + 1)}. ${item}`, 'plain') : texts(item, 'plain', 'dot'),
      )
    case 'table':
      return tables(block.table, null, room)
    case 'toDo':
      return tables(block.table, tick, room)
    case 'picture':
      return drawn(drawings[block.picture])
    case 'sourced':
      return block.statements.flatMap(({ text, about, source, url }) => [
        ...texts(text, 'plain', 'dot').map((each) => ({ ...each, isWithNext: true })),
        ...sources([about, source, url ?? ''].filter(Boolean).join(' ')),
      ])
  }
}

/** How much room an item needs to begin on a slide: with the next one, where it is of no use without. */
function heightWithNext(items: readonly Measured[], index: number, isWithNext: boolean): number {
  const together = items.slice(index, isWithNext ? index + 2 : index + 1)
  return together.reduce((sum, { height }) => sum + height, 0)
}

/** The slides of a section: as few as its things fit on, in their order; one where it holds nothing. */
export function pagesOf(
  { part, heading, blocks }: ReportSection,
  drawings: ReportDrawings,
  { tick, continued }: Pick<DocumentTexts, 'tick' | 'continued'>,
): SlidePage[] {
  const pages: SlideItem[][] = [[]]
  let left = BODY.h
  for (const block of blocks) {
    const items = measured(block, drawings, tick, left)
    for (const [index, { item, height, isWithNext = false }] of items.entries()) {
      if (heightWithNext(items, index, isWithNext) > left && pages.at(-1)?.length) {
        pages.push([])
        left = BODY.h
      }
      pages.at(-1)?.push(item)
      left -= height
    }
  }
  return pages.map((items, index) => ({
    part,
    heading: pages.length === 1 ? heading : continued(heading, index + 1, pages.length),
    items,
  }))
}
