import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from 'echarts'
import type { CustomSeriesOption, LineSeriesOption } from 'echarts/charts'
import type { ChartOption } from './echarts'
import type { ChartTheme } from './theme'
import type { TimeAim, TimeBreak, TimeChart, TimeLine, TimeMark } from './timeChart'

/** What tells one line from another without colour: the dashes of the line and the shape of its marks. */
const LINE_LOOKS = [
  { colour: 'use', dash: 'solid', symbol: 'circle' },
  { colour: 'frontier', dash: [7, 4], symbol: 'rect' },
  { colour: 'text', dash: [2, 3], symbol: 'diamond' },
  { colour: 'quiet', dash: [10, 3, 2, 3], symbol: 'roundRect' },
] as const

const LAYER = { break: 1, band: 2, line: 3, aim: 4 }
const SIZE = { mark: 9, chosen: 16, aim: 15 }
/** A flag on its pole: what was aimed for. */
const FLAG = 'path://M2 0 H4 V2 L18 7 L4 12 V24 H2 Z'

/** How the line at a place of the chart is drawn; after the last look they begin again. */
export function lineLook(index: number) {
  const look = LINE_LOOKS[index % LINE_LOOKS.length]
  return look ?? LINE_LOOKS[0]
}

/** Beside a mark, where no line runs: under it, but over one that lies at the foot of the chart. */
function labelPlace({ y, isUnsure }: TimeMark, top: number): 'left' | 'top' | 'bottom' {
  if (isUnsure) return 'left'
  return y < 0.15 * top ? 'top' : 'bottom'
}

/** At the right end a long figure ends at its mark: in its middle, the edge of the picture would cut it. */
function labelAlign({ x: at }: TimeMark, x: TimeChart['x']): 'right' | 'center' {
  return at > x.min + 0.75 * (x.max - x.min) ? 'right' : 'center'
}

interface MarkLook {
  readonly symbol: string
  readonly colour: string
  readonly isChosen: boolean
  readonly place: 'left' | 'top' | 'bottom'
  readonly align: 'right' | 'center'
}

function markItem(mark: TimeMark, { symbol, colour, isChosen, place, align }: MarkLook, theme: ChartTheme) {
  const isHollow = mark.look !== 'figure'
  const isBound = mark.look === 'above' || mark.look === 'about'
  return {
    name: mark.id,
    value: [mark.x, mark.y],
    symbol: isBound ? 'triangle' : symbol,
    symbolSize: isChosen ? SIZE.chosen : SIZE.mark + (isBound ? 3 : 0),
    itemStyle: {
      color: isHollow ? theme.surface : colour,
      borderColor: isHollow ? colour : theme.surface,
      borderWidth: isHollow ? 2 : 1,
      ...(mark.look === 'about' ? { borderType: 'dashed' as const } : {}),
    },
    label: {
      show: mark.label !== '',
      formatter: () => (mark.isUnsure ? `${mark.label}？` : mark.label),
      position: place,
      ...(place === 'left' ? {} : { align }),
      color: theme.text,
      fontSize: 12,
      textBorderColor: theme.surface,
      textBorderWidth: 3,
    },
  }
}

function lineSeries(line: TimeLine, index: number, chart: TimeChart, theme: ChartTheme): LineSeriesOption[] {
  const { colour, dash, symbol } = lineLook(index)
  const item = (mark: TimeMark) => {
    const [place, align] = [labelPlace(mark, chart.y.max), labelAlign(mark, chart.x)]
    return markItem(mark, { symbol, colour: theme[colour], isChosen: mark.id === chart.chosen, place, align }, theme)
  }
  const look = { type: 'line' as const, z: LAYER.line, symbolKeepAspect: true, connectNulls: false }
  const lineStyle = { color: theme[colour], width: 2, type: typeof dash === 'string' ? dash : [...dash] }
  return [
    ...line.runs.map((run) => ({ ...look, lineStyle, data: run.map(item) })),
    { ...look, lineStyle: { width: 0 }, data: line.bounds.map(item) },
  ]
}

