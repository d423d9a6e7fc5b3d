import { computed, type ComputedRef, type MaybeRefOrGetter, toValue } from 'vue'
import { type RouteLocationRaw, useRoute } from 'vue-router'
import { positionOf, type QuestionPosition } from '@/domain/questionOrder'
import { useI18n } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'

/**
 * Where 「前へ」 and 「次へ」 lead from a question. Coming from the review or the result, 「次へ」 leads back there.
 */
export function useQuestionLinks(position: ComputedRef<QuestionPosition | undefined>, from: MaybeRefOrGetter<unknown>) {
  const { t } = useI18n()
  const route = useRoute()
  const store = useAssessmentStore()
  /** By itself, so that an answer alone makes no new links. */
  const id = computed(() => store.assessment.id)
  const origin = computed(() => ['review', 'result'].find((name) => name === toValue(from)))

  function linkTo(question: string): RouteLocationRaw {
    const target = positionOf(store.form, question)
    const params = { id: id.value, section: target?.section ?? '', number: String(target?.number ?? 1) }
    return { name: 'questions', params, query: route.query }
  }

  function pageLink(name: string): RouteLocationRaw {
    return { name, params: { id: id.value } }
  }

  const previous = computed(() => (position.value?.previous ? linkTo(position.value.previous) : pageLink('practice')))
  const next = computed(() => {
    if (origin.value) return pageLink(origin.value)
    return position.value?.next ? linkTo(position.value.next) : pageLink('work')
  })
  const nextLabel = computed(() => {
    if (origin.value === 'review') return t('answer.next.to_review')
    if (origin.value === 'result') return t('answer.next.to_result')
    return position.value?.next ? t('common.next') : t('answer.next.to_work')
  })
  return { previous, next, nextLabel }
}
