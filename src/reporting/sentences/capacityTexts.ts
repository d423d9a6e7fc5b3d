import { computed } from 'vue'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'
import { useAssessmentStore } from '@/stores/assessment'
import { useScoresStore } from '@/stores/scores'

/** How much of the work the organization is ready for, and what room is left above its use. */
export function useCapacityTexts() {
  const { t } = useI18n()
  const format = useFormat()
  const store = useAssessmentStore()
  const scores = useScoresStore()
  /** Empty while there is no work to say it of. */
  const figures = computed(() => {
    const { percent } = format.value
    const { capacity } = scores.result
    if (!capacity) return ''
    const { now, lower, upper } = capacity
    const range = { lower: percent(lower), upper: percent(upper) }
    if (lower === upper) return t('result.capacity.certain', { now: percent(lower) })
    return now === null ? t('result.capacity.range', range) : t('result.capacity.now', { now: percent(now), ...range })
  })
  /** Why there is no figure. */
  const missing = computed(() => (store.assessment.work ? t('result.capacity.zero') : t('result.capacity.missing')))
  /** Empty while use or readiness is not known. */
  const headroom = computed(() => {
    const room = scores.result.diagnosis.headroom
    if (!room) return ''
    const { points } = format.value
    const [lower, upper] = room
    return format.value.sentences([
      lower === upper
        ? t('result.diagnosis.headroom_certain', { room: points(lower) })
        : t('result.diagnosis.headroom', { lower: points(lower), upper: points(upper) }),
      lower < 0 ? t('result.diagnosis.headroom_beyond') : '',
    ])
  })
  return { figures, missing, headroom }
}
