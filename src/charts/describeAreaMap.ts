import type { AreaMap } from '@/domain/areaMap'
import type { Translate } from '@/i18n'
import type { Format } from '@/i18n/format'
import type { ChartTable } from './chartTable'

/** The reading of the area map in one sentence; what is not known is said to be so. */
export function summarizeAreaMap({ use, rule, frontier }: AreaMap, t: Translate, format: Format): string {
  const percent = (ratio: number | null | undefined) =>
    ratio == null ? t('charts.map.unknown') : format.percent(ratio)
  return t('charts.map.summary', {
    use: percent(use?.ratio),
    rule: percent(rule?.ratio),
    now: percent(frontier?.now),
  })
}

/** The figures of the area map, a row for each thing drawn. */
export function tabulateAreaMap({ use, rule, frontier }: AreaMap, t: Translate, format: Format): ChartTable {
  const missing = t('charts.map.not_known')
  const none = t('charts.map.no_value')
  const markRow = (name: string, mark: AreaMap['use']) => [
    name,
    mark ? format.percent(mark.x) : missing,
    mark ? t('charts.map.days', { days: format.number(mark.y, 2) }) : missing,
    mark ? format.percent(mark.ratio) : missing,
  ]
  const capacityRow = (name: string, capacity: number | null | undefined) => [
    name,
    none,
    none,
    capacity == null ? missing : format.percent(capacity),
  ]
  return {
    columns: [t('charts.map.what'), t('charts.map.share'), t('charts.map.days_a_week'), t('charts.map.ratio')],
    rows: [
      markRow(t('charts.map.use'), use),
      markRow(t('charts.map.rule'), rule),
      capacityRow(t('charts.map.frontier'), frontier?.now),
      capacityRow(t('charts.map.frontier_lower'), frontier?.lower),
      capacityRow(t('charts.map.frontier_upper'), frontier?.upper),
    ],
  }
}
