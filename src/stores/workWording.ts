import { defineStore } from 'pinia'
import { computed } from 'vue'
import { loadWorkWording, type WorkWording } from '@/content/work'
import { followLocale } from './followLocale'

const useWorkWordingStore = defineStore('workWording', () => ({ texts: followLocale<WorkWording>(loadWorkWording) }))

/** The wording of the kinds of work; loaded when the first page asks for it. */
export function useWorkWording() {
  const store = useWorkWordingStore()
  return computed(() => store.texts)
}
