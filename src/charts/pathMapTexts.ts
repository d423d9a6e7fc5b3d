import { computed } from 'vue'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'
import type { PathMapTexts } from './pathMapOption'

/** The words on the axes and in the marks of the path map. */
export function usePathMapTexts() {
  const { t } = useI18n()
  const format = useFormat()
  return computed<PathMapTexts>(() => ({
    widerStops: [
      t('charts.path.scope_stop.stop_0'),
      t('charts.path.scope_stop.stop_1'),
      t('charts.path.scope_stop.stop_2'),
      t('charts.path.scope_stop.stop_3'),
      t('charts.path.scope_stop.stop_4'),
    ],
    longerStops: [
      t('charts.path.days_stop.stop_0'),
      t('charts.path.days_stop.stop_1'),
      t('charts.path.days_stop.stop_2'),
      t('charts.path.days_stop.stop_3'),
      t('charts.path.days_stop.stop_4'),
    ],
    xName: t('charts.path.x_name'),
    yName: t('charts.path.y_name'),
    letters: {
      readiness: t('charts.path.letter_readiness'),
      rule: t('charts.path.letter_rule'),
      use: t('charts.path.letter_use'),
    },
    percent: (ratio) => format.value.percent(ratio),
  }))
}
