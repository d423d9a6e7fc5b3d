import type { Pinia } from 'pinia'
import type { RecordStorage } from '@/persistence/recordStorage'
import type { TabGuard } from '@/persistence/tabGuard'
import { useGatheringsStore } from '@/stores/gatherings'
import { useLibraryStore } from '@/stores/library'
import { useOwnBodiesStore } from '@/stores/ownBodies'
import { useParticipationsStore } from '@/stores/participations'
import { useProxyEntriesStore } from '@/stores/proxyEntries'
import { useSavingStore } from '@/stores/saving'

/** Looks after what is kept whenever the page comes to the front, goes to the back or is left. */
export function watchKeeping(pinia: Pinia, storage: RecordStorage, tabs: TabGuard): void {
  const library = useLibraryStore(pinia)
  const gatherings = useGatheringsStore(pinia)
  const participations = useParticipationsStore(pinia)
  const proxyEntries = useProxyEntriesStore(pinia)
  const ownBodies = useOwnBodiesStore(pinia)
  const saving = useSavingStore(pinia)
  void storage.tryPlaces().then(saving.begin)

  /** Whoever emptied the storage may have meant it: what was in it is written again only when the person says so. */
  function flush() {
    if (tabs.role() === 'following') return
    const wasRefused = (id: string) => {
      const outcome = saving.unstored.get(id)
      return outcome?.kind !== 'failed' || outcome.reason !== 'cleared'
    }
    library.keepAgain(wasRefused)
    participations.keepAgain(wasRefused)
    gatherings.keepAgain(wasRefused)
    proxyEntries.keepAgain(wasRefused)
    ownBodies.keepAgain(wasRefused)
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
