import type { ReportTable } from '@/domain/report/document'
import { linesOf } from './cleanText'

/** The width of a text in letters of full width: Japanese 1, Latin about a half. */
export function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += /[\u0000-\u00FF\uFF61-\uFF9F]/u.test(letter) ? 0.55 : 1
  return width
}

const widest = (text: string) => Math.max(...linesOf(text).map(widthOf))
/** Fonts are measured roughly, headings are bold, and a cell has margins, in letters. */
const SAFE = 1.1
const BOLD = 1.15
const MARGIN = 1.4
/** A column that is written in by hand has room for so many letters. */
const BY_HAND = 8

interface Wish {
  readonly index: number
  readonly width: number
}

function wishesOf({ columns, rows }: Pick<ReportTable, 'columns' | 'rows'>, byHand: number): Wish[] {
  const count = Math.max(columns.length, ...rows.map(({ length }) => length))
  return Array.from({ length: count }, (_, index) => {
    const cells = rows.map((row) => widest(row[index] ?? ''))
    const least = index >= count - byHand ? BY_HAND : 1
    return { index, width: SAFE * Math.max(least, BOLD * widest(columns[index] ?? ''), ...cells) + MARGIN }
  })
}

/**
 * Shares of the width for the columns of a table, 0…1, together 1. What is short stands on one line; what is left goes
 * to the long ones, more to the longer. `room`: letters of full width on a line as wide as the table; `byHand`: so many
 * of the last columns are written in by hand.
 */
export function columnWidths(
  table: Pick<ReportTable, 'columns' | 'rows'>,
  { room, byHand = 0 }: { readonly room: number; readonly byHand?: number },
): number[] {
  let open = wishesOf(table, byHand)
  let left = room
  const widths = open.map(({ width }) => width)
  for (;;) {
    const fair = left / open.length
    const short = open.filter(({ width }) => width <= fair)
    if (short.length === 0) break
    left -= short.reduce((sum, { width }) => sum + width, 0)
    open = open.filter(({ width }) => width > fair)
  }
  const roots = open.reduce((sum, { width }) => sum + Math.sqrt(width), 0)
  // Half of it evenly: a name beside long notes still has room.
  for (const { index, width } of open) widths[index] = (left * (1 / open.length + Math.sqrt(width) / roots)) / 2
  const sum = widths.reduce((total, width) => total + width, 0)
  return widths.map((width) => width / sum)
}
