import { inject, type InjectionKey, onMounted, provide } from 'vue'

/** Whether the next page heading that appears should take focus; set by a move to another page. */
interface FocusWish {
  isWanted: boolean
}

const FOCUS_WISH: InjectionKey<FocusWish> = Symbol('heading focus')

/** Puts the focus on the heading of the page; false when it has none yet. */
export function focusHeading(): boolean {
  const heading = document.querySelector('h1')
  heading?.focus({ preventScroll: true })
  return heading !== null
}

/**
 * For the frame of the app: gives a function that moves focus to the page's heading, at once or as soon as the page
 * has one (its texts may still be on their way), so that readers and keyboards start at what is new.
 */
export function provideHeadingFocus(): () => void {
  const wish: FocusWish = { isWanted: false }
  provide(FOCUS_WISH, wish)
  return () => {
    wish.isWanted = !focusHeading()
  }
}

/** For page headings: takes the focus when the frame is waiting for a heading. */
export function useHeadingFocus(): void {
  const wish = inject(FOCUS_WISH, null)
  onMounted(() => {
    if (wish?.isWanted) wish.isWanted = !focusHeading()
  })
}
