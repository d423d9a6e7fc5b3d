// ECharts by part, in a chunk of its own that is fetched when the first chart is drawn.
import { CustomChart, LineChart } from 'echarts/charts'
import type { CustomSeriesOption, LineSeriesOption } from 'echarts/charts'
import { GridComponent, type GridComponentOption } from 'echarts/components'
import { type ComposeOption, type EChartsType, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([SVGRenderer, CustomChart, LineChart, GridComponent])

export type ChartOption = ComposeOption<CustomSeriesOption | LineSeriesOption | GridComponentOption>

/** Puts an SVG chart into an element that has a size. */
export function createChart(element: HTMLElement): EChartsType {
  return init(element, null, { renderer: 'svg' })
}
