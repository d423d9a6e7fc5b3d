import { hasOwnKeys } from '@/persistence/mayHold'
import { settingsAtFirst } from '@/persistence/settingsAtFirst'
import { noteUse, type Uses } from './handOver'
import { languageAtFirst } from './languageAtFirst'
import { showFailure } from './showFailure'

const access = () => window.localStorage

function isNewHere(): boolean {
  try {
    return !hasOwnKeys(access())
  } catch {
    return false
  }
}

/** What the build has drawn, in the language that the page begins in; nothing in the single file. */
const drawn = () => document.querySelector<HTMLTemplateElement>(`template[lang=${languageAtFirst()}]`)

/** Says that the app did not come: the picture alone would be a page where nothing acts. */
export function showMissing(): void {
  const text = drawn()?.dataset['missing']
  if (text) showFailure(text)
}

/**
 * Shows the first picture: what the app draws at its start, drawn when it was built (`render.ts`), so that there is
 * something to read while the app is fetched. A new visitor sees the home page, whoever goes on with an assessment the
 * frame; other pages begin empty, as all do where there is no picture. How it is used is handed over to the app.
 */
export function showFirst(container: HTMLElement): Uses {
  show(container)
  return noteUse(container)
}

const isOfAssessment = () => location.hash.startsWith('#/a/')

/** Has what every page of an assessment takes on its way, before the app, which asks for one after the other, is there. */
export function fetchAhead(): void {
  const links = document.querySelector<HTMLTemplateElement>('template#ahead')
  if (links && isOfAssessment()) document.head.append(links.content)
}

function show(container: HTMLElement): void {
  const { theme, textSize } = settingsAtFirst(access)
  const isHome = /^#?\/?$/u.test(location.hash)
  const picture = drawn()?.content
  if (!picture || !(isHome || isOfAssessment())) return
  const { documentElement: root } = document
  const wantsDark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset['theme'] = wantsDark ? 'dark' : 'light'
  root.dataset['textSize'] = String(typeof textSize === 'number' ? textSize : 100)
  root.lang = languageAtFirst()
  if (!(isHome && isNewHere())) picture.querySelectorAll('main > *, footer').forEach((part) => part.remove())
  container.append(picture)
}
