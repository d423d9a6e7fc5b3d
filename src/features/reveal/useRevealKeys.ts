import { onScopeDispose } from 'vue'
import { isComposing } from '@/ui/typing'

/** What keys do; an action that is absent has no key. */
interface RevealActions {
  readonly next?: () => void
  readonly previous?: () => void
  readonly toggle?: () => void
  readonly agree?: () => void
  readonly list?: () => void
  readonly fullScreen?: (() => void) | undefined
  readonly timer?: () => void
}

/** Presenter remotes send PageDown and PageUp, and for their blank button a full stop or B. */
const PLAIN: Readonly<Record<string, keyof RevealActions>> = {
  PageDown: 'next',
  PageUp: 'previous',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
}
/** Single characters, the space among them: what somebody dictates is full of them. */
const LETTERS: Readonly<Record<string, keyof RevealActions>> = {
  ' ': 'toggle',
  b: 'toggle',
  '.': 'toggle',
  a: 'agree',
  l: 'list',
  f: 'fullScreen',
  t: 'timer',
}

/** Fields, radios and the like have keys of their own. */
function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable)
}

/** Buttons, links and summaries take the space bar themselves. */
function hasOwnSpace(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('a, button, summary') !== null
}

function actionOf({ key, target }: KeyboardEvent, hasLetters: boolean): keyof RevealActions | undefined {
  if (key === ' ' && hasOwnSpace(target)) return undefined
  // Japanese keyboards may send full-width letters.
  return PLAIN[key] ?? (hasLetters ? LETTERS[key.normalize('NFKC').toLowerCase()] : undefined)
}

/**
 * Lets the keys of a keyboard and of a presenter remote go through the questions. Never in a field or a radio, while an
 * input method composes, with a modifier, held down, or behind a dialog; single characters only while `hasLetters`
 * holds (WCAG 2.1.4).
 */
export function useRevealKeys(hasLetters: () => boolean, actions: () => RevealActions): void {
  function onKeydown(event: KeyboardEvent) {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
    if (event.defaultPrevented || isField(event.target) || document.querySelector('dialog[open]')) return
    const name = actionOf(event, hasLetters())
    const action = name && actions()[name]
    if (!action) return
    event.preventDefault()
    action()
  }
  document.addEventListener('keydown', onKeydown)
  onScopeDispose(() => {
    document.removeEventListener('keydown', onKeydown)
  })
}
