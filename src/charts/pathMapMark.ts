import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemReturn } from 'echarts'
import type { Side } from './pathMapSpread'
import type { ChartTheme } from './theme'

const OWN_LOOKS = ['readiness', 'rule', 'ownUse'] as const
type OwnLook = (typeof OWN_LOOKS)[number]

/** A mark of the path map as it is drawn. */
export interface DrawnMark {
  /** Named when the mark is chosen. */
  readonly id: string
  readonly x: number
  readonly y: number
  /** Shape and filling tell the kinds apart without colour: full is used or ready, hollow is allowed or asked for. */
  readonly look: OwnLook | 'cap' | 'use' | 'minimum'
  /** A letter or a number that stands in the mark. */
  readonly label: string
  /** Stands under the mark; empty where there is nothing to say. */
  readonly share: string
  readonly isPlanned: boolean
}

/** Half the width of a mark, in pixels: one's own are larger. */
const OWN_SIZE = 13
const BODY_SIZE = 10
/** Room between neighbours, in pixels, where the column is wide enough. */
const APART = 27
/** From the middle of a mark down to its share, in pixels. */
const BELOW = 17

type Look = DrawnMark['look']

function isOwn(look: Look): look is OwnLook {
  return OWN_LOOKS.some((own) => own === look)
}

function coloursOf(theme: ChartTheme): Record<Look, { fill: string; stroke: string; text: string }> {
  return {
    readiness: { fill: theme.frontier, stroke: theme.surface, text: theme.surface },
    rule: { fill: theme.surface, stroke: theme.key, text: theme.key },
    ownUse: { fill: theme.use, stroke: theme.surface, text: theme.surface },
    cap: { fill: theme.surface, stroke: theme.quiet, text: theme.text },
    use: { fill: theme.quiet, stroke: theme.surface, text: theme.surface },
    minimum: { fill: theme.surface, stroke: theme.quiet, text: theme.text },
  }
}

function outlineOf(look: Look, x: number, y: number) {
  const size = isOwn(look) ? OWN_SIZE : BODY_SIZE
  const polygon = (points: [number, number][]) => ({ type: 'polygon' as const, shape: { points } })
  const reach = 1.4 * size
  switch (look) {
    case 'readiness':
      return polygon([
        [x, y - reach],
        [x + reach, y],
        [x, y + reach],
        [x - reach, y],
      ])
    case 'rule':
    case 'ownUse':
      return { type: 'rect' as const, shape: { x: x - size, y: y - size, width: 2 * size, height: 2 * size, r: 3 } }
    case 'minimum':
      return polygon([
        [x, y - 1.6 * size],
        [x + reach, y + size],
        [x - reach, y + size],
      ])
    case 'cap':
    case 'use':
      return { type: 'circle' as const, shape: { cx: x, cy: y, r: size } }
  }
}

/** The middle of a mark in pixels, set aside from those that it would cover. */
export function middleOf({ x, y }: DrawnMark, side: Side, api: CustomSeriesRenderItemAPI): [number, number] {
  const [column = 0, height = 0] = api.coord([x, y])
  const [next = 0] = api.coord([x + 1, y])
  const step = Math.min(APART, (next - column) / side.of)
  return [column + (side.place - (side.of - 1) / 2) * step, height]
}

/** Draws one mark around its middle, in pixels. */
export function drawMark(
  { look, label, share, isPlanned }: DrawnMark,
  [centre, middle]: [number, number],
  theme: ChartTheme,
): CustomSeriesRenderItemReturn {
  const { fill, stroke, text } = coloursOf(theme)[look]
  const lettering = { x: centre, align: 'center' as const, fontWeight: 'bold' as const }
  const outline = {
    ...outlineOf(look, centre, middle),
    style: { fill, stroke, lineWidth: 2, ...(isPlanned ? { lineDash: [3, 2] } : {}) },
  }
  const inside = {
    type: 'text' as const,
    style: { ...lettering, text: label, y: middle + 1, fill: text, fontSize: 12, verticalAlign: 'middle' as const },
  }
  const below = {
    type: 'text' as const,
    style: {
      ...lettering,
      text: share,
      y: middle + BELOW,
      fill: theme.text,
      fontSize: 12,
      stroke: theme.surface,
      lineWidth: 3,
    },
  }
  return { type: 'group', children: share === '' ? [outline, inside] : [outline, inside, below] }
}
