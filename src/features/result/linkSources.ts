import { computed } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import { positionOf } from '@/domain/questionOrder'
import type { LinkId } from '@/domain/scoring/circle'
import { useI18n } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { useScoresStore } from '@/stores/scores'

interface LinkSource {
  readonly to: RouteLocationRaw
  readonly label: string
}

/** Where to give what a link of the circle is read from, for as long as it is not known. */
export function useLinkSources() {
  const { t } = useI18n()
  const store = useAssessmentStore()
  const scores = useScoresStore()
  return computed<Record<LinkId, LinkSource>>(() => {
    const { id } = store.assessment
    const page = (name: string): RouteLocationRaw => ({ name, params: { id } })
    const question = (first: string | undefined): LinkSource => {
      const position = first === undefined ? undefined : positionOf(store.form, first)
      if (!position) return { to: page('review'), label: t('result.readiness.none_link') }
      const params = { id, section: position.section, number: String(position.number) }
      return { to: { name: 'questions', params, query: { from: 'result' } }, label: t('result.circle.answer') }
    }
    const practice = { to: page('practice'), label: t('result.use.give') }
    return {
      system: question(store.form.bySection.get('rules')?.[0]?.id),
      work: scores.result.capacity
        ? { to: page('review'), label: t('result.unknowns.see') }
        : { to: page('work'), label: t('result.capacity.give') },
      people: practice,
      use: practice,
      effect: question(store.form.effect[0]?.id),
    }
  })
}
