import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from 'echarts'
import type { CustomSeriesOption } from 'echarts/charts'
import { type OwnKind, type PathMap, stopDays } from '@/domain/pathMap'
import type { ChartOption } from './echarts'
import { type DrawnMark, drawMark, spotOf } from './pathMapMark'
import { type Side, spreadMarks } from './pathMapSpread'
import type { ChartTheme } from './theme'

export interface PathMapTexts {
  /** Names of the five stops of each axis, with a line break where a narrow picture needs one. */
  readonly widerStops: readonly string[]
  readonly longerStops: readonly string[]
  readonly xName: string
  readonly yName: string
  /** One or two letters in the organization's own marks. */
  readonly letters: Readonly<Record<OwnKind, string>>
  readonly percent: (ratio: number) => string
}

const LAYER = { trail: 1, marks: 2 }
/** Room above and below the outermost stops, in days, for whole marks. */
const MARGIN = 0.45

/** How much room the picture has: on the narrowest screens the names of the stops get smaller before they touch. */
export type PathMapRoom = 'wide' | 'narrow'
export const FONT_SIZE: Record<PathMapRoom, number> = { wide: 12, narrow: 10 }
export const GRID_SIDES: Record<PathMapRoom, { left: number; right: number }> = {
  wide: { left: 60, right: 12 },
  narrow: { left: 50, right: 4 },
}

const PLAIN = { isPlanned: false, yTo: null }

const roadId = (stage: number) => `road-${String(stage)}`

/** Ids of the marks in the order of the rows of `tabulatePathMap`. */
export function pathMapMarkIds({ own, road, marks }: PathMap): string[] {
  return [...own.map(({ kind }) => kind), ...road.map(({ stage }) => roadId(stage)), ...marks.map(({ id }) => id)]
}

/** All marks of the picture: the bodies' first, so that one's own lie on top; bodies' marks carry their number in the list. */
function drawnMarks({ own, road, marks }: PathMap, texts: PathMapTexts, current: readonly string[]): DrawnMark[] {
  const share = (ratio: number | null) => (ratio === null ? '' : texts.percent(ratio))
  return [
    ...marks.map(({ id, x, y, yTo, kind, status, ratio }, index) => ({
      id,
      x,
      y,
      yTo,
      look: kind,
      label: String(index + 1),
      share: share(ratio),
      isPlanned: status === 'planned',
      isCurrent: current.includes(id),
    })),
    ...road.map(({ stage, x, y }) => ({
      id: roadId(stage),
      isCurrent: current.includes(roadId(stage)),
      x,
      y,
      look: 'road' as const,
      label: String(stage),
      share: '',
      ...PLAIN,
    })),
    ...own.map((mark) => ({
      id: mark.kind,
      isCurrent: current.includes(mark.kind),
      x: mark.x,
      y: mark.y,
      look: mark.kind === 'use' ? ('ownUse' as const) : mark.kind,
      label: texts.letters[mark.kind],
      share: share(mark.kind === 'use' ? mark.ratio : null),
      ...PLAIN,
    })),
  ]
}

/** A mark and which of its neighbours it is. */
export interface Placed {
  readonly mark: DrawnMark
  readonly side: Side
}

