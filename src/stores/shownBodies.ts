import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

/** Which reference bodies the path map shows, for as long as the page is open; null until the person chooses. */
export const useShownBodiesStore = defineStore('shownBodies', () => {
  const chosen = shallowRef<readonly string[] | null>(null)

  function choose(ids: readonly string[]) {
    chosen.value = ids
  }

  return { chosen, choose }
})
