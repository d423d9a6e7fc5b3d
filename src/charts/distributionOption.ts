import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from 'echarts'
import type { CustomSeriesOption } from 'echarts/charts'
import { BINS, type Distribution } from '@/domain/compare/distribution'
import type { ChartOption } from './echarts'
import type { ChartTheme } from './theme'

export interface DistributionTexts {
  readonly xName: string
  readonly yName: string
  readonly count: (count: number) => string
}

/** An organization that is shown in its place, by its number in the list beside the picture. */
export interface PlacedMark {
  readonly label: string
  /** Points on 0…100. */
  readonly wider: number
  readonly longer: number
}

const STEP = 100 / BINS
/** The faintest bin that has anybody in it still shows. */
const FAINTEST = 0.14
const STRONGEST = 0.9
/** From here on light letters are read better. */
const DARK_FROM = 0.55

/** By the square root, so that a bin of one does not vanish beside one of hundreds. */
function strengthOf(count: number, most: number): number {
  return FAINTEST + (STRONGEST - FAINTEST) * Math.sqrt(count / most)
}

function bins({ counts }: Distribution, theme: ChartTheme, texts: DistributionTexts): CustomSeriesOption {
  const filled = counts.flatMap((line, longer) =>
    line.flatMap((count, wider) => (count === 0 ? [] : [{ count, wider, longer }])),
  )
  const most = Math.max(1, ...filled.map(({ count }) => count))
  return {
    type: 'custom',
    silent: true,
    z: 1,
    data: filled.map(({ wider, longer }) => [wider * STEP, longer * STEP]),
    renderItem: ({ dataIndex }: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => {
      const bin = filled[dataIndex]
      if (!bin) return null
      const [left = 0, bottom = 0] = api.coord([bin.wider * STEP, bin.longer * STEP])
      const [right = 0, top = 0] = api.coord([(bin.wider + 1) * STEP, (bin.longer + 1) * STEP])
      const strength = strengthOf(bin.count, most)
      const shape = { x: left + 1, y: top + 1, width: right - left - 2, height: bottom - top - 2 }
      return {
        type: 'group',
        children: [
          { type: 'rect', shape, style: { fill: theme.use, opacity: strength } },
          {
            type: 'text',
            x: (left + right) / 2,
            y: (top + bottom) / 2,
            style: {
              text: texts.count(bin.count),
              fill: strength > DARK_FROM ? theme.surface : theme.text,
              align: 'center',
              verticalAlign: 'middle',
              fontSize: 11,
            },
          },
        ],
      }
    },
  }
}

function places(marks: readonly PlacedMark[], theme: ChartTheme): CustomSeriesOption {
  return {
    type: 'custom',
    silent: true,
    z: 2,
    data: marks.map(({ wider, longer }) => [wider, longer]),
    renderItem: ({ dataIndex }: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => {
      const mark = marks[dataIndex]
      if (!mark) return null
      const [x = 0, y = 0] = api.coord([mark.wider, mark.longer])
      return {
        type: 'group',
        children: [
          {
            type: 'circle',
            shape: { cx: x, cy: y, r: 9 },
            style: { fill: theme.surface, stroke: theme.frontier, lineWidth: 3 },
          },
          {
            type: 'text',
            x,
            y,
            style: {
              text: mark.label,
              fill: theme.text,
              align: 'center',
              verticalAlign: 'middle',
              fontSize: 11,
              fontWeight: 'bold',
            },
          },
        ],
      }
    },
  }
}

function axis(name: string, theme: ChartTheme) {
  return {
    type: 'value' as const,
    min: 0,
    max: 100,
    interval: 20,
    name,
    nameTextStyle: { color: theme.quiet, fontSize: 12 },
    axisLabel: { color: theme.text },
    axisLine: { show: true, lineStyle: { color: theme.quiet } },
    splitLine: { lineStyle: { color: theme.line } },
  }
}

/** The middle of a bin by its place among the figures of the table: its rows begin at the top. */
export function binMiddle(place: number): readonly [number, number] {
  const wider = place % BINS
  const longer = BINS - 1 - Math.floor(place / BINS)
  return [(wider + 0.5) * STEP, (longer + 0.5) * STEP]
}

/**
 * Draws how many organizations stand where on both axes, in bins of ten points, with some of them in their places. As
 * many drawn things for twenty thousand organizations as for a hundred.
 */
export function distributionOption(
  distribution: Distribution,
  marks: readonly PlacedMark[],
  theme: ChartTheme,
  texts: DistributionTexts,
): ChartOption {
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    grid: { left: 44, right: 16, top: 36, bottom: 48 },
    xAxis: { ...axis(texts.xName, theme), nameLocation: 'middle', nameGap: 28 },
    yAxis: {
      ...axis(texts.yName, theme),
      nameLocation: 'end',
      nameTextStyle: { color: theme.quiet, fontSize: 12, align: 'left', padding: [0, 0, 0, -36] },
    },
    series: [bins(distribution, theme, texts), places(marks, theme)],
  }
}
