/** A slide of 16:9 in inches, and where things stand on it. */
export const SLIDE = { width: 13.333, height: 7.5 }
export const TITLE = { x: 0.5, y: 0.3, w: 12.333, h: 0.8 }
export const BODY = { x: 0.5, y: 1.25, w: 12.333, h: 5.6 }
/** Between one thing and the next. */
export const GAP = 0.1

/** Sizes of letters in points. */
export const SIZES = { lead: 20, plain: 16, quiet: 12, table: 13 } as const
export type Tone = 'lead' | 'plain' | 'quiet'

const INCH = 72
/** Lines are so many times as high as their letters, whatever font there is. */
const LEADING = 1.35
/** Room inside a cell, left and right and above and below together, in inches. */
const CELL_WIDTH = 0.2
const CELL_HEIGHT = 0.1
/** Room before a paragraph with a dot, in inches. */
const DOT = 0.4
/** Fonts are measured roughly: so much of the room is counted on. */
const SAFE = 0.92

/** Letters of full width on a line of so many inches. */
function lettersIn(inches: number, points: number): number {
  return Math.max(1, (inches * SAFE * INCH) / points)
}

/** The height of a line in points. */
export const leadingOf = (points: number) => LEADING * points
/** Between one paragraph and the next, in points. */
export const PARAGRAPH_GAP = GAP * INCH

/** Letters of full width on a line of the text of a slide. */
export const lettersOfText = (tone: Tone, { width = BODY.w, hasDot = false } = {}) =>
  lettersIn(hasDot ? width - DOT : width, SIZES[tone])
/** Letters of full width on a line as wide as a table. */
export const lettersOfTable = (width: number) => (width * INCH) / SIZES.table
/** Letters of full width on a line of a cell so many inches wide. */
export const lettersOfCell = (width: number) => lettersIn(width - CELL_WIDTH, SIZES.table)

/** How high so many lines are, in inches. */
export const heightOfText = (lines: number, tone: Tone) => (lines * SIZES[tone] * LEADING) / INCH
export const heightOfRow = (lines: number) => (lines * SIZES.table * LEADING) / INCH + CELL_HEIGHT
/** The most lines that a row may have on a slide of its own, under a head of a few lines. */
export const MOST_LINES = 15
/** The most lines that one text may have on a slide. */
export const mostLinesOf = (tone: Tone) => Math.floor(BODY.h / heightOfText(1, tone)) - 1
