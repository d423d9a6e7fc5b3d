/** What a column of the answer sheet is, written into its first row, which is hidden: columns may be moved or added. */
export const COLUMNS = ['number', 'question', 'levels', 'answer', 'note', 'id'] as const
export type Column = (typeof COLUMNS)[number]

/** Facts of the workbook, on a hidden sheet: their name in column A, their value in column B. */
export const FACTS = ['app', 'format', 'request', 'respondent', 'bank', 'version', 'unknown', 'notApplicable'] as const
export type Fact = (typeof FACTS)[number]
export type Facts = Readonly<Record<Fact, string>>

/** Stands before the columns' names in the first row, so that no word of a question is taken for one. */
export const COLUMN_PREFIX = 'hironaga:'
export const FORMAT = 1
