import { computed } from 'vue'
import { type AgreementBand, agreementBand } from '@/domain/reveal/agreement'
import type { RoleGap } from '@/domain/reveal/groupView'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'

/** How far a group agrees, and how its roles see a question, in words. */
export function useAgreementWords() {
  const { t } = useI18n()
  const format = useFormat()
  const names = computed<Record<AgreementBand, string>>(() => ({
    close: t('reveal.agreement.close'),
    slight: t('reveal.agreement.slight'),
    split: t('reveal.agreement.split'),
    far: t('reveal.agreement.far'),
  }))
  return {
    names,
    agreement: (agreement: number | null) =>
      agreement === null ? t('reveal.agreement.none') : names.value[agreementBand(agreement)],
    figure: (agreement: number) => t('reveal.agreement.figure', { value: two(agreement) }),
    gap: ({ low, high, gap }: RoleGap) =>
      t(
        'reveal.roles.gap',
        { low: format.value.list(low), high: format.value.list(high), gap: format.value.number(gap) },
        gap,
      ),
  }

  function two(value: number): string {
    return format.value.number(value, 2)
  }
}
