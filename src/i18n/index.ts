import { createI18n, useI18n as useVueI18n } from 'vue-i18n'
import type ja from './locales/ja'
import { upright } from './upright'

export const LOCALES = ['ja', 'en'] as const
export type Locale = (typeof LOCALES)[number]
type Messages = typeof ja

const loaders: Record<Locale, () => Promise<{ default: Messages }>> = {
  ja: () => import('./locales/ja'),
  en: () => import('./locales/en'),
}

/** The message catalogue; empty until `loadLocale` brought the language in use. */
export const i18n = createI18n<[Messages], Locale, false>({
  locale: 'ja',
  fallbackLocale: [],
  messages: {} as Record<Locale, Messages>,
})

/** Brings in the texts of a language, switches to it and tells the page. Nothing else of the app changes. */
export async function loadLocale(locale: Locale): Promise<void> {
  const { default: messages } = await loaders[locale]()
  i18n.global.setLocaleMessage(locale, messages)
  i18n.global.locale.value = locale
  document.documentElement.lang = locale
}

/** The reader's language from a list of preferences, best first; Japanese unless English is asked for first. */
export function preferredLocale(languages: readonly string[]): Locale {
  const known = languages.map((each) => each.slice(0, 2).toLowerCase())
  return LOCALES.find((locale) => locale === known.find((each) => each === 'ja' || each === 'en')) ?? 'ja'
}

type Composer = ReturnType<typeof useVueI18n<{ message: Messages }, Locale>>

/** The texts for components: `t` with static keys only, and the `locale` in use. */
export function useI18n(): Pick<Composer, 't' | 'locale'> {
  const { t: translate, locale } = useVueI18n<{ message: Messages }, Locale>()
  const t = (...[key, ...values]: readonly unknown[]) =>
    String(Reflect.apply(translate, undefined, [key, ...values.map(upright)]))
  return { t, locale }
}

export type Translate = ReturnType<typeof useI18n>['t']
