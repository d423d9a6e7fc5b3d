import { computed } from 'vue'
import type { LinkId } from '@/domain/scoring/circle'
import { useI18n } from '@/i18n'

/** The five links of the circle in the deck's words. */
export function useLinkNames() {
  const { t } = useI18n()
  return computed<Record<LinkId, string>>(() => ({
    system: t('result.circle.system'),
    work: t('result.circle.work'),
    people: t('result.circle.people'),
    use: t('result.circle.use'),
    effect: t('result.circle.effect'),
  }))
}
