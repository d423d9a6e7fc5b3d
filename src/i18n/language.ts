export const LOCALES = ['ja', 'en'] as const
export type Locale = (typeof LOCALES)[number]

/** The reader's language from a list of preferences, best first; Japanese unless English is asked for first. */
export function preferredLocale(languages: readonly string[]): Locale {
  const known = languages.map((each) => each.slice(0, 2).toLowerCase())
  return LOCALES.find((language) => language === known.find((each) => each === 'ja' || each === 'en')) ?? 'ja'
}
