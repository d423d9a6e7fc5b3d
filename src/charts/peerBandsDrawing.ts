import type { PeerBandRow } from './describePeerBands'
import { type Drawing, escapeXml } from './picture/picture'
import type { ChartTheme } from './theme'

const WIDTH = 760
const ROW = 34
const BAR = { left: 230, width: 330, height: 14 }
const FIGURE_LEFT = BAR.left + BAR.width + 14

const at = (value: number) => BAR.left + (BAR.width * value) / 100

function barOf({ bands, own }: PeerBandRow, middle: number, theme: ChartTheme): string {
  if (!bands) return ''
  const rect = (from: number, to: number, height: number, fill: string) =>
    `<rect x="${String(at(from))}" y="${String(middle - height / 2)}" width="${String(at(to) - at(from))}" height="${String(height)}" ${fill}/>`
  const upright = (value: number, half: number, stroke: string, width: number) =>
    `<path d="M${String(at(value))} ${String(middle - half)}V${String(middle + half)}" stroke="${stroke}" stroke-width="${String(width)}"/>`
  const { tenth, lowerQuartile, median, upperQuartile, ninetieth } = bands
  return [
    rect(0, 100, BAR.height, `fill="${theme.line}"`),
    tenth === null || ninetieth === null ? '' : rect(tenth, ninetieth, 2, `fill="${theme.use}"`),
    rect(lowerQuartile, upperQuartile, BAR.height - 2, `fill="${theme.use}" opacity="0.45"`),
    upright(median, BAR.height / 2, theme.use, 4),
    own === null ? '' : upright(own, 11, theme.surface, 7) + upright(own, 11, theme.text, 3),
  ].join('')
}

/** Draws the bands as they stand on the page: outer tenths, middle half, median, one's own mark, figures. */
export function peerBandsDrawing(
  rows: readonly { readonly row: PeerBandRow; readonly text: string }[],
  theme: ChartTheme,
): Drawing {
  const letters = (x: number, y: number, text: string) =>
    `<text x="${String(x)}" y="${String(y + 5)}" font-size="14" fill="${theme.text}">${escapeXml(text)}</text>`
  const lines = rows.map(({ row, text }, place) => {
    const middle = ROW * (place + 0.5)
    return letters(0, middle, row.title) + barOf(row, middle, theme) + letters(FIGURE_LEFT, middle, text)
  })
  const height = ROW * rows.length
  return {
    svg: `<svg width="${String(WIDTH)}" height="${String(height)}">${lines.join('')}</svg>`,
    width: WIDTH,
    height,
  }
}
