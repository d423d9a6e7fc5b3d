import { RADAR_GAP, RADAR_RADIUS } from './chartMark'
import type { ChartOption } from './echarts'
import type { ChartTheme } from './theme'

/** One organization of the radar: its lower bounds on 0…100, one for each axis. */
export interface ComparedOrganization {
  readonly name: string
  readonly values: readonly number[]
}

/** How the lines are told apart: by mark and by dashes, and not by colour alone. As letters for the legend. */
export const RADAR_MARKS = ['●', '■', '▲', '◆', '○'] as const
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle'] as const
const DASHES = [[], [8, 4], [2, 3], [10, 3, 2, 3], [5, 2]] as const

/** Draws up to five organizations over the same axes, each as a line with marks of its own; no surfaces, which would hide each other. */
export function compareRadarOption(
  organizations: readonly ComparedOrganization[],
  axisCount: number,
  theme: ChartTheme,
): ChartOption {
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit' },
    radar: {
      // Numbers instead of titles, as in the radar of the pillars: the list beside it names them.
      indicator: Array.from({ length: axisCount }, (_, index) => ({ name: String(index + 1), min: 0, max: 100 })),
      clockwise: true,
      radius: `${String(RADAR_RADIUS)}%`,
      splitNumber: 5,
      axisName: { color: theme.text, fontSize: 14, fontWeight: 'bold' },
      axisNameGap: RADAR_GAP,
      splitArea: { show: false },
      splitLine: { lineStyle: { color: theme.line } },
      axisLine: { lineStyle: { color: theme.line } },
    },
    series: [
      {
        type: 'radar',
        data: organizations.map(({ values }, index) => {
          const color = theme.series[index % theme.series.length] ?? theme.text
          return {
            value: [...values],
            silent: true,
            symbol: SYMBOLS[index % SYMBOLS.length] ?? 'circle',
            symbolSize: 9,
            itemStyle: { color },
            lineStyle: { color, width: 2, type: [...(DASHES[index % DASHES.length] ?? [])] },
          }
        }),
      },
    ],
  }
}
