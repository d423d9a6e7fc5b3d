import { computed } from 'vue'
import { type Department, withQuestions } from '@/domain/inquiry/inquiries'
import { useI18n } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'

/** The departments of the open assessment and their changes. Until the first change, the usual four stand there. */
export function useDepartments() {
  const { t } = useI18n()
  const store = useAssessmentStore()
  const usual = computed(() =>
    [
      t('inquiry.usual.personnel'),
      t('inquiry.usual.information'),
      t('inquiry.usual.affairs'),
      t('inquiry.usual.field'),
    ].map((name): Department => ({ name, questions: [] })),
  )
  const departments = computed(() => {
    const kept = store.assessment.inquiries.departments
    return kept.length > 0 ? kept : usual.value
  })

  function keep(changed: readonly Department[]) {
    store.edit({ kind: 'inquiries', changes: { departments: changed } })
  }

  return {
    departments,
    assign: (name: string, questions: readonly string[], isAssigned: boolean) => {
      keep(withQuestions(departments.value, name, questions, isAssigned))
    },
    add: (name: string) => {
      keep([...departments.value, { name: name.trim(), questions: [] }])
    },
    rename: (before: string, name: string) => {
      keep(departments.value.map((each) => (each.name === before ? { ...each, name: name.trim() } : each)))
    },
    remove: (name: string) => {
      keep(departments.value.filter((each) => each.name !== name))
    },
  }
}
