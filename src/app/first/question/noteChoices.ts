import { settingsAtFirst } from '@/persistence/settingsAtFirst'
import type { Uses } from '../handOver'
import { markChosen } from './draw'

/** A link has an Enter of its own, and so has a button. */
const hasOwnEnter = (target: EventTarget | null) => target instanceof Element && target.closest('a, button') !== null

/** Whether the app may hear a key: `useQuestionKeys`, or `useUndoKeys` where it comes with Ctrl or ⌘. */
function isOfApp({ key, target, ctrlKey, metaKey, altKey, repeat }: KeyboardEvent): boolean {
  if (altKey || repeat) return false
  if (ctrlKey || metaKey) return /^[yz]$/iu.test(key)
  // Keys that an input method has taken come under a longer name, and there is no field to compose in.
  return key === 'Enter' ? !hasOwnEnter(target) : key.length === 1
}

/**
 * Notes what is chosen at the question of the first picture: with mouse or finger, with the arrow keys, or with the keys
 * that the app hears, which judges them when it is there. A key that leads on is the last one: those that follow may be
 * meant for the next question, which nobody has seen.
 */
export function noteChoices(question: Element, { choices, signal }: Uses): void {
  const { autoAdvance } = settingsAtFirst(() => window.localStorage)
  let hasLedOn = false

  function notePress({ target, detail }: Event & { readonly detail?: unknown }) {
    if (!(target instanceof HTMLInputElement)) return
    markChosen(question, target)
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, detail: Number(detail) })
    choices.push((counterpart) => counterpart(target)?.dispatchEvent(click))
  }

  function noteKey(event: KeyboardEvent) {
    if (hasLedOn || !isOfApp(event)) return
    const { key, ctrlKey, metaKey, shiftKey } = event
    hasLedOn = key === 'Enter' || (autoAdvance === true && !ctrlKey && !metaKey)
    const again = new KeyboardEvent('keydown', { key, ctrlKey, metaKey, shiftKey, bubbles: true, cancelable: true })
    // Wherever the focus is by now: the key was pressed where it is the page's.
    choices.push(() => document.body.dispatchEvent(again))
  }

  question.addEventListener('click', notePress, { signal })
  document.addEventListener('keydown', noteKey, { signal })
}
