import { useGatheredPictures } from '@/charts/picture/gatherPictures'
import { type ExportChoices, type ExportFile, isDocumentKind } from '@/domain/exportChoices'
import { useI18n } from '@/i18n'
import { useCalendarTexts } from '@/reporting/calendarTexts'
import { useDocumentFiles } from '@/reporting/documentFiles'
import { useAssessmentStore } from '@/stores/assessment'
import { useExportsStore } from '@/stores/exports'
import type { FileOutcome } from '@/stores/files'
import { usePictureFilesStore } from '@/stores/pictureFiles'
import { usePlanFilesStore } from '@/stores/planFiles'
import { useBankWording } from '@/stores/wording'
import { useFilePrefix, useTextFiles } from './useTextFiles'
import { useWorkbookContent } from './useWorkbookContent'
import { useWorkbookTexts } from './workbookTexts'

/** Makes the chosen file of the open assessment and hands it over. */
export function useExportFiles(choices: () => ExportChoices) {
  const { t } = useI18n()
  const store = useAssessmentStore()
  const outgoing = useExportsStore()
  const calendars = usePlanFilesStore()
  const pictureFiles = usePictureFilesStore()
  const wording = useBankWording()
  const contentOf = useWorkbookContent()
  const textsOf = useWorkbookTexts()
  const calendarTexts = useCalendarTexts()
  const documents = useDocumentFiles(() => choices().isAnonymous)
  const saveText = useTextFiles(choices)
  const pictures = useGatheredPictures()
  const prefixOf = useFilePrefix(choices)

  async function savePictures(isAnonymous: boolean): Promise<FileOutcome> {
    try {
      const prefix = prefixOf(t('exports.file.pictures'))
      return await pictureFiles.save(await pictures(), { prefix, isAnonymous })
    } catch {
      return 'failed'
    }
  }

  /** Why a file cannot be made now; empty where it can. */
  function whyNot(file: ExportFile): string {
    if (file === 'calendar' && store.assessment.plan.actions.every(({ due }) => due === null))
      return t('exports.save.no_dates')
    return isDocumentKind(file) && !documents.canWrite(file) ? t('exports.save.no_parts') : ''
  }

  async function save(): Promise<FileOutcome> {
    const { file, isAnonymous } = choices()
    const texts = wording.value
    if (!texts) return 'failed'
    if (isDocumentKind(file)) return documents.save(file)
    if (file === 'pictures') return savePictures(isAnonymous)
    if (file === 'workbook') {
      const content = contentOf(outgoing.subject(isAnonymous), isAnonymous, texts)
      return outgoing.saveWorkbook(content, { ...textsOf(), prefix: prefixOf(t('exports.file.workbook')) })
    }
    if (file !== 'calendar') return saveText(file)
    return calendars.exportCalendar({
      prefix: prefixOf(t('plan.calendar.file')),
      isAnonymous,
      textsOf: (action) => calendarTexts(action, texts, isAnonymous),
    })
  }

  return { isReady: () => wording.value !== null, whyNot, save }
}
