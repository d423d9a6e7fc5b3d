/** A report to go on writing in: as a text, as slides, on one slide. */
export const DOCUMENT_KINDS = ['word', 'slides', 'summary'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/** Tables and records for other programs and other computers. */
export const TEXT_FILES = ['scores', 'answers', 'ndjson', 'json', 'text'] as const
export type TextFileKind = (typeof TEXT_FILES)[number]

/** The files that one assessment can be handed over as, those for people first. */
export const EXPORT_FILES = ['workbook', ...DOCUMENT_KINDS, 'pictures', 'calendar', ...TEXT_FILES] as const
export type ExportFile = (typeof EXPORT_FILES)[number]

/** Tells a report from other files. */
export function isDocumentKind(file: ExportFile): file is DocumentKind {
  return DOCUMENT_KINDS.some((kind) => kind === file)
}

/** What of an assessment goes into a link: all of it, all but notes and reasons, or nothing that tells whose it is. */
export const LINK_CONTENTS = ['whole', 'light', 'anonymous'] as const
export type LinkContent = (typeof LINK_CONTENTS)[number]

/** How an assessment was handed over last; kept in this browser from one time to the next. */
export interface ExportChoices {
  readonly file: ExportFile
  /** A file without names, notes and owners. */
  readonly isAnonymous: boolean
  readonly link: LinkContent
}

export const USUAL_EXPORT: ExportChoices = { file: 'workbook', isAnonymous: false, link: 'whole' }
