import { computed } from 'vue'
import { useI18n } from '@/i18n'
import { useTerms } from '@/i18n/terms'
import { useAssessmentStore } from '@/stores/assessment'
import { useScoresStore } from '@/stores/scores'

/** What is not known, and what may become of the stage once it is; both empty when everything is known. */
export function useUnknownsTexts() {
  const { t } = useI18n()
  const terms = useTerms()
  const store = useAssessmentStore()
  const scores = useScoresStore()
  const isUntouched = computed(() => store.progress.answered === 0)
  const count = computed(() => {
    const unknown = store.progress.unknown.length
    const unanswered = store.progress.unanswered.length
    if (isUntouched.value) return t('result.unknowns.nothing')
    if (unanswered === 0) return unknown === 0 ? '' : t('result.unknowns.count_unknown', { count: unknown })
    return unknown === 0
      ? t('result.unknowns.count_unanswered', { count: unanswered })
      : t('result.unknowns.count', { unknown, unanswered })
  })
  const consequence = computed(() => {
    const range = scores.result.stageRange
    if (!range || !count.value) return ''
    const [low, high] = range
    return low === high
      ? t('result.unknowns.same', { stage: terms.value.stage[low] })
      : t('result.unknowns.range', { low: terms.value.stage[low], high: terms.value.stage[high] })
  })
  return { isUntouched, count, consequence }
}
