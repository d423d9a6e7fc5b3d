/** A language that every text of the content is written in. */
export type ContentLocale = 'ja' | 'en'
