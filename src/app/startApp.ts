import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { loadMessages, preferredLocale, speak } from '@/i18n'
import { mayHold } from '@/persistence/mayHold'
import { KEPT } from '@/stores/kept'
import App from './App.vue'
import { installErrorHandling } from './installErrorHandling'
import { keptDoor, openWhenOthersWrite } from './keptDoor'
import { SHELL_MESSAGES } from './pageMessages'
import { createAppRouter } from './router'
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
export async function startApp(selector: string): Promise<void> {
  installTrustedTypes()
  const pinia = createPinia()
  const app = createApp(App)
  const kept = keptDoor(app, pinia)
  app.provide(KEPT, kept)
  app.provide(UPDATE, watchUpdates())
  app.use(pinia)
  installErrorHandling(app)
  speak(preferredLocale(navigator.languages))
  if (await mayHold(places)) await kept.open()
  const router = createAppRouter(kept)
  app.use(router)
  await Promise.all([loadMessages(SHELL_MESSAGES), router.isReady()])
  app.mount(selector)
  openWhenOthersWrite(kept)
}
