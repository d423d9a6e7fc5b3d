/** The files that one assessment can be handed over as. */
export const EXPORT_FILES = ['workbook', 'scores', 'answers', 'ndjson', 'json', 'text'] as const
export type ExportFile = (typeof EXPORT_FILES)[number]

/** How an assessment was handed over last; kept in this browser from one time to the next. */
export interface ExportChoices {
  readonly file: ExportFile
  /** Without names, notes and owners. */
  readonly isAnonymous: boolean
}

export const USUAL_EXPORT: ExportChoices = { file: 'workbook', isAnonymous: false }
