import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { UnreadableRecord } from '@/persistence/kept'
import type { WriteFailure, WriteReceipt } from '@/persistence/recordStorage'
import { DEFAULT_SETTINGS, type Settings } from '@/persistence/settingsRepository'
import { within } from '@/persistence/within'
import { usePorts } from './ports'

/** Milliseconds after which a journal that says nothing counts as one that did not keep the settings. */
const PATIENCE = 3_000

/** How the person wants the app to behave; kept in this browser. */
export const useSettingsStore = defineStore('settings', () => {
  const ports = usePorts()
  const settings = shallowRef<Settings>(DEFAULT_SETTINGS)
  /** Kept settings that cannot be read; the defaults are in their place. */
  const unreadable = shallowRef<readonly UnreadableRecord[]>([])
  /** Why the last change holds in this tab only; null while it is kept. */
  const notKept = shallowRef<WriteFailure | null>(null)
  let turn = 0
  const spokenLocale = shallowRef<'ja' | 'en'>('ja')
  /** The language in use: the chosen one, else the one that the page spoke when this was loaded. */
  const locale = computed(() => settings.value.locale ?? spokenLocale.value)
  /** Only Japanese has either of the two. */
  const easyWords = computed(() => locale.value === 'ja' && settings.value.easyWords)
  const furigana = computed(() => locale.value === 'ja' && (settings.value.furigana ?? easyWords.value))

  async function load(spoken: 'ja' | 'en') {
    spokenLocale.value = spoken
    const loaded = await ports.settings.load()
    settings.value = loaded.settings
    unreadable.value = loaded.unreadable
  }

  function change(changes: Partial<Settings>) {
    settings.value = { ...settings.value, ...changes }
    keep()
  }

  /** Writes the settings as they are, after a change or once more. */
  function keep() {
    void follow(ports.settings.save(settings.value, ports.now().toISOString()))
  }

  /** The person has read why the last change was not kept. */
  function forgetTrouble() {
    notKept.value = null
  }

  /** What the browser's storage refuses may still be in the journal, from which it is read the next time. */
  async function follow({ stored, durable }: WriteReceipt) {
    turn += 1
    const own = turn
    if (stored.ok) {
      notKept.value = null
      return
    }
    const isDurable = await within(durable, PATIENCE, false)
    if (own === turn) notKept.value = isDurable ? null : stored.error
  }

  return { settings, unreadable, notKept, locale, easyWords, furigana, load, change, keep, forgetTrouble }
})
