import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from 'echarts'
import type { CustomSeriesOption } from 'echarts/charts'
import type { OwnKind } from '@/domain/pathMap'
import type { TrendMark, TrendPath } from '@/domain/trendPath'
import type { ChartOption } from './echarts'
import { type DrawnMark, spotOf } from './pathMapMark'
import {
  FONT_SIZE,
  GRID_SIDES,
  markSeries,
  pathMapAxes,
  type PathMapRoom,
  type PathMapTexts,
  type Placed,
} from './pathMapOption'
import { spreadMarks } from './pathMapSpread'
import type { ChartTheme } from './theme'

const TRAIL_LAYER = 1

const idOf = ({ assessment, kind }: TrendMark): string => `${assessment}@${kind}`

/** The number in a mark is the place of its assessment in the order of time. */
function drawnMark(mark: TrendMark, isCurrent: boolean): DrawnMark {
  return {
    id: idOf(mark),
    x: mark.x,
    y: mark.y,
    yTo: null,
    look: mark.kind === 'use' ? 'ownUse' : mark.kind,
    label: String(mark.place + 1),
    // The ratio is in the table: under a mark it would stand on the next one.
    share: '',
    isPlanned: false,
    isCurrent,
  }
}

/** Lines from date to date in the colour of their kind, each with dashes of its own. */
function trailSeries({ trails }: TrendPath, placed: readonly Placed[], theme: ChartTheme): CustomSeriesOption {
  const strokes: Record<OwnKind, { stroke: string; lineDash?: number[] }> = {
    readiness: { stroke: theme.frontier },
    rule: { stroke: theme.key, lineDash: [6, 4] },
    use: { stroke: theme.use, lineDash: [2, 3] },
  }
  return {
    type: 'custom',
    silent: true,
    z: TRAIL_LAYER,
    data: trails.map((_, index) => [0, index]),
    renderItem: ({ dataIndex }: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => {
      const trail = trails[dataIndex]
      const stations = (trail?.marks ?? []).flatMap((each) => placed.filter(({ mark }) => mark.id === idOf(each)))
      const points = stations.map(({ mark, side }) => {
        const { x, y } = spotOf(mark, side, api)
        return [x, y]
      })
      const style = { fill: 'none', lineWidth: 3, ...strokes[trail?.kind ?? 'readiness'] }
      return { type: 'polyline', shape: { points }, style }
    },
  }
}

/**
 * Draws the way of an organization over the path map: readiness, rule and use of each date, like joined to like.
 * Choosing a mark names its assessment and kind, with an @ between. `current`: the mark that is spoken of just now.
 */
export function trendPathOption(
  data: TrendPath,
  theme: ChartTheme,
  texts: PathMapTexts,
  room: PathMapRoom,
  current: TrendMark | null = null,
): ChartOption {
  const drawn = data.marks.map((mark) => drawnMark(mark, mark === current))
  const sides = spreadMarks(drawn)
  const placed = drawn.flatMap((mark, index) => {
    const side = sides[index]
    return side ? [{ mark, side }] : []
  })
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    grid: { ...GRID_SIDES[room], top: 36, bottom: 68 },
    ...pathMapAxes(theme, texts, { top: data.top, fontSize: FONT_SIZE[room] }),
    series: [trailSeries(data, placed, theme), markSeries(placed, theme)],
  }
}
