import { computed } from 'vue'
import type { Confidence } from '@/domain/reference'
import { useI18n } from '@/i18n'

/** How sure a published fact is, in words. */
export function useConfidenceNames() {
  const { t } = useI18n()
  return computed<Record<Confidence, string>>(() => ({
    high: t('references.confidence.high'),
    medium: t('references.confidence.medium'),
    low: t('references.confidence.low'),
  }))
}
