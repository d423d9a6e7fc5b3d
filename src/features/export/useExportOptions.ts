import { computed } from 'vue'
import { EXPORT_FILES, type ExportFile } from '@/domain/exportChoices'
import { useI18n } from '@/i18n'

interface ExportOption {
  readonly label: string
  readonly note: string
}

/** The files that can be made, each with whom it is for and what is in it. */
export function useExportOptions() {
  const { t } = useI18n()
  const options = computed<Record<ExportFile, ExportOption>>(() => ({
    workbook: { label: t('exports.option.workbook'), note: t('exports.option.workbook_note') },
    word: { label: t('exports.option.word'), note: t('exports.option.word_note') },
    slides: { label: t('exports.option.slides'), note: t('exports.option.slides_note') },
    summary: { label: t('exports.option.summary'), note: t('exports.option.summary_note') },
    pictures: { label: t('exports.option.pictures'), note: t('exports.option.pictures_note') },
    calendar: { label: t('exports.option.calendar'), note: t('exports.option.calendar_note') },
    scores: { label: t('exports.option.scores'), note: t('exports.option.scores_note') },
    answers: { label: t('exports.option.answers'), note: t('exports.option.answers_note') },
    ndjson: { label: t('exports.option.ndjson'), note: t('exports.option.ndjson_note') },
    json: { label: t('exports.option.json'), note: t('exports.option.json_note') },
    text: { label: t('exports.option.text'), note: t('exports.option.text_note') },
  }))
  return computed(() => EXPORT_FILES.map((value) => ({ value, ...options.value[value] })))
}
