import { computed } from 'vue'
import type { ReportBlock } from '@/domain/report/document'
import { useRankedFindOut } from '@/explain/rankedLists'
import { sentence, table } from '../blocks'
import type { ReportContext } from '../context'

/** How many of the questions to find out a report names. */
const NAMED = 10

/** What to find out, those questions first that narrow the result most. */
export function useUnknownsPart() {
  const ranked = useRankedFindOut()
  return computed(() => ({ t, format, titleOf }: ReportContext): ReportBlock[] => {
    const named = ranked.value.slice(0, NAMED)
    const left = ranked.value.length - named.length
    if (named.length === 0) return sentence(t('report.unknowns.none'))
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
      ...(left > 0 ? sentence(t('report.unknowns.more', { count: left }), 'quiet') : []),
    ]
  })
}
