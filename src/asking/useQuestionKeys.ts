import { onScopeDispose, type MaybeRefOrGetter, toValue } from 'vue'
import { isComposing } from '@/ui/typing'
import { type Choice, choiceForKey } from './choice'

interface KeyActions {
  readonly choose: (choice: Choice) => void
  readonly next: () => void
  /** Takes over last time's answer, where there is one. */
  readonly same?: () => void
  /** Keys that only this page has, asked first, in half width; true where it took the key. */
  readonly own?: (key: string) => boolean
}

/** The key for 「前回と同じ」. */
const SAME_KEY = '='

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])') || target.isContentEditable
}

/** Links, buttons and summaries have an Enter of their own. */
function hasOwnEnter(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('a, button, summary, dialog') !== null
}

/**
 * Lets the number keys choose and Enter go on, as long as `enabled` holds (it can be switched off: WCAG 2.1.4).
 * Never while typing in a field, composing with an input method, holding a key down, or together with another modifier key.
 */
export function useQuestionKeys(enabled: MaybeRefOrGetter<boolean>, actions: KeyActions): void {
  function onKeydown(event: KeyboardEvent) {
    if (!toValue(enabled) || isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
    // A key held down would answer or skip the questions that follow, unread.
    if (isTyping(event.target) || event.repeat) return
    const choice = choiceForKey(event.key)
    if (actions.own?.(event.key.normalize('NFKC'))) {
      event.preventDefault()
    } else if (choice !== undefined) {
      event.preventDefault()
      actions.choose(choice)
    } else if (actions.same && event.key.normalize('NFKC') === SAME_KEY) {
      event.preventDefault()
      actions.same()
    } else if (event.key === 'Enter' && !hasOwnEnter(event.target)) {
      event.preventDefault()
      actions.next()
    }
  }
  document.addEventListener('keydown', onKeydown)
  onScopeDispose(() => {
    document.removeEventListener('keydown', onKeydown)
  })
}
