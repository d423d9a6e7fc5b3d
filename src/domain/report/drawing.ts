import type { ReportPicture, ReportTable } from './document'

/** What a chart of a report is drawn from; a figure that is not known is null. */
export interface ReportChart {
  /** A spoke each for what has no order, a bar each for what is to be compared in length. */
  readonly kind: 'radar' | 'bar'
  readonly categories: readonly string[]
  /** As many values as categories, 0…`maximum`. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
  readonly maximum: number
  /** How a value is read, as spreadsheets write it: `General"%"` (`0.#` would leave a point behind whole numbers). */
  readonly numberFormat: string
}

/** A picture of a report as figures, for files whose charts the reader can edit. */
export interface ReportDrawing {
  readonly title: string
  /** What is to be seen in it, in a sentence. */
  readonly reading: string
  /** Null where there is too little to draw: the table alone tells it. */
  readonly chart: ReportChart | null
  /** The same figures in words. */
  readonly table: ReportTable
}

export type ReportDrawings = Readonly<Record<ReportPicture, ReportDrawing>>
