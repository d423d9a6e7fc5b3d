import { type ShallowRef, shallowRef, watch } from 'vue'
import { useSettingsStore } from './settings'

/**
 * A text of the content in the language in use, and in the `version` in use where there are several. Null until the
 * first load is there; after a switch the old texts stay until the new ones are complete, so that nothing flickers.
 */
export function followLocale<T>(
  load: (locale: 'ja' | 'en', version?: string) => Promise<T>,
  version: () => string | undefined = () => undefined,
): Readonly<ShallowRef<T | null>> {
  const settings = useSettingsStore()
  const texts = shallowRef<T | null>(null)
  watch(
    [() => settings.locale, version],
    async ([locale, wanted]) => {
      const loaded = await load(locale, wanted)
      if (settings.locale === locale && version() === wanted) texts.value = loaded
    },
    { immediate: true },
  )
  return texts
}
