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
  /** The line of what is possible as a figure; empty while there is none. */
  readonly frontier: string
}

/** What lies on top of what. */
const LAYER = { beyond: 1, band: 2, use: 3, rule: 4, frontier: 5, figure: 6 }
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

/** Where a figure stands beside the point that it is of. */
interface FigurePlace {
  readonly at: Point
  readonly align: 'left' | 'right'
  readonly verticalAlign: 'top' | 'bottom'
}

/** Pixels between a point and its figure. */
const BESIDE = 4

function figure(text: string, { at, align, verticalAlign }: FigurePlace, theme: ChartTheme): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    z: LAYER.figure,
    data: [[at[0], at[1]]],
    renderItem: (_: unknown, api: CustomSeriesRenderItemAPI) => {
      const [x = 0, y = 0] = api.coord([api.value(0), api.value(1)])
      const place = {
        x: align === 'left' ? x + BESIDE : x - BESIDE,
        y: verticalAlign === 'top' ? y + BESIDE : y - BESIDE,
      }
      const rim = { stroke: theme.surface, lineWidth: 2 * RIM }
      const style = { text, align, verticalAlign, fill: theme.text, fontSize: 12, fontWeight: 'bold' as const, ...rim }
      return { type: 'text', style: { ...place, ...style } }
    },
  }
}

/** On paper each thing carries its figure: the legend says the same ones, with the names. */
function figures(data: AreaMap, theme: ChartTheme, texts: AreaMapTexts): CustomSeriesOption[] {
  const { use, rule, frontier, workweek } = data
  const end = frontier && frontierCurve(frontier.now ?? frontier.upper, workweek, { x: 1, y: workweek }).at(-1)
  const ofUse = use && {
    at: [use.x, use.y] as const,
    // Right of its surface where there is room, else in its corner.
    align: use.x < 0.8 ? ('left' as const) : ('right' as const),
    verticalAlign: 'top' as const,
  }
  const ofRule = rule && {
    at: [rule.x, rule.y] as const,
    align: rule.x < 0.2 ? ('left' as const) : ('right' as const),
    verticalAlign: 'bottom' as const,
  }
  return [
    ...(end ? [figure(texts.frontier, { at: end, align: 'right', verticalAlign: 'bottom' }, theme)] : []),
    ...(ofRule ? [figure(texts.share(rule.ratio), ofRule, theme)] : []),
    ...(ofUse ? [figure(texts.share(use.ratio), ofUse, theme)] : []),
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
  const isWhole = extent.x === 1
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    grid: { left: 48, right: 24, top: 36, bottom: 52 },
    ...axes(theme, texts, extent),
    series: [
      ...frontierSeries(data, theme, extent),
      useSurface(data.use, theme),
      ruleOutline(data.rule, theme),
      ...(theme.medium === 'paper' && isWhole ? figures(data, theme, texts) : []),
    ],
  }
}
