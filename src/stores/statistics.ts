import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { loadStatistics } from '@/content/statistics'
import type { Statistics } from '@/domain/statistics'

/** The published figures; null until they are there. Loaded when the first page asks for them. */
export const useStatisticsStore = defineStore('statistics', () => {
  const statistics = shallowRef<Statistics | null>(null)
  const hasFailed = shallowRef(false)

  async function load() {
    try {
      statistics.value = await loadStatistics()
    } catch {
      // A chunk that cannot be fetched: the page says so and what to do.
      hasFailed.value = true
    }
  }

  void load()
  return { statistics, hasFailed }
})
