import type { CustomSeriesRenderItemAPI } from 'echarts'
import type { CustomSeriesOption, LineSeriesOption } from 'echarts/charts'
import type { AreaMap } from '@/domain/areaMap'
import type { ChartOption } from './echarts'
import type { ChartTheme } from './theme'

/** The corner of the map that is drawn, from 0: share of staff 0…1 and days a week. */
export interface AreaMapExtent {
  readonly x: number
  readonly y: number
}

export interface AreaMapTexts {
  readonly xName: string
  readonly yName: string
  readonly share: (value: number) => string
  readonly days: (value: number) => string
}

type Point = readonly [number, number]
const CURVE_STEPS = 60

/**
 * Points of the curve x·y/D = capacity inside the extent, from its upper left to its lower right end.
 * Evenly spaced in x; empty when the curve does not cross the extent.
 */
export function frontierCurve(capacity: number, workweek: number, extent: AreaMapExtent): Point[] {
  const area = capacity * workweek
  const start = area / extent.y
  if (area <= 0 || start >= extent.x) return []
  return Array.from({ length: CURVE_STEPS + 1 }, (_, step) => {
    const x = start + ((extent.x - start) * step) / CURVE_STEPS
    return [x, area / x] as const
  })
}

/** The edge of the band that is nearer to the origin: the lower frontier, or the axes themselves when it is 0. */
function innerEdge(lower: number, workweek: number, extent: AreaMapExtent): Point[] {
  if (lower > 0) return frontierCurve(lower, workweek, extent)
  return [
    [0, extent.y],
    [0, 0],
    [extent.x, 0],
  ]
}

/** The outline between the lower and the upper frontier; empty when they are one, or when it is all out of sight. */
export function bandOutline(lower: number, upper: number, workweek: number, extent: AreaMapExtent): Point[] {
  const inner = innerEdge(lower, workweek, extent)
  if (lower >= upper || inner.length === 0) return []
  const outer = frontierCurve(upper, workweek, extent)
  return outer.length === 0 ? [...inner, [extent.x, extent.y]] : [...inner, ...outer.reverse()]
}

function polygon(points: readonly Point[], style: { fill: string }, z: number): CustomSeriesOption {
  return {
    type: 'custom',
    clip: true,
    silent: true,
    z,
    data: points.length > 0 ? [0] : [],
    renderItem: (_: unknown, api: CustomSeriesRenderItemAPI) => ({
      type: 'polygon',
      shape: { points: points.map(([x, y]) => api.coord([x, y])) },
      style,
    }),
  }
}

interface RectangleStyle {
  readonly fill: string
  readonly stroke?: string
  readonly lineWidth?: number
  readonly lineDash?: number[]
}

function rectangle(mark: AreaMap['use'], style: RectangleStyle, z: number): CustomSeriesOption {
  return {
    type: 'custom',
    clip: true,
    silent: true,
    z,
    data: mark ? [[mark.x, mark.y]] : [],
    renderItem: (_: unknown, api: CustomSeriesRenderItemAPI) => {
      const [left = 0, bottom = 0] = api.coord([0, 0])
      const [right = 0, top = 0] = api.coord([api.value(0), api.value(1)])
      return { type: 'rect', shape: { x: left, y: top, width: right - left, height: bottom - top }, style }
    },
  }
}

function hatched(points: readonly Point[], theme: ChartTheme): LineSeriesOption {
  return {
    type: 'line',
    silent: true,
    symbol: 'none',
    z: 1,
    data: points.map(([x, y]) => [x, y]),
    lineStyle: { width: 0 },
    itemStyle: {
      color: 'transparent',
      decal: { symbol: 'rect', color: theme.hatch, dashArrayX: [1, 0], dashArrayY: [1, 7], rotation: -Math.PI / 4 },
    },
    areaStyle: { origin: 'end', color: 'transparent', opacity: 1 },
  }
}

function frontierSeries({ frontier, workweek }: AreaMap, theme: ChartTheme, extent: AreaMapExtent) {
  if (!frontier) return []
  const { now, lower, upper } = frontier
  const line = {
    type: 'line' as const,
    silent: true,
    symbol: 'none',
    z: 5,
    data: frontierCurve(now ?? 0, workweek, extent).map(([x, y]) => [x, y]),
    lineStyle: { color: theme.frontier, width: 3 },
  }
  return [
    hatched(frontierCurve(upper, workweek, extent), theme),
    polygon(bandOutline(lower, upper, workweek, extent), { fill: theme.band }, 2),
    ...(now === null ? [] : [line]),
  ]
}

/**
 * Draws the area map: share of staff across, days a week up, both linear, so that areas are team ratios.
 * What is not known is not drawn. `extent` is the whole map or a corner of it.
 */
export function areaMapOption(
  data: AreaMap,
  theme: ChartTheme,
  texts: AreaMapTexts,
  extent: AreaMapExtent = { x: 1, y: data.workweek },
): ChartOption {
  const axisLook = {
    type: 'value' as const,
    min: 0,
    nameTextStyle: { color: theme.quiet, fontSize: 12 },
    axisLine: { show: true, lineStyle: { color: theme.quiet } },
    splitLine: { lineStyle: { color: theme.line } },
  }
  const label = (formatter: (value: number) => string) => ({
    color: theme.text,
    fontSize: 12,
    hideOverlap: true,
    formatter,
  })
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    grid: { left: 48, right: 24, top: 36, bottom: 52 },
    xAxis: {
      ...axisLook,
      max: extent.x,
      interval: extent.x / 5,
      name: texts.xName,
      nameLocation: 'middle',
      nameGap: 32,
      axisLabel: label(texts.share),
    },
    yAxis: {
      ...axisLook,
      max: extent.y,
      interval: extent.y / 5,
      name: texts.yName,
      nameLocation: 'end',
      nameTextStyle: { color: theme.quiet, fontSize: 12, align: 'left', padding: [0, 0, 0, -40] },
      axisLabel: label(texts.days),
    },
    series: [
      ...frontierSeries(data, theme, extent),
      rectangle(data.use, { fill: theme.use }, 3),
      rectangle(data.rule, { fill: 'transparent', stroke: theme.key, lineWidth: 2, lineDash: [6, 4] }, 4),
    ],
  }
}
