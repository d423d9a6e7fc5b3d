import type { CustomSeriesRenderItemAPI } from 'echarts'
import type { CustomSeriesOption, LineSeriesOption } from 'echarts/charts'
import type { AreaMap } from '@/domain/areaMap'
import { type AreaMapExtent, bandOutline, beyondEdge, frontierCurve, type Point, tickStep } from './areaMapGeometry'
import type { ChartOption } from './echarts'
import type { ChartTheme } from './theme'

export interface AreaMapTexts {
  readonly xName: string
  readonly yName: string
  readonly share: (value: number) => string
  readonly days: (value: number) => string
}

/** What lies on top of what. */
const LAYER = { beyond: 1, band: 2, use: 3, rule: 4, frontier: 5 }
/** A rim in the colour of the ground keeps a line apart from any surface under it, in grey as in colour. */
const RIM = 2

function band(points: readonly Point[], theme: ChartTheme): CustomSeriesOption {
  return {
    type: 'custom',
    clip: true,
    silent: true,
    z: LAYER.band,
    data: points.length > 0 ? [0] : [],
    renderItem: (_: unknown, api: CustomSeriesRenderItemAPI) => ({
      type: 'polygon',
      shape: { points: points.map(([x, y]) => api.coord([x, y])) },
      style: { fill: theme.band },
    }),
  }
}

function useSurface(use: AreaMap['use'], theme: ChartTheme): CustomSeriesOption {
  return {
    type: 'custom',
    clip: true,
    silent: true,
    z: LAYER.use,
    data: use ? [[use.x, use.y]] : [],
    renderItem: (_: unknown, api: CustomSeriesRenderItemAPI) => {
      const [left = 0, bottom = 0] = api.coord([0, 0])
      const [right = 0, top = 0] = api.coord([api.value(0), api.value(1)])
      const shape = { x: left, y: top, width: right - left, height: bottom - top }
      return { type: 'rect', shape, style: { fill: theme.use } }
    },
  }
}

/** The upper and the right side: the axes are the other two. */
function ruleOutline(rule: AreaMap['rule'], theme: ChartTheme): CustomSeriesOption {
  return {
    type: 'custom',
    clip: true,
    silent: true,
    z: LAYER.rule,
    data: rule ? [[rule.x, rule.y]] : [],
    renderItem: (_: unknown, api: CustomSeriesRenderItemAPI) => {
      const [x, y] = [api.value(0), api.value(1)]
      const shape = { points: [api.coord([0, y]), api.coord([x, y]), api.coord([x, 0])] }
      const side = (style: { stroke: string; lineWidth: number; lineDash?: number[] }) => ({
        type: 'polyline' as const,
        shape,
        style: { fill: 'none', ...style },
      })
      return {
        type: 'group',
        children: [
          side({ stroke: theme.surface, lineWidth: 2 + RIM }),
          side({ stroke: theme.key, lineWidth: 2, lineDash: [6, 4] }),
        ],
      }
    },
  }
}

function line(points: readonly Point[], color: string, width: number): LineSeriesOption {
  return {
    type: 'line',
    silent: true,
    symbol: 'none',
    z: LAYER.frontier,
    data: points.map(([x, y]) => [x, y]),
    lineStyle: { color, width },
  }
}

function hatched(points: readonly Point[], theme: ChartTheme): LineSeriesOption {
  return {
    type: 'line',
    silent: true,
    symbol: 'none',
    z: LAYER.beyond,
    data: points.map(([x, y]) => [x, y]),
    lineStyle: { width: 0 },
    itemStyle: {
      color: 'transparent',
      decal: { symbol: 'rect', color: theme.hatch, dashArrayX: [1, 0], dashArrayY: [1, 7], rotation: -Math.PI / 4 },
    },
    areaStyle: { origin: 'end', color: 'transparent', opacity: 1 },
  }
}

/** The line of what is possible; without one number only the thin edges of its band. */
function frontierSeries({ frontier, workweek }: AreaMap, theme: ChartTheme, extent: AreaMapExtent) {
  if (!frontier) return []
  const { now, lower, upper } = frontier
  const curve = (capacity: number, width: number) => {
    const points = frontierCurve(capacity, workweek, extent)
    return [line(points, theme.surface, width + RIM), line(points, theme.frontier, width)]
  }
  return [
    hatched(beyondEdge(upper, workweek, extent), theme),
    band(bandOutline(lower, upper, workweek, extent), theme),
    ...(now === null ? [...curve(lower, 1.5), ...curve(upper, 1.5)] : curve(now, 3)),
  ]
}

function axes(theme: ChartTheme, texts: AreaMapTexts, extent: AreaMapExtent) {
  const nameTextStyle = { color: theme.quiet, fontSize: 12 }
  const axis = (max: number, formatter: (value: number) => string) => ({
    type: 'value' as const,
    min: 0,
    max,
    interval: tickStep(max),
    axisLine: { show: true, lineStyle: { color: theme.quiet } },
    splitLine: { lineStyle: { color: theme.line } },
    axisLabel: { color: theme.text, fontSize: 12, hideOverlap: true, formatter },
  })
  return {
    xAxis: {
      ...axis(extent.x, texts.share),
      name: texts.xName,
      nameLocation: 'middle' as const,
      nameGap: 32,
      nameTextStyle,
    },
    yAxis: {
      ...axis(extent.y, texts.days),
      name: texts.yName,
      nameLocation: 'end' as const,
      nameTextStyle: { ...nameTextStyle, align: 'left' as const, padding: [0, 0, 0, -40] },
    },
  }
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
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    grid: { left: 48, right: 24, top: 36, bottom: 52 },
    ...axes(theme, texts, extent),
    series: [...frontierSeries(data, theme, extent), useSurface(data.use, theme), ruleOutline(data.rule, theme)],
  }
}
