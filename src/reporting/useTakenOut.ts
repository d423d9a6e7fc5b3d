import { computed } from 'vue'
import type { TakenOut } from '@/domain/anonymized'
import { type ExportFile, isDocumentKind } from '@/domain/exportChoices'
import { takenFromChoices } from '@/domain/report/anonymous'
import { useI18n } from '@/i18n'
import { useExportsStore } from '@/stores/exports'
import { useSettingsStore } from '@/stores/settings'

/** What an anonymous file does not have: what was typed into the assessment, and for reports into how they look. */
export function useTakenOut(file: () => ExportFile) {
  const { t } = useI18n()
  const outgoing = useExportsStore()
  const settings = useSettingsStore()
  return computed((): readonly TakenOut[] => {
    const texts = isDocumentKind(file()) ? takenFromChoices(settings.settings.report, t('report.page.logo_alt')) : []
    return texts.length > 0 ? [...outgoing.taken, { kind: 'report', texts }] : outgoing.taken
  })
}
