import { computed } from 'vue'
import { levelOf } from '@/domain/answer'
import { newAction, type PlannedAction } from '@/domain/plan'
import { useAssessmentStore } from '@/stores/assessment'

/** The plan of the open assessment and the changes a person makes to it. */
export function usePlan() {
  const store = useAssessmentStore()
  const plan = computed(() => store.assessment.plan)
  const chosen = computed(() => new Set(plan.value.actions.map(({ question }) => question)))

  /** Adds questions with the level to be reached; a question that is planned already keeps its owner, dates and note. */
  function choose(raises: readonly { readonly question: string; readonly to: PlannedAction['to'] }[]) {
    const kept = new Map(plan.value.actions.map((action) => [action.question, action]))
    const actions = raises.map(({ question, to }) => {
      const known = kept.get(question)
      return known ? { ...known, to } : newAction({ question, from: levelOf(store.assessment.answers[question]), to })
    })
    store.edit({ kind: 'planActions', actions })
  }

  function change(action: PlannedAction) {
    store.edit({ kind: 'planActions', actions: [action] })
  }

  function drop(question: string) {
    store.edit({ kind: 'removeAction', question })
  }

  return { plan, chosen, choose, change, drop }
}
