import { LOCALES, preferredLocale } from '@/i18n/language'
import { hasOwnKeys } from '@/persistence/mayHold'
import { settingsAtFirst } from '@/persistence/settingsAtFirst'
import { type HandOver, noteUse } from './handOver'

const access = () => window.localStorage

function isNewHere(): boolean {
  try {
    return !hasOwnKeys(access())
  } catch {
    return false
  }
}

/**
 * Shows the first picture: what the app draws at its start, drawn when it was built (`render.ts`), so that there is
 * something to read while the app is fetched. A new visitor sees the home page, whoever goes on with an assessment the
 * frame; other pages begin empty, as all do where there is no picture. How it is used is handed over to the app.
 */
export function showFirst(container: HTMLElement): HandOver {
  show(container)
  return noteUse(container)
}

function show(container: HTMLElement): void {
  const { locale, theme, textSize } = settingsAtFirst(access)
  const language = LOCALES.find((each) => each === locale) ?? preferredLocale(navigator.languages)
  const isHome = /^#?\/?$/u.test(location.hash)
  const picture = document.querySelector<HTMLTemplateElement>(`template:lang(${language})`)?.content
  if (!picture || !(isHome || location.hash.startsWith('#/a/'))) return
  const { documentElement: root } = document
  const wantsDark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset['theme'] = wantsDark ? 'dark' : 'light'
  root.dataset['textSize'] = String(typeof textSize === 'number' ? textSize : 100)
  root.lang = language
  if (!(isHome && isNewHere())) picture.querySelectorAll('main > *, footer').forEach((part) => part.remove())
  container.append(picture)
}
