import { Paragraph } from 'docx'
import { ChartRun } from 'docx/charts'
import type { ReportChart, ReportDrawing } from '@/domain/report/drawing'
import { cleanText } from '../cleanText'
import { FONT } from '../fonts'
import { colourOf } from '../chartColours'
import { paragraph } from './paragraphs'
import { STYLES } from './styles'

/** In pixels of 1/96 inch: it fits the width of the text. */
const SIZE = { width: 600, height: 280 }

function chartRun(chart: ReportChart, title: string, reading: string): ChartRun {
  const common = {
    categories: chart.categories.map(cleanText),
    series: chart.series.map(({ name, values }, index) => ({
      name: cleanText(name),
      values: [...values],
      color: colourOf(index),
    })),
    valueAxis: { minimum: 0, maximum: chart.maximum, numberFormat: chart.numberFormat },
    font: { name: FONT },
    transformation: SIZE,
    altText: { name: cleanText(title), description: cleanText(reading) },
  } as const
  // Bars have their figures on them; on a radar they would lie on one another.
  return chart.kind === 'radar'
    ? new ChartRun({ type: 'radar', markers: true, ...common })
    : new ChartRun({
        type: 'bar',
        ...common,
        dataLabels: { value: true, numberFormat: chart.numberFormat },
        categoryAxis: { reverseOrder: true },
      })
}

/** The chart of a drawing, which Word lets the reader edit; nothing where there is too little to draw. */
export function wordChart({ chart, title, reading }: ReportDrawing): Paragraph[] {
  if (!chart) return []
  const run = chartRun(chart, title, reading)
  return [
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- docx takes any run here, its types name one kind
    new Paragraph({ keepNext: true, children: [run] }),
    paragraph(title, { style: STYLES.caption, keepNext: true }),
  ]
}
