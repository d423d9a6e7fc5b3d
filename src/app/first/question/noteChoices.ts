import type { Counterpart, Uses } from '../handOver'
import { markChosen } from './draw'

/** A link has an Enter of its own, and so has a button. */
const hasOwnEnter = (target: EventTarget | null) => target instanceof Element && target.closest('a, button') !== null

const heading = () => document.querySelector('h1')?.textContent

/**
 * Notes what is chosen at the question of the first picture: with mouse or finger, with the arrow keys, or with the keys
 * that `useQuestionKeys` hears in the app, which judges them when it is there. It is for that question alone: where the
 * app, which may know of a newer record, asks another one, nothing is chosen.
 */
export function noteChoices(question: Element, { choices, signal }: Uses): void {
  const asked = heading()
  const note = (choose: (counterpart: Counterpart) => void) => {
    choices.push((counterpart) => {
      if (heading() === asked) choose(counterpart)
    })
  }

  function notePress({ target, detail }: Event & { readonly detail?: unknown }) {
    if (!(target instanceof HTMLInputElement)) return
    markChosen(question, target)
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, detail: Number(detail) })
    note((counterpart) => counterpart(target)?.dispatchEvent(click))
  }

  function noteKey(event: KeyboardEvent) {
    const { key, target, ctrlKey, metaKey, altKey, repeat } = event
    if (ctrlKey || metaKey || altKey || repeat) return
    // Keys that an input method has taken come under a longer name, and there is no field to compose in.
    if (key.length > 1 && (key !== 'Enter' || hasOwnEnter(target))) return
    const again = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
    note(() => document.activeElement?.dispatchEvent(again))
  }

  question.addEventListener('click', notePress, { signal })
  document.addEventListener('keydown', noteKey, { signal })
}
