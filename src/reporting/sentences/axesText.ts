import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { SCOPES } from '@/domain/practice'
import type { PathResult } from '@/domain/scoring/path'
import { useI18n } from '@/i18n'
import { useTerms } from '@/i18n/terms'

/** How wide and how long the organization is ready to go; empty while either cannot be said. */
export function useAxesText(path: MaybeRefOrGetter<PathResult>) {
  const { t } = useI18n()
  const terms = useTerms()
  return computed(() => {
    const { wider, longer } = toValue(path).axes
    if (wider.stage === null || longer.stage === null) return ''
    const stops = { wider: terms.value.scope[SCOPES[wider.stage]], longer: terms.value.longer[longer.stage] }
    // The lowest stops are “nobody” and “none”: nothing that anybody could be ready for.
    if (wider.stage === 0 && longer.stage === 0) return t('result.path.axes_neither')
    if (wider.stage === 0) return t('result.path.axes_longer', stops)
    return longer.stage === 0 ? t('result.path.axes_wider', stops) : t('result.path.axes', stops)
  })
}
