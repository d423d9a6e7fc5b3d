import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { Assessment } from '@/domain/assessment'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'
import { useWords } from '@/i18n/terms'
import { useAssessmentStore } from '@/stores/assessment'
import { useTrendStore } from '@/stores/trend'

/**
 * The trend of the open assessment's organization. What is left out and which two dates are compared stand in the
 * address, so that a link leads to the same view.
 */
export function useTrend() {
  const { t } = useI18n()
  const format = useFormat()
  const route = useRoute()
  const router = useRouter()
  const store = useAssessmentStore()
  const trends = useTrendStore()
  const words = useWords(() => store.assessment.organization.kind)

  const group = computed(() => trends.groupOf(store.assessment.id))
  const queryOf = (name: string) => {
    const value = route.query[name]
    return typeof value === 'string' ? value : ''
  }
  const leftOut = computed(() => new Set(queryOf('without').split(',').filter(Boolean)))
  const included = computed(() => group.value.filter(({ id }) => !leftOut.value.has(id)))
  const reading = computed(() => trends.read(included.value))

  /** The two compared: those of the address, else the last two. */
  const pair = computed(() => {
    const find = (id: string) => reading.value.trend.entries.find(({ assessment }) => assessment.id === id)
    return {
      from: find(queryOf('from')) ?? reading.value.trend.entries.at(-2),
      to: find(queryOf('to')) ?? reading.value.trend.entries.at(-1),
    }
  })

  /** The date of an assessment; where several are of one day, which of them it is. */
  function dateOf(id: string): string {
    const found = group.value.find((each) => each.id === id)
    if (!found) return ''
    const date = format.value.date(found.createdOn, words.value.era)
    const sameDay = group.value.filter(({ createdOn }) => createdOn === found.createdOn)
    return sameDay.length === 1
      ? date
      : t('trend.entries.same_day', { date, number: sameDay.findIndex((each) => each.id === id) + 1 })
  }

  function ask(changes: Readonly<Record<string, string | undefined>>) {
    void router.replace({ query: { ...route.query, ...changes } })
  }

  function include({ id }: Pick<Assessment, 'id'>, isIncluded: boolean) {
    const others = [...leftOut.value].filter((each) => each !== id)
    const without = isIncluded ? others : [...others, id]
    ask({ without: without.length > 0 ? without.join(',') : undefined })
  }

  return { group, included, reading, pair, dateOf, ask, include }
}
