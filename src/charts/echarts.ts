// ECharts by part, in a chunk of its own that is fetched when the first chart is drawn.
import { CustomChart, LineChart, RadarChart } from 'echarts/charts'
import type { CustomSeriesOption, LineSeriesOption, RadarSeriesOption } from 'echarts/charts'
import { GridComponent, type GridComponentOption, RadarComponent, type RadarComponentOption } from 'echarts/components'
import { type ComposeOption, type EChartsType, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([SVGRenderer, CustomChart, LineChart, RadarChart, GridComponent, RadarComponent])

export type ChartOption = ComposeOption<
  CustomSeriesOption | LineSeriesOption | RadarSeriesOption | GridComponentOption | RadarComponentOption
>

/** Puts an SVG chart into an element that has a size. */
export function createChart(element: HTMLElement): EChartsType {
  return init(element, null, { renderer: 'svg' })
}
