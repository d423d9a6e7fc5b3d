import { onScopeDispose, ref } from 'vue'

/** Putting the page on the whole screen, where the browser allows it; the page gives the screen back when it is left. */
export function useFullScreen() {
  const isAllowed = 'fullscreenEnabled' in document && document.fullscreenEnabled
  const isOn = ref(Boolean(document.fullscreenElement))
  const note = () => {
    isOn.value = Boolean(document.fullscreenElement)
  }
  document.addEventListener('fullscreenchange', note)

  /** A browser may still refuse; then everything stays as it is, and its own menu is left. */
  async function toggle() {
    try {
      await (isOn.value ? document.exitFullscreen() : document.documentElement.requestFullscreen())
    } catch {
      note()
    }
  }

  onScopeDispose(() => {
    document.removeEventListener('fullscreenchange', note)
    if (document.fullscreenElement) void document.exitFullscreen()
  })
  return { isAllowed, isOn, toggle }
}
