import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useI18n } from '@/i18n'
import { type EraStyle, useFormat } from '@/i18n/format'
import { usePeriodText } from '@/i18n/period'
import { useTerms } from '@/i18n/terms'
import { useAssessmentStore } from '@/stores/assessment'
import { useScoresStore } from '@/stores/scores'

/** How far the organization is ready, with its rule and its use beside it; what is not given is null. */
export function useReadinessTexts(era: MaybeRefOrGetter<EraStyle>) {
  const { t } = useI18n()
  const format = useFormat()
  const terms = useTerms()
  const store = useAssessmentStore()
  const scores = useScoresStore()
  const readiness = computed(() => {
    const { stage } = scores.result
    if (stage === null) return t('result.readiness.none')
    return stage === 0
      ? t('result.readiness.stage_0', { stage: terms.value.stage[0] })
      : t('result.readiness.stage', { stage: terms.value.stage[stage] })
  })
  const rule = computed(() => {
    const { scope, allowed, trial } = store.assessment.practice
    const days = store.practice.facts?.allowedDays
    const given = [
      scope ? terms.value.scope[scope] : '',
      allowed.kind === 'noLimit' ? t('result.rule.no_limit') : '',
      allowed.kind === 'limit' && days !== undefined
        ? t('result.rule.days', { days: format.value.number(days, 2) }, days)
        : '',
      trial ? t('result.rule.trial') : '',
    ].filter(Boolean)
    return given.length === 0 ? null : given.reduce((first, second) => t('result.rule.pair', { first, second }))
  })
  const use = computed(() => {
    const ratio = scores.result.practice?.ratio ?? null
    return ratio === null ? null : format.value.percent(ratio)
  })
  /** When the use was; empty while it is not given. */
  const period = usePeriodText(
    () => store.assessment.practice.period,
    () => toValue(era),
  )
  return { readiness, rule, use, period }
}
