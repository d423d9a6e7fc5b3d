import { defineStore } from 'pinia'
import { ref, type Ref, shallowRef } from 'vue'
import type { PlanSearches } from '@/domain/planning/planSearch'
import { useFurtherPorts } from './ports'

/** `stopped`: the person stopped it; `failed`: nobody foresaw why. */
export type SearchState = 'idle' | 'searching' | 'found' | 'stopped' | 'failed'

/** One kind of search of which only the last one asked for counts. */
function latestSearch<K extends keyof PlanSearches>(kind: K) {
  const ports = useFurtherPorts()
  const state = ref<SearchState>('idle')
  const found: Ref<PlanSearches[K]['found'] | null> = shallowRef(null)
  let running = new AbortController()

  /** Searches anew; a search that still runs is stopped. What was found before stays until there is something new. */
  async function search(given: PlanSearches[K]['given']) {
    running.abort()
    const { signal } = (running = new AbortController())
    state.value = 'searching'
    try {
      const outcome = await ports.searchPlan(kind, given, signal)
      if (outcome === null || signal.aborted) return
      found.value = outcome
      state.value = 'found'
    } catch {
      if (!signal.aborted) state.value = 'failed'
    }
  }

  /** Stops a search that runs; what was found before stays. */
  function stop() {
    if (state.value !== 'searching') return
    running.abort()
    state.value = 'stopped'
  }

  /** Forgets everything, for another assessment for instance. */
  function clear() {
    running.abort()
    state.value = 'idle'
    found.value = null
  }

  return { state, found, search, stop, clear }
}

/** The shortest way to a stage, looked for beside the page; `found` tells the way or why there is none. */
export const useShortestWayStore = defineStore('shortestWay', () => latestSearch('way'))

/** The road stage after stage to the last, looked for beside the page. */
export const useRoadStore = defineStore('road', () => latestSearch('road'))
