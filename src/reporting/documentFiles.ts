import { computed } from 'vue'
import type { DocumentKind } from '@/domain/exportChoices'
import type { ReportChoices } from '@/domain/report/choices'
import { useI18n } from '@/i18n'
import { useDocumentsStore } from '@/stores/documents'
import type { FileOutcome } from '@/stores/files'
import { useSettingsStore } from '@/stores/settings'
import { useDocumentContent } from './documentContent'

/** What is on the one slide, whatever is chosen for the report. */
const onOneSlide = (choices: ReportChoices): ReportChoices => ({
  ...choices,
  audience: 'top',
  parts: { ...choices.parts, top: ['summary', 'steps'] },
})

/** The report of the open assessment as files to go on writing in, on request without names. */
export function useDocumentFiles(isAnonymous: () => boolean) {
  const { t } = useI18n()
  const settings = useSettingsStore()
  const documents = useDocumentsStore()
  const whole = useDocumentContent(() => settings.settings.report, isAnonymous)
  const summary = useDocumentContent(() => onOneSlide(settings.settings.report), isAnonymous)
  const contentOf = (kind: DocumentKind) => (kind === 'summary' ? summary.value : whole.value)
  const names = computed<Record<DocumentKind, string>>(() => ({
    word: t('documents.word'),
    slides: t('documents.slides'),
    summary: t('documents.summary'),
  }))

  /** Whether there is something to write: the one slide has its own contents, the others need some to be chosen. */
  const canWrite = (kind: DocumentKind) => (contentOf(kind)?.report.sections.length ?? 0) > 0

  /** Writes the report to a file and hands it to the person. */
  async function save(kind: DocumentKind): Promise<FileOutcome> {
    const content = contentOf(kind)
    if (!content) return 'failed'
    const { title } = content.report
    const named = kind === 'summary' ? t('documents.summary_title', { title }) : title
    return documents.write(kind, content, {
      title: isAnonymous() ? t('exports.file.anonymous', { prefix: named }) : named,
      isAnonymous: isAnonymous(),
    })
  }

  return { names, canWrite, save }
}
