import { defineStore } from 'pinia'
import { computed } from 'vue'
import { areaMapOf } from '@/domain/areaMap'
import { scoringInputOf } from '@/domain/assessment'
import { score } from '@/domain/scoring/score'
import { useAssessmentStore } from './assessment'

/** What follows from the open assessment; nothing is worked out before a page shows it, and answering needs none of it. */
export const useScoresStore = defineStore('scores', () => {
  const store = useAssessmentStore()
  const input = computed(() => scoringInputOf(store.assessment))
  const result = computed(() => score(store.bank, input.value))
  const areaMap = computed(() => areaMapOf(result.value, input.value.practice))
  return { input, result, areaMap }
})
