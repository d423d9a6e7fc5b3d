import type PptxGenJS from 'pptxgenjs'
import type { ReportChart, ReportDrawing } from '@/domain/report/drawing'
import { colourOf } from '../chartColours'
import { cleanText } from '../cleanText'
import { FONT } from '../fonts'
import { SIZES } from './layout'

/** Where something stands, in inches. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

const FONTS = {
  catAxisLabelFontFace: FONT,
  valAxisLabelFontFace: FONT,
  dataLabelFontFace: FONT,
  legendFontFace: FONT,
  catAxisLabelFontSize: SIZES.quiet,
  valAxisLabelFontSize: SIZES.quiet,
  dataLabelFontSize: SIZES.quiet,
  legendFontSize: SIZES.quiet,
}

/** A chart of bars, the first above, whose figures the reader edits in the sheet behind it. */
export function drawChart(
  slide: PptxGenJS.Slide,
  chart: ReportChart,
  { title, reading }: ReportDrawing,
  place: Place,
): void {
  const labels = chart.categories.map(cleanText)
  // The library's types know no figure that is missing, its charts do: no bar.
  const data = chart.series.map(({ name, values }) => ({
    name: cleanText(name),
    labels,
    values: [...values] as number[],
  }))
  slide.addChart('bar', data, {
    ...place,
    ...FONTS,
    barDir: 'bar',
    // The types of the library know one order only, it writes both.
    catAxisOrientation: 'maxMin' as 'minMax',
    barGapWidthPct: 60,
    valAxisMinVal: 0,
    valAxisMaxVal: chart.maximum,
    valAxisMajorUnit: chart.maximum / 5,
    valAxisLabelFormatCode: chart.numberFormat,
    valGridLine: { color: 'DDDDDD', size: 0.5 },
    dataLabelFormatCode: chart.numberFormat,
    showValue: true,
    showLegend: chart.series.length > 1,
    legendPos: 'b',
    chartColors: chart.series.map((_, index) => colourOf(index)),
    altText: cleanText(`${title} ${reading}`),
  })
}
