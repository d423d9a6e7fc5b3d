/** What can be pressed or have the focus. */
const CONTROLS = 'a, button'

/** To be called before the app draws in the place of the first picture; what it returns, afterwards. */
export type HandOver = () => () => void

/**
 * Notes what is pressed in the first picture, where nothing acts yet, and what has the focus when the app takes its
 * place: then the same is pressed and has the focus there. A control of other words is another one and is left alone.
 */
export function noteUse(container: HTMLElement): HandOver {
  let pressed: Element | null = null
  const note = (event: MouseEvent) => {
    const { target, ctrlKey, metaKey, shiftKey, altKey } = event
    const control = target instanceof Element ? target.closest(CONTROLS) : null
    // With a key, a link opens elsewhere, for which nobody has to wait.
    if (!control || ctrlKey || metaKey || shiftKey || altKey) return
    event.preventDefault()
    pressed = control
  }
  container.addEventListener('click', note)
  return () => {
    container.removeEventListener('click', note)
    const before = [...container.querySelectorAll(CONTROLS)]
    const { activeElement } = document
    return () => {
      const now = container.querySelectorAll<HTMLElement>(CONTROLS)
      const counterpart = (control: Element | null) => {
        const place = before.findIndex((each) => each === control)
        return now[place]?.textContent === control?.textContent ? now[place] : undefined
      }
      counterpart(activeElement)?.focus()
      counterpart(pressed)?.click()
    }
  }
}
