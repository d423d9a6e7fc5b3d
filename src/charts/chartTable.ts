/** The figures of a chart as text: the first cell of a row names it. */
export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
