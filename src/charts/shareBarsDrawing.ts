import { breakLines, type Drawing, escapeXml } from './picture/picture'
import type { ChartTheme } from './theme'

/** One answer with its share. */
export interface ShareBarRow {
  readonly id: string
  readonly name: string
  /** 0…1; null where it is not known. */
  readonly share: number | null
  /** The share in words. */
  readonly text: string
}

const WIDTH = 640
const FONT = 14
const LINE = 20
const BAR = 14
const GAP = 12
/** Room for the share at the right, in em. */
const FIGURE = 8

/** Draws shares as they stand on the page: the name over its bar, the share at the right; no bar without a share. */
export function shareBarsDrawing(rows: readonly ShareBarRow[], theme: ChartTheme): Drawing {
  const parts: string[] = []
  let y = 0
  const letters = (x: number, text: string, anchor: 'start' | 'end') =>
    `<text x="${String(x)}" y="${String(y - 5)}" font-size="${String(FONT)}" text-anchor="${anchor}" fill="${theme.text}">${escapeXml(text)}</text>`
  for (const { name, share, text } of rows) {
    for (const [index, line] of breakLines(name, WIDTH / FONT - FIGURE).entries()) {
      y += LINE
      parts.push(letters(0, line, 'start'))
      if (index === 0) parts.push(letters(WIDTH, text, 'end'))
    }
    if (share !== null) {
      const rect = (width: number, fill: string) =>
        `<rect y="${String(y)}" width="${String(width)}" height="${String(BAR)}" fill="${fill}"/>`
      parts.push(rect(WIDTH, theme.line), rect(WIDTH * share, theme.use))
      y += BAR
    }
    y += GAP
  }
  return { svg: `<svg width="${String(WIDTH)}" height="${String(y)}">${parts.join('')}</svg>`, width: WIDTH, height: y }
}
