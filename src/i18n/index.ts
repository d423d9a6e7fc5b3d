import { createI18n, useI18n as useVueI18n } from 'vue-i18n'
import type ja from './locales/ja'
import { upright } from './upright'

export const LOCALES = ['ja', 'en'] as const
export type Locale = (typeof LOCALES)[number]
type Messages = typeof ja
/** A part of the texts: the first word of their keys, and the name of the file they are in. */
export type Namespace = keyof Messages

const files = import.meta.glob<{ default: Partial<Messages> }>('./locales/*/*.json')

/** The message catalogue; empty until `loadLocale` and `loadMessages` brought what is in use. */
export const i18n = createI18n<[Messages], Locale, false>({
  locale: 'ja',
  fallbackLocale: [],
  messages: {} as Record<Locale, Messages>,
})

/** What pages asked for so far, in whatever language. */
const wanted = new Set<Namespace>()
const brought = new Set<string>()

function missingOf(locale: Locale, namespaces: Iterable<Namespace>): readonly string[] {
  return [...namespaces].map((each) => `./locales/${locale}/${each}.json`).filter((path) => !brought.has(path))
}

async function bring(locale: Locale, namespaces: Iterable<Namespace>): Promise<void> {
  const missing = missingOf(locale, namespaces)
  if (missing.length === 0) return
  const parts = await Promise.all(missing.map(async (path) => (await files[path]?.())?.default))
  i18n.global.setLocaleMessage(locale, Object.assign({}, i18n.global.getLocaleMessage(locale), ...parts))
  missing.forEach((path) => brought.add(path))
}

/** Brings in parts of the texts in the language in use; from then on they come in every language that is switched to. */
export async function loadMessages(namespaces: readonly Namespace[]): Promise<void> {
  namespaces.forEach((each) => wanted.add(each))
  await bring(i18n.global.locale.value, namespaces)
}

/** What `load` brings, together with the texts that it speaks: for pages, and for parts of them that come only when needed. */
export function withMessages<T>(namespaces: readonly Namespace[], load: () => Promise<T>): () => Promise<T> {
  return async () => {
    const [loaded] = await Promise.all([load(), loadMessages(namespaces)])
    return loaded
  }
}

/** The language from now on, for the texts and for the page; its texts are brought by `loadMessages`. */
export function speak(locale: Locale): void {
  i18n.global.locale.value = locale
  document.documentElement.lang = locale
}

/** Brings in the texts of a language that were asked for so far, and switches to it. Nothing else of the app changes. */
export async function loadLocale(locale: Locale): Promise<void> {
  // A page that is opened meanwhile asks for more, in the language before.
  while (missingOf(locale, wanted).length > 0) await bring(locale, wanted)
  speak(locale)
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
