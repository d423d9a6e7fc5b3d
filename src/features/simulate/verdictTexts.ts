import { computed } from 'vue'
import type { WorkVerdict } from '@/domain/targetWays'
import { useI18n } from '@/i18n'

/** Whether the work allows so many days, in words. */
export function useVerdictTexts() {
  const { t } = useI18n()
  return computed<Record<WorkVerdict, string>>(() => ({
    fits: t('simulate.target.fits'),
    unsure: t('simulate.target.unsure'),
    exceeds: t('simulate.target.exceeds'),
    unknown: t('simulate.target.unknown'),
  }))
}
