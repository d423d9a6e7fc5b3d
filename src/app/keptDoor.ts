import type { Pinia } from 'pinia'
import { type App, ref } from 'vue'
import { KEY_PREFIX } from '@/persistence/recordStorage'
import type { KeptDoor } from '@/stores/kept'

/** Does something once; what failed is done again when it is asked for again. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined
  return () => {
    done ??= work().catch((error: unknown) => {
      done = undefined
      throw error
    })
    return done
  }
}

/** The door of a running app: what is behind it is fetched when it is opened. */
export function keptDoor(app: App, pinia: Pinia): KeptDoor {
  const isOpen = ref(false)
  const isWide = ref(false)
  const bring = once(async () => {
    const { openKept } = await import('./openKept')
    const parts = await openKept(app, pinia)
    isOpen.value = true
    return parts
  })
  const openWide = once(async () => {
    const [{ openFurther }, parts] = await Promise.all([import('./openFurther'), bring()])
    await openFurther(app, pinia, parts)
    isWide.value = true
  })
  return {
    isOpen,
    isWide,
    open: async () => {
      await bring()
    },
    openWide,
  }
}

/** A page that was opened with nothing kept hears of what comes to be kept in another tab. */
export function openWhenOthersWrite(kept: KeptDoor): void {
  window.addEventListener('storage', ({ key }) => {
    // What is open already hears by itself.
    if (key?.startsWith(KEY_PREFIX) && !kept.isOpen.value) void kept.openWide()
  })
}
