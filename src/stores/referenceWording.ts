import { defineStore } from 'pinia'
import { computed } from 'vue'
import { loadReferenceWording, type ReferenceWording } from '@/content/references'
import { followLocale } from './followLocale'

const useReferenceWordingStore = defineStore('referenceWording', () => ({
  texts: followLocale<ReferenceWording>(loadReferenceWording),
}))

/** The wording of the reference bodies; loaded when the first page asks for it. */
export function useReferenceWording() {
  const store = useReferenceWordingStore()
  return computed(() => store.texts)
}
