import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { loadMessages, speak } from '@/i18n'
import { mayHold } from '@/persistence/mayHold'
import { KEPT } from '@/stores/kept'
import App from './App.vue'
import { bringFor, fetchPage } from './entryGuard'
import type { HandOver } from './first/handOver'
import { languageAtFirst } from './first/languageAtFirst'
import { installErrorHandling } from './installErrorHandling'
import { keptDoor, openWhenOthersWrite } from './keptDoor'
import { createAppRouter } from './router'
import { SHELL_MESSAGES } from './shellMessages'
import { installTrustedTypes } from './trustedTypes'
import { UPDATE, watchUpdates } from './updates'

/** What may be kept in this browser; its answers are for the start only. */
const places = {
  access: () => window.localStorage,
  databases: () => indexedDB.databases(),
}

/**
 * Mounts the app. What is kept, and everything that works with it, comes first where there may be something; else when
 * it is asked for (`keptDoor.ts`).
 */
export async function startApp(container: HTMLElement, handOver: HandOver): Promise<void> {
  installTrustedTypes()
  const pinia = createPinia()
  const app = createApp(App)
  const kept = keptDoor(app, pinia)
  app.provide(KEPT, kept)
  app.provide(UPDATE, watchUpdates())
  app.use(pinia)
  installErrorHandling(app)
  speak(languageAtFirst())
  const texts = loadMessages(SHELL_MESSAGES)
  const router = createAppRouter(kept)
  const goal = router.resolve(router.options.history.location)
  // A new visitor's home page is on its way while the browser is asked what it holds.
  if (goal.name === 'home') fetchPage(goal)
  if (await mayHold(places)) {
    // The page's own files are on their way while the storage is opened.
    bringFor(kept, goal).catch(() => undefined)
    await kept.open()
  }
  app.use(router)
  await Promise.all([texts, router.isReady()])
  const goOn = await handOver()
  app.mount(container)
  openWhenOthersWrite(kept)
  await goOn()
}
