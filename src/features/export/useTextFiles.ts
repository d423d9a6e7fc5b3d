import type { ExportChoices, TextFileKind } from '@/domain/exportChoices'
import { useI18n } from '@/i18n'
import { useExportsStore } from '@/stores/exports'
import type { FileOutcome } from '@/stores/files'

/** Begins the name of a file, and says there that it is without names. */
export function useFilePrefix(choices: () => ExportChoices) {
  const { t } = useI18n()
  return (prefix: string) => (choices().isAnonymous ? t('exports.file.anonymous', { prefix }) : prefix)
}

/** Makes the files of text: tables and records for other programs. */
export function useTextFiles(choices: () => ExportChoices) {
  const { t } = useI18n()
  const outgoing = useExportsStore()
  const prefixOf = useFilePrefix(choices)

  return async (file: TextFileKind): Promise<FileOutcome> => {
    const prefixes: Record<TextFileKind, string> = {
      scores: t('exports.file.scores'),
      answers: t('exports.file.answers'),
      ndjson: t('exports.file.ndjson'),
      json: t('common.file_prefix'),
      text: t('common.file_prefix'),
    }
    return outgoing.saveText(file, { prefix: prefixOf(prefixes[file]), isAnonymous: choices().isAnonymous })
  }
}
