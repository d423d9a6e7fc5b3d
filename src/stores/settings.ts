import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { UnreadableRecord } from '@/persistence/kept'
import { DEFAULT_SETTINGS, type Settings } from '@/persistence/settingsRepository'
import { usePorts } from './ports'

/** How the person wants the app to behave; kept in this browser. */
export const useSettingsStore = defineStore('settings', () => {
  const ports = usePorts()
  const settings = shallowRef<Settings>(DEFAULT_SETTINGS)
  /** Kept settings that cannot be read; the defaults are in their place. */
  const unreadable = shallowRef<readonly UnreadableRecord[]>([])
  const browserLocale = shallowRef<'ja' | 'en'>('ja')
  /** The language in use: the chosen one, else the browser's. */
  const locale = computed(() => settings.value.locale ?? browserLocale.value)

  async function load(preferred: 'ja' | 'en') {
    browserLocale.value = preferred
    const loaded = await ports.settings.load()
    settings.value = loaded.settings
    unreadable.value = loaded.unreadable
  }

  function change(changes: Partial<Settings>) {
    settings.value = { ...settings.value, ...changes }
    ports.settings.save(settings.value, ports.now().toISOString())
  }

  return { settings, unreadable, locale, load, change }
})
