import { computed, onScopeDispose, watch } from 'vue'
import { type Goal, GOALS, type PlanConstraints } from '@/domain/plan'
import { useAssessmentStore } from '@/stores/assessment'
import { useScoresStore } from '@/stores/scores'
import { useShortestWayStore } from '@/stores/shortestWay'

/** What is aimed at and under which constraints, and the shortest way there, looked for anew whenever one changes. */
export function useWay() {
  const store = useAssessmentStore()
  const scores = useScoresStore()
  const search = useShortestWayStore()
  /** The stage after the one of now, until the person chooses. */
  const goal = computed<Goal>(
    () => store.assessment.plan.goal ?? GOALS.find((stage) => stage > (scores.result.stage ?? 0)) ?? 4,
  )
  const constraints = computed(() => store.assessment.plan.constraints)

  function look() {
    void search.search({
      form: store.form,
      answers: store.assessment.answers,
      goal: goal.value,
      constraints: constraints.value,
    })
  }

  watch([() => store.form, () => store.assessment.answers, goal, constraints], look, { immediate: true })
  onScopeDispose(search.clear)

  function setGoal(wanted: Goal) {
    store.edit({ kind: 'planGoal', changes: { goal: wanted } })
  }

  function constrain(changes: Partial<PlanConstraints>) {
    store.edit({ kind: 'planGoal', changes: { constraints: { ...constraints.value, ...changes } } })
  }

  return { goal, constraints, search, look, setGoal, constrain }
}
