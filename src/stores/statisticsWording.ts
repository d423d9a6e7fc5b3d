import { defineStore } from 'pinia'
import { computed } from 'vue'
import { loadStatisticsWording, type StatisticsWording } from '@/content/statistics'
import { followLocale } from './followLocale'

const useStatisticsWordingStore = defineStore('statisticsWording', () => ({
  texts: followLocale<StatisticsWording>(loadStatisticsWording),
}))

/** The wording of the statistics; loaded when the page asks for it. */
export function useStatisticsWording() {
  const store = useStatisticsWordingStore()
  return computed(() => store.texts)
}
