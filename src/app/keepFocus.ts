import { onBeforeUnmount, onMounted } from 'vue'

const PARTS = 'dialog, section, fieldset, main'
const TITLES = 'h1, h2, h3, h4, legend'

/** The title of the smallest part of the page that is still there, of those that an element was in. */
function titleAround(ancestors: readonly Element[]): HTMLElement | null {
  const parts = ancestors.filter((part) => part.isConnected && part.matches(PARTS))
  for (const part of parts) {
    const title = part.querySelector<HTMLElement>(TITLES)
    if (title?.checkVisibility()) return title
  }
  return null
}

/**
 * For the frame of the app: where what had the focus goes away, such as the button of an entry that is removed, the
 * title of the part that it was in takes it; else a reader would begin at the top of the page again. A page that puts
 * the focus elsewhere by itself is left alone.
 */
export function useKeptFocus(): void {
  let held: Element | null = null
  /** The nearest first, kept because what is removed no longer knows them. */
  let ancestors: Element[] = []

  function hold({ target }: FocusEvent) {
    if (!(target instanceof Element)) return
    held = target
    ancestors = []
    for (let part = target.parentElement; part; part = part.parentElement) ancestors.push(part)
  }

  function rescue() {
    if (!held || held.isConnected || document.activeElement !== document.body) return
    held = null
    const title = titleAround(ancestors)
    if (!title) return
    if (title.tabIndex < 0) title.tabIndex = -1
    title.focus({ preventScroll: true })
  }

  onMounted(() => {
    // Later than the page's own moves of the focus, which wait for the same change.
    const observer = new MutationObserver(() => {
      if (held && !held.isConnected) window.setTimeout(rescue)
    })
    document.addEventListener('focusin', hold)
    observer.observe(document.body, { childList: true, subtree: true })
    onBeforeUnmount(() => {
      document.removeEventListener('focusin', hold)
      observer.disconnect()
    })
  })
}
