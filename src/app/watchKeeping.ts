import type { Pinia } from 'pinia'
import type { RecordStorage } from '@/persistence/recordStorage'
import type { TabGuard } from '@/persistence/tabGuard'
import { useSavingStore } from '@/stores/saving'

/** Looks after what is kept whenever the page comes to the front, goes to the back or is left. */
export function watchKeeping(pinia: Pinia, storage: RecordStorage, tabs: TabGuard): void {
  const saving = useSavingStore(pinia)
  void storage.tryPlaces().then(saving.begin)

  /** Whoever emptied the storage may have meant it: what was in it is written again only when the person says so. */
  function flush() {
    if (tabs.role() === 'following') return
    const wasRefused = (id: string) => {
      const outcome = saving.unstored.get(id)
      return outcome?.kind !== 'failed' || outcome.reason !== 'cleared'
    }
    saving.keepAgain(wasRefused)
  }

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') storage.checkCleared()
    else flush()
  })
  window.addEventListener('focus', () => {
    storage.checkCleared()
  })
  window.addEventListener('pagehide', () => {
    flush()
    tabs.leave()
  })
  window.addEventListener('pageshow', ({ persisted }) => {
    // Brought back by the browser as it was left: it has not heard what other tabs did meanwhile.
    if (persisted) window.location.reload()
  })
  window.addEventListener('beforeunload', (event) => {
    // Only the browser's own question can stop a page from being left.
    if (saving.state.kind === 'failed') event.preventDefault()
  })
}
