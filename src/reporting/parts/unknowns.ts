import { computed } from 'vue'
import type { ReportBlock } from '@/domain/report/document'
import { useRankedFindOut } from '@/explain/rankedLists'
import { useAssessmentStore } from '@/stores/assessment'
import { sentence, table } from '../blocks'
import type { ReportContext } from '../context'

/** How many of the questions to find out a report names. */
const NAMED = 10

/** What to find out, those questions first that narrow the result most. */
export function useUnknownsPart() {
  const store = useAssessmentStore()
  const ranked = useRankedFindOut()
  return computed(() => ({ t, format, titleOf }: ReportContext): ReportBlock[] => {
    const named = ranked.value.slice(0, NAMED)
    const left = ranked.value.length - named.length
    const { unknown, unanswered } = store.progress
    // Safeguards are no part of the scores, so knowing them narrows nothing.
    const safeguards = unknown.length + unanswered.length - ranked.value.length
    const besides = safeguards > 0 ? sentence(t('report.unknowns.safeguards', { count: safeguards }, safeguards)) : []
    if (named.length === 0) return safeguards > 0 ? besides : sentence(t('report.unknowns.none'))
    return [
      ...sentence(t('result.find_out.order')),
      ...table({
        caption: t('result.find_out.heading'),
        columns: [t('report.unknowns.question'), t('report.unknowns.wider'), t('report.unknowns.longer')],
        figures: [1, 2],
        rows: named.map(({ question, wider, longer }) => [
          titleOf(question),
          format.number(wider),
          format.number(longer),
        ]),
      }),
      ...(left > 0 ? sentence(t('report.unknowns.more', { count: left }, left), 'quiet') : []),
      ...besides,
    ]
  })
}
