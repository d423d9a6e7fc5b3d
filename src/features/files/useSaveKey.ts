import { onScopeDispose } from 'vue'
import { isComposing } from '@/ui/typing'

/** Lets Ctrl+S or ⌘S save to a file in the place of the browser's own saving of the page, which would save no answers. */
export function useSaveKey(save: () => void): void {
  function onKeydown(event: KeyboardEvent) {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    if (key.toLowerCase() !== 's' || ctrlKey === metaKey || altKey || shiftKey || isComposing(event)) return
    event.preventDefault()
    // A key that is held down asks once.
    if (!event.repeat && !document.querySelector('dialog[open]')) save()
  }
  document.addEventListener('keydown', onKeydown)
  onScopeDispose(() => {
    document.removeEventListener('keydown', onKeydown)
  })
}
