import { soon } from './painted'

/** Milliseconds that the app waits at most for a button of the mouse that is held down. */
const LONGEST_PRESS = 1_000

/** What can be pressed or have the focus. */
const CONTROLS = 'a, button, input'

/**
 * To be called before the app draws in the place of the first picture; what it gives, afterwards. It comes between two
 * presses: what is pressed in the picture and let go in the app would be pressed nowhere.
 */
export type HandOver = () => Promise<() => Promise<void>>

/** The control of the app for one of the picture. */
export type Counterpart = (control: Element | null) => HTMLElement | undefined

/** What is done in the picture until the app takes its place. */
export interface Uses {
  /** To be done again in the app, in this order. */
  readonly choices: ((counterpart: Counterpart) => void)[]
  /** Ends the noting. */
  readonly signal: AbortSignal
}

const wordsOf = (control: Element) => control.closest('label')?.textContent ?? control.textContent

/** The same controls by their places among those of the same words: a control of other words is another one. */
function counterpartIn(container: HTMLElement, before: readonly Element[]): Counterpart {
  const now = [...container.querySelectorAll<HTMLElement>(CONTROLS)]
  return (control) => {
    const isAlike = (each: Element) => control !== null && wordsOf(each) === wordsOf(control)
    return now.filter(isAlike)[before.filter(isAlike).findIndex((each) => each === control)]
  }
}

/** Comes when the app has drawn a page: the wording of questions is there a moment after the rest. */
function headed(container: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(look)
    function look() {
      if (!container.querySelector('h1')) return
      observer.disconnect()
      resolve()
    }
    observer.observe(container, { childList: true, subtree: true })
    look()
  })
}

/**
 * Notes what is pressed in the first picture, where nothing acts yet, and what has the focus when the app takes its
 * place: then the same is pressed and has the focus there. Of what leads on, the last counts.
 */
export function noteUse(container: HTMLElement): Uses & { readonly handOver: HandOver } {
  const ending = new AbortController()
  const { signal } = ending
  const choices: Uses['choices'] = []
  let pressed: Element | null = null
  const note = (event: MouseEvent) => {
    const { target, ctrlKey, metaKey, shiftKey, altKey } = event
    const control = target instanceof Element ? target.closest('a, button') : null
    // With a key, a link opens elsewhere, for which nobody has to wait.
    if (!control || ctrlKey || metaKey || shiftKey || altKey) return
    event.preventDefault()
    pressed = control
  }
  let held: Promise<void> | undefined
  const noteHeld = () => {
    held = new Promise((resolve) => {
      // The click comes right after it.
      addEventListener('mouseup', () => setTimeout(resolve), { once: true })
    })
  }
  container.addEventListener('click', note, { signal })
  container.addEventListener('mousedown', noteHeld, { signal })
  async function handOver() {
    if (held) await soon(held, LONGEST_PRESS)
    ending.abort()
    const before = [...container.querySelectorAll(CONTROLS)]
    const { activeElement } = document
    return async () => {
      await headed(container)
      const counterpart = counterpartIn(container, before)
      counterpart(activeElement)?.focus()
      choices.forEach((choose) => {
        choose(counterpart)
      })
      counterpart(pressed)?.click()
    }
  }
  return { choices, signal, handOver }
}
