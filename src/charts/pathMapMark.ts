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
  readonly look: OwnLook | 'road' | 'cap' | 'use' | 'minimum'
  /** A letter or a number that stands in the mark. */
  readonly label: string
  /** Stands under the mark; empty where there is nothing to say. */
  readonly share: string
  readonly isPlanned: boolean
  /** Where days go from … to: the upper end. Else null. */
  readonly yTo: number | null
  /** The mark that is spoken of: it has a ring around it. */
  readonly isCurrent: boolean
}

/** Columns narrower than this many pixels get smaller marks. */
const FULL_COLUMN = 50
const SMALLEST = 0.75
/** Half the width of a mark, in pixels: one's own are larger. */
const OWN_SIZE = 13
const BODY_SIZE = 10
/** Room between neighbours, in pixels, where the column is wide enough. */
const APART = 27
/** Around the mark that is spoken of, in pixels. */
const RING = 16
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
    road: { fill: theme.surface, stroke: theme.frontier, text: theme.text },
    cap: { fill: theme.surface, stroke: theme.quiet, text: theme.text },
    use: { fill: theme.quiet, stroke: theme.surface, text: theme.surface },
    minimum: { fill: theme.surface, stroke: theme.quiet, text: theme.text },
  }
}

function outlineOf(look: Look, { x, y, yTo, scale }: Spot) {
  const size = scale * (isOwn(look) ? OWN_SIZE : BODY_SIZE)
  const polygon = (points: [number, number][]) => ({ type: 'polygon' as const, shape: { points } })
  const reach = 1.4 * size
  switch (look) {
    case 'readiness':
    case 'road':
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
      return yTo === null
        ? { type: 'circle' as const, shape: { cx: x, cy: y, r: size } }
        : {
            type: 'rect' as const,
            shape: { x: x - size, y: yTo - size, width: 2 * size, height: y - yTo + 2 * size, r: size },
          }
  }
}

/** Where a mark is drawn, in pixels, and how large: 1 is full size. */
interface Spot {
  readonly x: number
  readonly y: number
  /** The upper end of a mark that goes from … to. */
  readonly yTo: number | null
  readonly scale: number
}

/** The middle of a mark, set aside from those that it would cover. */
export function spotOf({ x, y, yTo }: DrawnMark, side: Side, api: CustomSeriesRenderItemAPI): Spot {
  const [column = 0, height = 0] = api.coord([x, y])
  const [next = 0] = api.coord([x + 1, y])
  const scale = Math.max(SMALLEST, Math.min(1, (next - column) / FULL_COLUMN))
  const step = Math.min(APART * scale, (next - column) / side.of)
  const upper = yTo === null ? null : (api.coord([x, yTo])[1] ?? null)
  return { x: column + (side.place - (side.of - 1) / 2) * step, y: height, yTo: upper, scale }
}

/** Draws one mark at its spot. */
export function drawMark(
  { look, label, share, isPlanned, isCurrent }: DrawnMark,
  spot: Spot,
  theme: ChartTheme,
): CustomSeriesRenderItemReturn {
  const { fill, stroke, text } = coloursOf(theme)[look]
  const { x, y, scale } = spot
  const lettering = { x, align: 'center' as const, fontWeight: 'bold' as const, fontSize: 12 * scale }
  const outline = {
    ...outlineOf(look, spot),
    style: { fill, stroke, lineWidth: 2, ...(isPlanned ? { lineDash: [3, 2] } : {}) },
  }
  const middle = spot.yTo === null ? y : (y + spot.yTo) / 2
  const inside = {
    type: 'text' as const,
    style: { ...lettering, text: label, y: middle + 1, fill: text, verticalAlign: 'middle' as const },
  }
  const below = {
    type: 'text' as const,
    style: {
      ...lettering,
      text: share,
      y: y + BELOW * scale,
      fill: theme.text,
      stroke: theme.surface,
      lineWidth: 3,
    },
  }
  const ring = {
    type: 'circle' as const,
    shape: { cx: x, cy: middle, r: RING * scale + (spot.yTo === null ? 0 : y - middle) },
    style: { fill: 'none', stroke: theme.key, lineWidth: 3 },
  }
  const marked = isCurrent ? [ring, outline, inside] : [outline, inside]
  return { type: 'group', children: share === '' ? marked : [...marked, below] }
}
