import type { SectionBarRow } from './describeSections'
import type { ChartTheme } from './theme'
import { escapeXml, type Drawing } from './picture/picture'

const WIDTH = 760
const ROW = 34
const BAR = { left: 230, width: 360, height: 14 }
const FIGURE_LEFT = BAR.left + BAR.width + 14

/** A group of bars with its heading; `text` is a row's score with its bounds in words. */
export interface BarGroup {
  readonly title: string
  readonly rows: readonly { readonly row: SectionBarRow; readonly text: string }[]
}

function barOf({ applicable, lower, upper, score }: SectionBarRow, middle: number, theme: ChartTheme): string {
  if (!applicable || lower === null || upper === null) return ''
  const at = (value: number) => BAR.left + (BAR.width * value) / 100
  const top = String(middle - BAR.height / 2)
  const rect = (from: number, to: number, fill: string) =>
    `<rect x="${String(at(from))}" y="${top}" width="${String(at(to) - at(from))}" height="${String(BAR.height)}" fill="${fill}"/>`
  const line = (stroke: string, width: number) =>
    score === null
      ? ''
      : `<path d="M${String(at(score))} ${String(middle - 11)}V${String(middle + 11)}" stroke="${stroke}" stroke-width="${String(width)}"/>`
  return [
    rect(0, 100, theme.line),
    rect(0, lower, theme.use),
    lower < upper ? rect(lower, upper, 'url(#unknown)') : '',
    line(theme.surface, 7),
    line(theme.text, 3),
  ].join('')
}

/** Draws the section bars as they stand on the page: sure part, hatched unknown part, tick of the score, figures. */
export function sectionBarsDrawing(groups: readonly BarGroup[], theme: ChartTheme): Drawing {
  const letters = (x: number, y: number, text: string, weight = 400) =>
    `<text x="${String(x)}" y="${String(y + 5)}" font-size="14" font-weight="${String(weight)}" fill="${theme.text}">${escapeXml(text)}</text>`
  const hatch = `<defs><pattern id="unknown" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="3" height="6" fill="${theme.use}" opacity="0.55"/></pattern></defs>`
  let y = 0
  const lines: string[] = []
  const nextMiddle = () => {
    y += ROW
    return y - ROW / 2
  }
  for (const { title, rows } of groups) {
    lines.push(letters(0, nextMiddle(), title, 700))
    for (const { row, text } of rows) {
      const middle = nextMiddle()
      lines.push(letters(0, middle, row.title), barOf(row, middle, theme), letters(FIGURE_LEFT, middle, text))
    }
  }
  const size = `width="${String(WIDTH)}" height="${String(y)}"`
  return { svg: `<svg ${size}>${hatch}${lines.join('')}</svg>`, width: WIDTH, height: y }
}
