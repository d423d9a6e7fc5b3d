import type { ReportFact, ReportTable } from '@/domain/report/document'
import { columnWidths } from '../columnWidths'
import { BODY, GAP, heightOfRow, lettersOfCell, lettersOfTable, MOST_LINES } from './layout'
import { countLines, cutText } from './lines'
import { BOX } from '../fonts'

/** What of a table stands on one slide. Widths and heights are in inches. */
export interface SlideTable {
  readonly caption: string
  /** Empty where there is no head. */
  readonly columns: readonly string[]
  readonly figures: readonly number[]
  readonly rows: readonly (readonly string[])[]
  readonly widths: readonly number[]
  /** Of the head, where there is one, and of each row. */
  readonly heights: readonly number[]
  /** Of all of it. */
  readonly height: number
}

const TICK_WIDTH = 0.8
/** Who does it and by when are written in by hand. */
const BY_HAND = 2

/** What has a name and a value, as a table without a head. */
export const tableOfFacts = (facts: readonly ReportFact[]): ReportTable => ({
  caption: '',
  columns: [],
  figures: [],
  rows: facts.map(({ label, value }) => [label, value]),
})

const cellOf = (row: readonly string[], index: number) => row.slice(index, index + 1).join('')

/** A row as several where a cell is too long for one slide: what is left of it stands in the next. */
function splitRow(row: readonly string[], letters: readonly number[]): string[][] {
  const cells = letters.map((room, index) => cutText(cellOf(row, index), room, MOST_LINES))
  const count = Math.max(...cells.map(({ length }) => length))
  return Array.from({ length: count }, (_, place) => cells.map((pieces) => cellOf(pieces, place)))
}

/** A table with a column of boxes before it. */
function withBoxes(table: ReportTable, tick: string): ReportTable {
  return {
    ...table,
    columns: [tick, ...table.columns],
    figures: table.figures.map((index) => index + 1),
    rows: table.rows.map((row) => [BOX, ...row]),
  }
}

/**
 * A table in pieces that fit on a slide, each under the head again; the first has `room` inches, if it needs no more
 * than that. `tick` puts a box before each row, under that heading.
 */
export function splitTable(given: ReportTable, tick: string | null, room: number, width = BODY.w): SlideTable[] {
  const own = width - (tick === null ? 0 : TICK_WIDTH)
  const shares = columnWidths(given, { room: lettersOfTable(own), byHand: tick === null ? 0 : BY_HAND })
  const widths = [...(tick === null ? [] : [TICK_WIDTH]), ...shares.map((share) => share * own)]
  const table = tick === null ? given : withBoxes(given, tick)
  const letters = widths.map(lettersOfCell)
  const heightOf = (row: readonly string[]) =>
    heightOfRow(Math.max(...letters.map((room, index) => countLines(cellOf(row, index), room))))
  const heads = table.columns.length > 0 ? [heightOf(table.columns)] : []
  const rows = table.rows.flatMap((row) => splitRow(row, letters))
  return packed(rows, heightOf, heads, room - GAP).map((piece) => ({ ...table, ...piece, widths }))
}

type Piece = Pick<SlideTable, 'rows' | 'heights' | 'height'>
const sumOf = (heights: readonly number[]) => heights.reduce((sum, height) => sum + height, 0)

/** Puts rows on as few slides as they fit on, in their order; the first has `room`, the others all of a slide. */
function packed(
  rows: readonly string[][],
  heightOf: (row: readonly string[]) => number,
  heads: readonly number[],
  room: number,
): Piece[] {
  const pieces: Piece[] = []
  let limit = room
  let [open, heights] = [[] as string[][], [...heads]]
  const close = () => {
    pieces.push({ rows: open, heights, height: sumOf(heights) })
    ;[open, heights] = [[], [...heads]]
    limit = BODY.h - GAP
  }
  for (const row of rows) {
    const height = heightOf(row)
    if (open.length > 0 && sumOf(heights) + height > limit) close()
    open.push(row)
    heights.push(height)
    // What does not fit below the rest begins a slide of its own, which has all the room.
    if (sumOf(heights) > limit) limit = BODY.h - GAP
  }
  close()
  return pieces
}
