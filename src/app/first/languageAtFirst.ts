import { type Locale, LOCALES, preferredLocale } from '@/i18n/language'
import { settingsAtFirst } from '@/persistence/settingsAtFirst'

/** The language that the page begins in: the one that was chosen here, else the best of the browser's. */
export function languageAtFirst(): Locale {
  const { locale } = settingsAtFirst(() => window.localStorage)
  return LOCALES.find((each) => each === locale) ?? preferredLocale(navigator.languages)
}
