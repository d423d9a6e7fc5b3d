import { computed } from 'vue'
import { useAssessmentStore } from '@/stores/assessment'
import { useScoresStore } from '@/stores/scores'
import { useBankWording } from '@/stores/wording'

/** The scored sections of the form in bank order, with their titles: what the bars show. */
export function useSectionRows() {
  const store = useAssessmentStore()
  const scores = useScoresStore()
  const wording = useBankWording()
  return computed(() =>
    store.form.sections.flatMap(({ id, kind }) => {
      const score = scores.result.sections[id]
      if (kind === 'safeguard' || !score) return []
      return [{ id, kind, title: wording.value?.sections[id]?.title ?? id, ...score }]
    }),
  )
}
