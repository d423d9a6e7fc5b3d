import { computed } from 'vue'
import { holdBacksOf } from '@/domain/holdBacks'
import { sectionFloor } from '@/domain/scoring/path'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'
import { useTerms } from '@/i18n/terms'
import { useAssessmentStore } from '@/stores/assessment'
import { useScoresStore } from '@/stores/scores'
import { useSectionRows } from './sectionRows'

/** What the radar of the pillars shows, and the sentence before it: how far the axes are from the next stage. */
export function useRadar() {
  const { t } = useI18n()
  const format = useFormat()
  const terms = useTerms()
  const store = useAssessmentStore()
  const scores = useScoresStore()
  const sections = useSectionRows()
  const holdBacks = computed(() => holdBacksOf(scores.result, store.form, store.assessment.answers))
  return computed(() => {
    const rows = sections.value.filter(({ kind }) => kind === 'pillar')
    const next = holdBacks.value
    if (!next) {
      const shortfall = scores.result.stage === null ? t('result.readiness.none_why') : t('result.hold.none')
      return { rows, floor: null, nextStage: '', shortfall }
    }
    const stage = terms.value.stage[next.toStage]
    const axes = next.shortfalls.flatMap(({ kind, id, lower, floor }) => {
      if (kind !== 'axis') return []
      const name = id === 'wider' ? terms.value.axis.wider : terms.value.axis.longer
      return [t('result.hold.axis', { name, lower: format.value.number(lower), floor: format.value.number(floor) })]
    })
    const shortfall =
      axes.length > 0
        ? t('result.radar.axes_short', { axes: format.value.list(axes), stage })
        : t('result.radar.axes_reach', { stage })
    return { rows, floor: sectionFloor('pillar', next.toStage), nextStage: stage, shortfall }
  })
}