/** The marks themselves; choosing one names its id. */
export function markSeries(placed: readonly Placed[], theme: ChartTheme): CustomSeriesOption {
  return {
    type: 'custom',
    z: LAYER.marks,
    data: placed.map(({ mark: { id, x, y } }) => ({ name: id, value: [x, y] })),
    renderItem: ({ dataIndex }: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => {
      const found = placed[dataIndex]
      return found ? drawMark(found.mark, spotOf(found.mark, found.side, api), theme) : null
    },
  }
}

/** Lines from mark to mark, so that they end where the marks are drawn. */
function trailSeries({ trails }: PathMap, placed: readonly Placed[], theme: ChartTheme): CustomSeriesOption {
  const stationsOf = (ids: readonly string[]) => placed.filter(({ mark }) => ids.includes(mark.id))
  return {
    type: 'custom',
    silent: true,
    z: LAYER.trail,
    data: trails.map((_, index) => [0, index]),
    renderItem: ({ dataIndex }: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => {
      const trail = trails[dataIndex]
      const points = stationsOf(trail?.marks ?? []).map(({ mark, side }) => {
        const { x, y } = spotOf(mark, side, api)
        return [x, y]
      })
      const lineDash = trail?.kind === 'cap' ? { lineDash: [6, 4] } : {}
      return {
        type: 'polyline',
        shape: { points },
        style: { stroke: theme.quiet, fill: 'none', lineWidth: 2, ...lineDash },
      }
    },
  }
}

/** The line from one's own readiness over the stops ahead. */
function roadSeries({ road }: PathMap, placed: readonly Placed[], theme: ChartTheme): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    z: LAYER.trail,
    data: road.length > 0 ? [[0, 0]] : [],
    renderItem: (_: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => {
      const stops = placed.filter(({ mark: { look } }) => look === 'road')
      const start = placed.filter(({ mark: { look } }) => look === 'readiness')
      const points = [...start, ...stops].map(({ mark, side }) => {
        const { x, y } = spotOf(mark, side, api)
        return [x, y]
      })
      return { type: 'polyline', shape: { points }, style: { stroke: theme.frontier, fill: 'none', lineWidth: 3 } }
    },
  }
}

/** The two rows of stops. */
export function pathMapAxes(
  theme: ChartTheme,
  texts: PathMapTexts,
  { top, fontSize }: { top: number; fontSize: number },
) {
  const nameTextStyle = { color: theme.quiet, fontSize: 12 }
  const look = {
    type: 'value' as const,
    axisLine: { show: true, onZero: false, lineStyle: { color: theme.quiet } },
    splitLine: { lineStyle: { color: theme.line } },
  }
  const stops = (values: readonly number[], names: readonly string[]) => ({
    // The ticks set the lines across the picture too.
    axisTick: { show: false, customValues: [...values] },
    axisLabel: {
      color: theme.text,
      fontSize,
      lineHeight: 16,
      customValues: [...values],
      formatter: (value: number) => names[values.indexOf(value)] ?? '',
    },
  })
  return {
    xAxis: {
      ...look,
      ...stops([0, 1, 2, 3, 4], texts.widerStops),
      min: -0.5,
      max: 4.5,
      name: texts.xName,
      nameLocation: 'middle' as const,
      nameGap: 46,
      nameTextStyle,
    },
    yAxis: {
      ...look,
      ...stops(stopDays(top), texts.longerStops),
      min: -MARGIN,
      max: top + MARGIN,
      name: texts.yName,
      nameLocation: 'end' as const,
      nameTextStyle: { ...nameTextStyle, align: 'left' as const, padding: [0, 0, 0, -52] },
    },
  }
}

/** To which side the lines of a mark go; 0 when it has none, or when they go both ways. */
function leanOf(id: string, { trails, marks }: PathMap): number {
  const xOf = (other: string | undefined) => marks.find((mark) => mark.id === other)?.x
  const own = xOf(id) ?? 0
  return trails.reduce((lean, { marks: ids }) => {
    const place = ids.indexOf(id)
    if (place < 0) return lean
    const neighbours = [ids[place - 1], ids[place + 1]].map((other) => (xOf(other) ?? own) - own)
    return lean + neighbours.reduce((sum, distance) => sum + distance, 0)
  }, 0)
}

/**
 * Draws the path map: whom the rule admits across (stops in order, not a scale), days a week up. One's own readiness,
 * rule and use are three marks, with the road ahead of readiness; the trails of reference bodies join like to like.
 * Choosing a mark names its id. `current`: ids of the marks that are spoken of just now.
 */
export function pathMapOption(
  data: PathMap,
  theme: ChartTheme,
  texts: PathMapTexts,
  room: PathMapRoom = 'wide',
  current: readonly string[] = [],
): ChartOption {
  const drawn = drawnMarks(data, texts, current)
  const sides = spreadMarks(drawn.map((mark) => ({ ...mark, lean: leanOf(mark.id, data) })))
  const placed = drawn.flatMap((mark, index) => {
    const side = sides[index]
    return side ? [{ mark, side }] : []
  })
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    grid: { ...GRID_SIDES[room], top: 36, bottom: 68 },
    ...pathMapAxes(theme, texts, { top: data.top, fontSize: FONT_SIZE[room] }),
    series: [trailSeries(data, placed, theme), roadSeries(data, placed, theme), markSeries(placed, theme)],
  }
}
