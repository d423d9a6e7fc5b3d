import { RADAR_GAP, RADAR_RADIUS } from './chartMark'
import type { ChartOption } from './echarts'
import type { ChartTheme } from './theme'

/** One axis of the radar: a pillar that applies, with its bounds on 0…100. */
export interface RadarAxis {
  readonly lower: number
  readonly upper: number
  /** The figure with its bounds, as text of one or two lines. */
  readonly text: string
}

/** A radar needs a surface: with fewer axes there is none to draw. */
export const FEWEST_AXES = 3

/** The range under the number: beside it, it would not fit left of the picture. */
const inLines = (text: string) => text.replace(/ ?(?=[（(])/u, '\n')

/**
 * Draws the pillars: what is sure as a filled surface, what is possible as a lighter one around it, and the floor that
 * the next stage asks of each pillar as a dotted line. `floor` is null when there is no next stage.
 */
export function radarOption(axes: readonly RadarAxis[], floor: number | null, theme: ChartTheme): ChartOption {
  const lowers = axes.map(({ lower }) => lower)
  const uppers = axes.map(({ upper }) => upper)
  const look = { symbol: 'none', silent: true } as const
  const possible = {
    ...look,
    value: uppers,
    lineStyle: { color: theme.use, width: 1, type: 'dashed' as const },
    areaStyle: { color: theme.use, opacity: 0.15 },
  }
  const sure = {
    ...look,
    value: lowers,
    lineStyle: { color: theme.use, width: 2 },
    areaStyle: { color: theme.use, opacity: 0.45 },
  }
  const asked = {
    ...look,
    value: axes.map(() => floor ?? 0),
    lineStyle: { color: theme.frontier, width: 2, type: 'dotted' as const },
    areaStyle: { opacity: 0 },
  }
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    radar: {
      // Numbers instead of titles: a title of any length would be cut in a narrow picture. The list beside it names them.
      // Paper has the figure beside it: it cannot be looked up there.
      indicator: axes.map(({ text }, index) => {
        const place = String(index + 1)
        return { name: theme.medium === 'paper' ? `${place}\n${inLines(text)}` : place, min: 0, max: 100 }
      }),
      // As the list is read: from the top to the right.
      clockwise: true,
      radius: theme.medium === 'paper' ? '56%' : `${String(RADAR_RADIUS)}%`,
      splitNumber: 5,
      axisName: { color: theme.text, fontSize: theme.medium === 'paper' ? 12 : 14, fontWeight: 'bold' },
      ...(theme.medium === 'screen' ? { axisNameGap: RADAR_GAP } : {}),
      splitArea: { show: false },
      splitLine: { lineStyle: { color: theme.line } },
      axisLine: { lineStyle: { color: theme.line } },
    },
    series: [{ type: 'radar', data: floor === null || floor === 0 ? [possible, sure] : [possible, sure, asked] }],
  }
}
