import type { Translate } from '@/i18n'
import type { Format } from '@/i18n/format'

/** The figures of a chart as text: the first cell of a row names it. */
export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Whether each figure is a point of the picture by itself; else a row is one, with all its figures. */
  readonly isGrid?: boolean
}

/** The points of a chart in words, in the order of its table; cells without a value are left out. */
export function chartPoints({ columns, rows, isGrid = false }: ChartTable, t: Translate, format: Format): string[] {
  const none = t('charts.map.no_value')
  return rows.flatMap(([name = '', ...cells]) => {
    const figures = cells.map((value, index) => ({ what: columns[index + 1] ?? '', value }))
    if (isGrid) return figures.map(({ what, value }) => t('charts.points.cell', { name, what, value }))
    const known = figures.filter(({ value }) => value !== none)
    const texts = known.map((figure) => t('charts.points.figure', figure))
    return [texts.length === 0 ? name : t('charts.points.row', { name, figures: format.list(texts) })]
  })
}
