import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { loadReferences } from '@/content/references'
import type { References } from '@/domain/reference'

/** The documented reference bodies; null until they are there. Loaded when the first page asks for them. */
export const useReferencesStore = defineStore('references', () => {
  const library = shallowRef<References | null>(null)
  const hasFailed = shallowRef(false)

  async function load() {
    try {
      library.value = await loadReferences()
    } catch {
      // A chunk that cannot be fetched: the rest of the page goes on without it, and says so.
      hasFailed.value = true
    }
  }

  void load()
  return { library, hasFailed }
})
