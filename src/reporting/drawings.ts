import { computed } from 'vue'
import { summarizeAreaMap, tabulateAreaMap } from '@/charts/describeAreaMap'
import { tabulateSections } from '@/charts/describeSections'
import type { AreaMap } from '@/domain/areaMap'
import type { ReportChart, ReportDrawings } from '@/domain/report/drawing'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'
import { useScoresStore } from '@/stores/scores'
import { useRadar } from './radar'

/** As many spokes as a radar needs to be one. */
const FEWEST_SPOKES = 3
const FULL = 100

/** 0…1 as a percentage, rounded as in sentences: to one decimal place, to two digits where that would be next to 0. */
function percentOf(ratio: number | null | undefined): number | null {
  if (ratio == null) return null
  const percent = FULL * ratio
  return percent !== 0 && percent < 1 ? Number(percent.toPrecision(2)) : rounded(percent)
}

/** What the pictures of a report show, for files with charts of their own: the ratios of the map, and the pillars. */
export function useDrawings() {
  const { t } = useI18n()
  const format = useFormat()
  const scores = useScoresStore()
  const radar = useRadar()

  function ratioBars({ use, rule, frontier }: AreaMap, names: readonly string[]): ReportChart | null {
    const values = [use?.ratio, rule?.ratio, frontier?.now, frontier?.lower, frontier?.upper].map(percentOf)
    if (values.every((value) => value === null)) return null
    const series = [{ name: t('charts.map.ratio'), values }]
    return { kind: 'bar', categories: names, series, maximum: FULL, numberFormat: 'General"%"' }
  }

  const areaMap = computed(() => {
    const { columns, rows } = tabulateAreaMap(scores.areaMap, t, format.value)
    return {
      title: t('charts.map.title'),
      reading: summarizeAreaMap(scores.areaMap, t, format.value),
      chart: ratioBars(
        scores.areaMap,
        rows.map(([name]) => name ?? ''),
      ),
      table: { caption: t('charts.map.title'), columns, figures: [1, 2, 3], rows },
    }
  })

  const pillars = computed(() => {
    const { rows, floor, nextStage, shortfall } = radar.value
    const drawn = rows.filter(({ lower, upper }) => lower !== null && upper !== null)
    const series = [
      { name: t('charts.bars.lower'), values: drawn.map(({ lower }) => lower) },
      { name: t('charts.bars.upper'), values: drawn.map(({ upper }) => upper) },
      ...(floor === null ? [] : [{ name: t('charts.radar.floor_column'), values: drawn.map(() => floor) }]),
    ]
    const floorText = floor ? t('documents.floor', { stage: nextStage, floor: format.value.number(floor) }) : ''
    return {
      title: t('charts.radar.title'),
      reading: format.value.sentences([shortfall, floorText]),
      chart:
        drawn.length < FEWEST_SPOKES
          ? null
          : {
              kind: 'radar' as const,
              categories: drawn.map(({ title }) => title),
              series: series.map(({ name, values }) => ({
                name,
                values: values.map((value) => (value === null ? null : rounded(value))),
              })),
              maximum: FULL,
              numberFormat: 'General',
            },
      table: { caption: t('charts.radar.title'), figures: [1, 2, 3], ...tabulateSections(rows, t, format.value) },
    }
  })

  return computed((): ReportDrawings => ({ areaMap: areaMap.value, radar: pillars.value }))
}

/** To one decimal place, as scores are written. */
const rounded = (value: number) => Math.round(value * 10) / 10
