import { createPinia } from 'pinia'
import { createSSRApp, ref } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import { loadMessages, type Locale, speak, t } from '@/i18n'
import { KEPT, type KeptDoor } from '@/stores/kept'
import App from '../App.vue'
import { createAppRouter } from '../router'
import { SHELL_MESSAGES } from '../shellMessages'
import { type DrawnQuestion, drawQuestion } from './question/renderQuestion'
import { withoutMarks } from './withoutMarks'

/** The door of somebody who has nothing kept. */
const NOTHING_KEPT: KeptDoor = {
  isOpen: ref(false),
  isWide: ref(false),
  open: () => Promise.resolve(),
  openWide: () => Promise.resolve(),
}

/** What the frame asks a browser for while it is drawn; what it does to this one is of no use to anybody. */
const BROWSER = {
  document: { documentElement: { lang: '', dataset: {} }, title: '', addEventListener: () => undefined },
  window: { matchMedia: () => ({ matches: false, addEventListener: () => undefined }) },
}

/** What the build puts into the page for one language. */
export interface Drawn {
  /** The home page of a new visitor as the app draws it. */
  readonly html: string
  /** What is told where the app does not come. */
  readonly missing: string
}

async function draw(language: Locale): Promise<Drawn> {
  speak(language)
  // Links begin with `#`, as in the browser.
  const router = createAppRouter(NOTHING_KEPT, createMemoryHistory('#'))
  const app = createSSRApp(App).provide(KEPT, NOTHING_KEPT).use(createPinia()).use(router)
  await router.push('/')
  await loadMessages(SHELL_MESSAGES)
  const html = await renderToString(app)
  // Fields that nobody sees are of the app.
  return { html: withoutMarks(html).replace(/<input[^>]* hidden[^>]*>/gu, ''), missing: t('app.failure.missing') }
}

Object.assign(globalThis, BROWSER)

/** For the build, where there is no browser. */
export const FIRST_PICTURES: Readonly<Record<Locale, Drawn>> = {
  // One after the other: there is one language at a time.
  ja: await draw('ja'),
  en: await draw('en'),
}

/** The page of a question, for the build too. */
export const QUESTION_PICTURES: Readonly<Record<Locale, DrawnQuestion>> = {
  ja: await drawQuestion('ja'),
  en: await drawQuestion('en'),
}
