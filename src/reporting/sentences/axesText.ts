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
    return t('result.path.axes', {
      wider: terms.value.scope[SCOPES[wider.stage]],
      longer: terms.value.longer[longer.stage],
    })
  })
}
