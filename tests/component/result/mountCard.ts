import { flushPromises } from '@vue/test-utils'
import { type Component, defineComponent, h } from 'vue'
import { type BankWording, loadBankWording } from '@/content/bank'
import type { Assessment } from '@/domain/assessment'
import { provideExplain } from '@/explain/explain'
import type { Locale } from '@/i18n'
import { useAssessmentStore } from '@/stores/assessment'
import { useScoresStore } from '@/stores/scores'
import { mountPage } from '../../support/mountPage'

type Store = ReturnType<typeof useAssessmentStore>
type Scores = ReturnType<typeof useScoresStore>

/** Mounts one part of the result page under a page that can explain numbers, with the props the page would give it. */
export async function mountCard(
  card: Component,
  assessment: Assessment,
  propsOf: (scores: Scores, wording: BankWording, store: Store) => Record<string, unknown>,
  locale: Locale = 'ja',
) {
  const wording = await loadBankWording(locale)
  const page = defineComponent(() => {
    provideExplain()
    const store = useAssessmentStore()
    const scores = useScoresStore()
    return () => h('div', [h(card, propsOf(scores, wording, store))])
  })
  const mounted = await mountPage(page, { assessment, locale })
  await flushPromises()
  return { ...mounted, text: () => mounted.element.textContent.replace(/\s+/gu, ' ').trim() }
}
