import type { AreaMap } from '@/domain/areaMap'
import type { Translate } from '@/i18n'
import type { Format } from '@/i18n/format'
import type { ChartTable } from './chartTable'

/** The capacity with its bounds; one number when nothing is blank. */
export function capacityText(frontier: AreaMap['frontier'], t: Translate, format: Format): string {
  if (!frontier) return t('charts.map.not_known')
  const { now, lower, upper } = frontier
  const nowText = now === null ? t('charts.map.not_known') : format.percent(now)
  if (now !== null && lower === upper) return nowText
  return t('charts.map.number', { now: nowText, lower: format.percent(lower), upper: format.percent(upper) })
}

/** The same in short, for the middle of a sentence. */
function shortCapacityText(frontier: AreaMap['frontier'], t: Translate, format: Format): string {
  if (!frontier) return t('charts.map.unknown')
  const { now, lower, upper } = frontier
  if (now !== null && lower === upper) return format.percent(now)
  const range = { lower: format.percent(lower), upper: format.percent(upper) }
  return now === null ? t('charts.map.between', range) : t('charts.map.number', { now: format.percent(now), ...range })
}

/** The reading of the area map in one sentence; what is not known is said to be so. */
export function summarizeAreaMap({ use, rule, frontier }: AreaMap, t: Translate, format: Format): string {
  if (!use && !rule && !frontier) return t('charts.map.summary_none')
  return t('charts.map.summary', {
    use: use ? format.percent(use.ratio) : t('charts.map.unknown'),
    rule: rule ? format.percent(rule.ratio) : t('charts.map.unknown'),
    now: shortCapacityText(frontier, t, format),
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
