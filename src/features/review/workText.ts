import { computed } from 'vue'
import { departmentsOf } from '@/content/work/mixes'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'
import { useAssessmentStore } from '@/stores/assessment'
import { useWorkWording } from '@/stores/workWording'

/** Says in a sentence what the mix of work came from. */
export function useWorkText() {
  const { t } = useI18n()
  const format = useFormat()
  const store = useAssessmentStore()
  const wording = useWorkWording()
  return computed(() => {
    const { work } = store.assessment
    if (!work) return t('review.work.none')
    const { start, headcounts, items } = work
    if (start.kind === 'own') return t('review.work.own', { count: items.length })
    if (start.kind === 'headcounts') {
      const departments = departmentsOf(headcounts)
      const people = departments.reduce((sum, department) => sum + department.people, 0)
      return t('review.work.headcounts', { count: departments.length, people: format.value.number(people) })
    }
    // Until the wording is here there is only an id, which is not for people.
    if (!wording.value) return ''
    return t('review.work.chosen', { preset: wording.value.presets[start.preset]?.title ?? start.preset })
  })
}