/** What is possible around a line: a surface with an edge of its own, so that it is seen without colour. */
function bandSeries(line: TimeLine, index: number, theme: ChartTheme): CustomSeriesOption[] {
  const colour = theme[lineLook(index).colour]
  return line.bands
    .filter((band) => band.some(({ lower, upper }) => lower < upper))
    .map((band) => ({
      type: 'custom',
      silent: true,
      clip: true,
      z: LAYER.band,
      data: [[band[0]?.x ?? 0, band[0]?.y ?? 0]],
      renderItem: (_: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => {
        // A band of one time has no width of its own: it is drawn as a post.
        const post = band.length === 1 ? [-3, 3] : [0]
        const edge = (pick: 'lower' | 'upper') =>
          band.flatMap((mark) => {
            const [x = 0, y = 0] = api.coord([mark.x, mark[pick]])
            return post.map((aside) => [x + aside, y])
          })
        const points = [...edge('upper'), ...edge('lower').reverse()]
        return {
          type: 'polygon',
          shape: { points },
          style: { fill: colour, opacity: 0.18, stroke: colour, lineWidth: 1, lineDash: [2, 2] },
        }
      },
    }))
}

function aimSeries(aims: readonly TimeAim[], chosen: string | null, theme: ChartTheme): LineSeriesOption {
  return {
    type: 'line',
    z: LAYER.aim,
    lineStyle: { width: 0 },
    data: aims.map(({ id, x, y, label }) => ({
      name: id,
      value: [x, y],
      symbol: FLAG,
      // The pole stands on the figure.
      symbolOffset: [SIZE.aim / 2 - 2, -SIZE.aim * 0.7],
      symbolSize: id === chosen ? [SIZE.aim + 5, SIZE.aim + 11] : [SIZE.aim, SIZE.aim + 5],
      itemStyle: { color: theme.key, borderColor: theme.surface, borderWidth: 1 },
      label: { show: true, formatter: () => label, position: 'left', color: theme.text, fontSize: 12 },
    })),
  }
}

function breakSeries(breaks: readonly TimeBreak[], top: number, theme: ChartTheme): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    z: LAYER.break,
    data: breaks.map(({ x }) => [x, top]),
    renderItem: ({ dataIndex }: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => {
      const [x = 0, high = 0] = api.coord([breaks[dataIndex]?.x ?? 0, top])
      const [, low = 0] = api.coord([0, 0])
      const pole = { x1: x, y1: high, x2: x, y2: low }
      const sign = { x, y: high - 4, text: breaks[dataIndex]?.sign ?? '', align: 'center' as const }
      return {
        type: 'group',
        children: [
          { type: 'line', shape: pole, style: { stroke: theme.quiet, lineWidth: 1.5, lineDash: [1, 3] } },
          {
            type: 'text',
            style: { ...sign, verticalAlign: 'bottom', fill: theme.text, fontSize: 12, fontWeight: 'bold' },
          },
        ],
      }
    },
  }
}

function axes({ x, y }: TimeChart, theme: ChartTheme) {
  const labels = (ticks: TimeChart['x']['ticks']) => ({
    color: theme.text,
    fontSize: 12,
    hideOverlap: true,
    customValues: ticks.map(({ value }) => value),
    formatter: (value: number) => ticks.find((tick) => tick.value === value)?.label ?? '',
  })
  const look = {
    type: 'value' as const,
    axisLine: { show: true, onZero: false, lineStyle: { color: theme.quiet } },
    splitLine: { show: false },
  }
  return {
    xAxis: {
      ...look,
      min: x.min,
      max: x.max,
      axisTick: { show: true, customValues: x.ticks.map(({ value }) => value) },
      axisLabel: labels(x.ticks),
    },
    yAxis: {
      ...look,
      min: 0,
      max: y.max,
      axisTick: { show: false, customValues: y.ticks.map(({ value }) => value) },
      splitLine: { show: true, lineStyle: { color: theme.line } },
      axisLabel: labels(y.ticks),
      name: y.name,
      nameTextStyle: { color: theme.quiet, fontSize: 12, align: 'left' as const, padding: [0, 0, 6, -40] },
    },
  }
}

/** Pixels that a label of the upright axis takes at most: letters of Japanese are as wide as high, others about half. */
function widthOf(label: string): number {
  return Array.from(label).reduce((width, letter) => width + (letter > '\u2e80' ? 12 : 7), 0)
}

/** Room left of the chart for the labels of its upright axis: the names of stages are longer than numbers. */
function labelRoom({ y }: TimeChart): number {
  return Math.max(52, ...y.ticks.map(({ label }) => widthOf(label) + 12))
}

/**
 * Draws figures over time. A line joins the marks of a run only: a break, a year without a figure and a bound stay
 * apart. Choosing a mark or an aim names its id.
 */
export function timeChartOption(chart: TimeChart, theme: ChartTheme): ChartOption {
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    grid: { left: labelRoom(chart), right: 28, top: 34, bottom: 32 },
    ...axes(chart, theme),
    series: [
      breakSeries(chart.breaks, chart.y.max, theme),
      ...chart.lines.flatMap((line, index) => bandSeries(line, index, theme)),
      ...chart.lines.flatMap((line, index) => lineSeries(line, index, chart, theme)),
      aimSeries(chart.aims, chart.chosen, theme),
    ],
  }
}
