import { onScopeDispose } from 'vue'
import { isComposing, isTextField } from '@/ui/typing'

interface UndoActions {
  readonly undo: () => void
  readonly redo: () => void
}

/** What a key asks for: Ctrl+Z or ⌘Z, Ctrl+Y, Ctrl+Shift+Z or ⇧⌘Z; null for every other. */
function wishOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): keyof UndoActions | null {
  if (altKey || ctrlKey === metaKey) return null
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  // On a Mac, ⌘Y is the browser's own history.
  return letter === 'y' && ctrlKey && !shiftKey ? 'redo' : null
}

/**
 * Lets the usual keys take changes back and do them again. Never in a field of text, which has its own undo, nor while
 * an input method composes, nor behind an open dialog.
 */
export function useUndoKeys(actions: UndoActions): void {
  function onKeydown(event: KeyboardEvent) {
    const wish = wishOf(event)
    if (!wish || isComposing(event) || isTextField(event.target) || document.querySelector('dialog[open]')) return
    event.preventDefault()
    actions[wish]()
  }
  document.addEventListener('keydown', onKeydown)
  onScopeDispose(() => {
    document.removeEventListener('keydown', onKeydown)
  })
}
