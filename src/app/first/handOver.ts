import { soon } from './painted'

/** Milliseconds that the app waits at most for a button of the mouse that is held down. */
const LONGEST_PRESS = 1_000

/** What can be pressed or have the focus. */
const CONTROLS = 'h1, a, button, input'

/**
 * To be called before the app draws in the place of the first picture; what it gives, afterwards. It comes between two
 * presses: what is pressed in the picture and let go in the app would be pressed nowhere.
 */
export type HandOver = () => Promise<() => Promise<void>>

/** The control of the app for one of the picture. */
export type Counterpart = (control: Element | null) => HTMLElement | undefined

/** What is done in the picture until the app takes its place. */
export interface Uses {
  /** To be done again in the app, in this order; not where the app shows another page than the picture. */
  readonly choices: ((counterpart: Counterpart) => void)[]
  /** Ends the noting. */
  readonly signal: AbortSignal
  readonly handOver: HandOver
  /** Where the app does not come: nothing can be answered any more, because nobody would take it up. */
  readonly withdraw: () => void
}

const headingOf = (container: HTMLElement) => container.querySelector('h1')?.textContent

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
      if (headingOf(container) === undefined) return
      observer.disconnect()
      resolve()
    }
    observer.observe(container, { childList: true, subtree: true })
    look()
  })
}

/** Comes when the button of the mouse is let go, or what was dragged with it. */
function letGo(): Promise<void> {
  return new Promise((resolve) => {
    const release = () => {
      // The click comes right after it.
      setTimeout(resolve)
    }
    addEventListener('mouseup', release, { once: true })
    addEventListener('dragend', release, { once: true })
  })
}

/**
 * Notes what is pressed in the first picture, where nothing acts yet, and what has the focus when the app takes its
 * place: then the same is pressed and has the focus there. Of what leads on, the last counts. Where the app, which may
 * know of a newer record, shows another page than the picture, what was done in its `main` is done to nothing there.
 */
export function noteUse(container: HTMLElement): Uses {
  const ending = new AbortController()
  const { signal } = ending
  const choices: Uses['choices'] = []
  let pressed: Element | null = null
  let held: Promise<void> | undefined
  const note = (event: MouseEvent) => {
    const { target, ctrlKey, metaKey, shiftKey, altKey } = event
    const control = target instanceof Element ? target.closest('a, button') : null
    // With a key, a link opens elsewhere, for which nobody has to wait.
    if (!control || ctrlKey || metaKey || shiftKey || altKey) return
    event.preventDefault()
    pressed = control
  }
  const noteHeld = ({ button }: MouseEvent) => {
    if (button === 0) held = letGo()
  }
  container.addEventListener('click', note, { signal })
  container.addEventListener('mousedown', noteHeld, { signal })

  async function handOver() {
    if (held) await soon(held, LONGEST_PRESS)
    ending.abort()
    const heading = headingOf(container)
    const before = [...container.querySelectorAll(CONTROLS)]
    const ofPage = new Set(container.querySelectorAll(`main :is(${CONTROLS})`))
    const { activeElement } = document
    return async () => {
      if (heading !== undefined) await headed(container)
      const isSamePage = headingOf(container) === heading
      const alike = counterpartIn(container, before)
      const counterpart: Counterpart = (control) =>
        control && ofPage.has(control) && !isSamePage ? undefined : alike(control)
      counterpart(activeElement)?.focus({ preventScroll: true })
      if (isSamePage) {
        choices.forEach((choose) => {
          choose(counterpart)
        })
      }
      counterpart(pressed)?.click()
    }
  }

  function withdraw() {
    if (signal.aborted) return
    ending.abort()
    container.querySelector('fieldset')?.remove()
  }

  return { choices, signal, handOver, withdraw }
}
