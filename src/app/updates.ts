import { type InjectionKey, shallowRef, type ShallowRef } from 'vue'

/** Takes the newer version that waits, and loads the page anew; null while none waits. */
export type WaitingUpdate = (() => void) | null

export const UPDATE: InjectionKey<Readonly<ShallowRef<WaitingUpdate>>> = Symbol('update')

const HOUR = 3_600_000

/**
 * Starts the service worker of the build and notices newer versions; they wait until the person takes them.
 * Does nothing in the single file, in development, and where the browser has no service workers, as over plain http.
 */
export function watchUpdates(): Readonly<ShallowRef<WaitingUpdate>> {
  const update = shallowRef<WaitingUpdate>(null)
  if (import.meta.env.MODE === 'production' && 'serviceWorker' in navigator) {
    // Some browsers refuse it in private windows; the page then needs its server, as any page does.
    void register(navigator.serviceWorker, update).catch(() => undefined)
  }
  return update
}

async function register(container: ServiceWorkerContainer, update: ShallowRef<WaitingUpdate>): Promise<void> {
  const registration = await container.register('./sw.js', { updateViaCache: 'none' })
  const offer = () => {
    // The first version has nobody to wait for.
    if (!registration.waiting || !container.controller) return
    update.value = () => {
      const reload = () => {
        window.location.reload()
      }
      // Another tab may have taken it meanwhile.
      if (!registration.waiting) {
        reload()
        return
      }
      // Only the tab that asked loads anew; the others go on with the version they have.
      container.addEventListener('controllerchange', reload)
      registration.waiting.postMessage('take over')
    }
  }
  offer()
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer)
  })
  let asked = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - asked < HOUR) return
    asked = Date.now()
    void registration.update().catch(() => undefined)
  })
}
