import type { RatioEntry, RatioKind } from './describeRatios'
import { escapeXml, type Drawing } from './picture/picture'
import type { ChartTheme } from './theme'

/** A square stands for the whole working time of a team: 100 units a side. */
export const WHOLE = 100

/** Length of the side of a filled square whose area is the ratio, 0…WHOLE: the scale of the area is linear. */
export function sideOf(ratio: number): number {
  return WHOLE * Math.sqrt(ratio)
}

const CELL = { width: 176, height: 200 }
const PER_ROW = 5
const LEFT = (CELL.width - WHOLE) / 2
const LINE = 17

/** A square as it is drawn: its texts are the figure and what stands under it, line by line. */
export interface RatioSquare {
  readonly entry: RatioEntry
  readonly figure: string
  readonly lines: readonly string[]
}

function fillOf(kind: RatioKind, theme: ChartTheme): string {
  const fills: Record<RatioKind, string> = {
    published: theme.quiet,
    derived: 'url(#derived)',
    yardstick: theme.surface,
    own: theme.use,
  }
  return fills[kind]
}

function squareOf({ entry: { ratio, kind }, figure, lines }: RatioSquare, place: number, theme: ChartTheme): string {
  const x = (place % PER_ROW) * CELL.width
  const y = Math.floor(place / PER_ROW) * CELL.height
  const side = sideOf(ratio)
  const rect = (left: number, top: number, size: number, look: string) =>
    `<rect x="${String(left)}" y="${String(top)}" width="${String(size)}" height="${String(size)}" ${look}/>`
  const letters = (text: string, line: number, weight: number) =>
    `<text x="${String(x + CELL.width / 2)}" y="${String(y + WHOLE + 6 + line * LINE)}" font-size="13" font-weight="${String(weight)}" text-anchor="middle" fill="${theme.text}">${escapeXml(text)}</text>`
  const stroke = kind === 'yardstick' ? `stroke="${theme.frontier}" stroke-width="2"` : ''
  return [
    rect(x + LEFT, y, WHOLE, `fill="${theme.line}"`),
    rect(x + LEFT, y + WHOLE - side, side, `fill="${fillOf(kind, theme)}" ${stroke}`),
    letters(figure, 1, 700),
    ...lines.map((line, index) => letters(line, index + 2, 400)),
  ].join('')
}

/** Draws the squares as they stand on the page, five in a row, for the picture to save. */
export function ratioSquaresDrawing(squares: readonly RatioSquare[], theme: ChartTheme): Drawing {
  const width = PER_ROW * CELL.width
  const height = Math.ceil(squares.length / PER_ROW) * CELL.height
  const hatch = `<defs><pattern id="derived" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="4" height="4" fill="${theme.surface}"/><rect width="2.4" height="4" fill="${theme.quiet}"/></pattern></defs>`
  const drawn = squares.map((square, place) => squareOf(square, place, theme)).join('')
  return { svg: `<svg width="${String(width)}" height="${String(height)}">${hatch}${drawn}</svg>`, width, height }
}
