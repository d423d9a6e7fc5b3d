import { computed } from 'vue'
import type { DiagnosisState } from '@/domain/scoring/diagnosis'
import { useI18n } from '@/i18n'

/** What to say for each state of the diagnosis (docs/scoring.md §6). */
export function useDiagnosisTexts() {
  const { t } = useI18n()
  return computed<Record<DiagnosisState, string>>(() => ({
    unknown: t('result.diagnosis.unknown'),
    notStarted: t('result.diagnosis.not_started'),
    unused: t('result.diagnosis.unused'),
    overstretched: t('result.diagnosis.overstretched'),
    underused: t('result.diagnosis.underused'),
    balanced: t('result.diagnosis.balanced'),
    borderline: t('result.diagnosis.borderline'),
  }))
}
