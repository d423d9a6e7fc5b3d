import { ref, type Ref, shallowRef } from 'vue'
import type { Locale } from './language'
import type ja from './locales/ja'
import { inWords, type MessageValues } from './message'

export type { Locale } from './language'

type Messages = typeof ja
/** A part of the texts: the first word of their keys, and the name of the file they are in. */
export type Namespace = keyof Messages
/** The keys of the texts in a tree of them, such as `start.hero.title`. */
type KeysIn<Tree> = {
  [Name in keyof Tree & string]: Tree[Name] extends string ? Name : `${Name}.${KeysIn<Tree[Name]>}`
}[keyof Tree & string]

/** The texts of a first visit. All others are listed in a file of their own, which comes with the first page that speaks them. */
const near = import.meta.glob<{ default: Partial<Messages> }>('./locales/*/{app,common,start}.json')

/** The language in use; only `speak` changes it. */
export const locale: Ref<Locale> = ref('ja')

/** The texts that `loadLocale` and `loadMessages` brought so far. */
const messages = shallowRef<Readonly<Record<Locale, Partial<Messages>>>>({ ja: {}, en: {} })

/** What pages asked for so far, in whatever language. */
const wanted = new Set<Namespace>()
const brought = new Set<string>()

function missingOf(language: Locale, namespaces: Iterable<Namespace>): readonly string[] {
  return [...namespaces].map((each) => `./locales/${language}/${each}.json`).filter((path) => !brought.has(path))
}

async function load(path: string): Promise<Partial<Messages> | undefined> {
  const file = near[path] ?? (await import('./files')).files[path]
  return (await file?.())?.default
}

async function bring(language: Locale, namespaces: Iterable<Namespace>): Promise<void> {
  const missing = missingOf(language, namespaces)
  if (missing.length === 0) return
  const parts = await Promise.all(missing.map(load))
  messages.value = {
    ...messages.value,
    [language]: Object.assign({}, messages.value[language], ...parts) as Partial<Messages>,
  }
  missing.forEach((path) => brought.add(path))
}

/** Brings in parts of the texts in the language in use; from then on they come in every language that is switched to. */
export async function loadMessages(namespaces: readonly Namespace[]): Promise<void> {
  namespaces.forEach((each) => wanted.add(each))
  await bring(locale.value, namespaces)
}

/** What `load` brings, together with the texts that it speaks: for pages, and for parts of them that come only when needed. */
export function withMessages<T>(namespaces: readonly Namespace[], load: () => Promise<T>): () => Promise<T> {
  return async () => {
    const [loaded] = await Promise.all([load(), loadMessages(namespaces)])
    return loaded
  }
}

/** The language from now on, for the texts and for the page; its texts are brought by `loadMessages`. */
export function speak(language: Locale): void {
  locale.value = language
  document.documentElement.lang = language
}

/** Brings in the texts of a language that were asked for so far, and switches to it. Nothing else of the app changes. */
export async function loadLocale(language: Locale): Promise<void> {
  // A page that is opened meanwhile asks for more, in the language before.
  while (missingOf(language, wanted).length > 0) await bring(language, wanted)
  speak(language)
}

/**
 * A text in the language in use: the message of a key, with `values` in its places and the form for `count` (see
 * `inWords`). The key itself while its message is not there. In a component it follows the language.
 */
export function t(key: KeysIn<Messages>, values?: MessageValues, count?: number): string {
  let found: unknown = messages.value[locale.value]
  for (const name of key.split('.')) found = (found as Readonly<Record<string, unknown>> | undefined)?.[name]
  return typeof found === 'string' ? inWords(found, values, count) : key
}

export type Translate = typeof t

/** The texts for components: `t` with static keys only, and the `locale` in use. */
export const useI18n = () => ({ t, locale })
