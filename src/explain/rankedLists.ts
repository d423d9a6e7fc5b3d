import { computed } from 'vue'
import { rankFindOut, rankSteps } from '@/domain/scoring/ranking'
import { listFindOut, listSteps } from '@/domain/scoring/steps'
import { useAssessmentStore } from '@/stores/assessment'
import { useScoresStore } from '@/stores/scores'

/** How many of the next steps are shown. */
const STEPS_SHOWN = 3

/** The single steps that the page shows, best first. */
export function useRankedSteps() {
  const store = useAssessmentStore()
  const scores = useScoresStore()
  return computed(() =>
    rankSteps(store.bank, listSteps(store.bank, scores.input, scores.result), scores.result).slice(0, STEPS_SHOWN),
  )
}

/** The blank questions, those first that narrow the result most. */
export function useRankedFindOut() {
  const store = useAssessmentStore()
  const scores = useScoresStore()
  return computed(() => rankFindOut(listFindOut(store.bank, scores.input)))
}
