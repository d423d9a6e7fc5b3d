import { computed, shallowRef, watch, watchEffect } from 'vue'
import { provideDarkPage } from '@/charts/darkPage'
import { useMediaQuery } from '@/charts/mediaQuery'
import { useKept } from '@/stores/kept'

/** What counts as long as nothing is kept. */
const USUAL = { theme: 'system', textSize: 100 } as const

/**
 * Shows the page as the person chose it, from the first picture on: light or dark, and how large letters are. The styles
 * go by the attributes of the root; charts are told.
 */
export function useDisplay(): void {
  const kept = useKept()
  const readSettings = shallowRef<() => { readonly theme: 'system' | 'light' | 'dark'; readonly textSize: number }>(
    () => USUAL,
  )
  watch(
    kept.isOpen,
    async (isOpen) => {
      if (!isOpen) return
      const { useSettingsStore } = await import('@/stores/settings')
      const store = useSettingsStore()
      readSettings.value = () => store.settings
    },
    { immediate: true },
  )
  const wantsDark = useMediaQuery('(prefers-color-scheme: dark)')
  const display = computed(() => readSettings.value())
  const theme = computed(() => {
    if (display.value.theme !== 'system') return display.value.theme
    return wantsDark.value ? 'dark' : 'light'
  })
  provideDarkPage(computed(() => theme.value === 'dark'))
  watchEffect(() => {
    const { dataset } = document.documentElement
    dataset['theme'] = theme.value
    dataset['textSize'] = String(display.value.textSize)
  })
}
