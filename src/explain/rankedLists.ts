import { computed } from 'vue'
import { builtInBank } from '@/content/bank'
import { rankFindOut, rankSteps } from '@/domain/scoring/ranking'
import { listFindOut, listSteps } from '@/domain/scoring/steps'
import { useAssessmentStore } from '@/stores/assessment'

/** How many of the next steps are shown. */
const STEPS_SHOWN = 3

/** The single steps that the page shows, best first. */
export function useRankedSteps() {
  const store = useAssessmentStore()
  return computed(() =>
    rankSteps(builtInBank, listSteps(builtInBank, store.input, store.result), store.result).slice(0, STEPS_SHOWN),
  )
}

/** The blank questions, those first that narrow the result most. */
export function useRankedFindOut() {
  const store = useAssessmentStore()
  return computed(() => rankFindOut(listFindOut(builtInBank, store.input)))
}
