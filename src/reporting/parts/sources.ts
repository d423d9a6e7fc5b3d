import { computed } from 'vue'
import type { ReportBlock } from '@/domain/report/document'
import { useAssessmentStore } from '@/stores/assessment'
import { useBankSources } from '@/stores/wording'
import { sentence } from '../blocks'
import type { ReportContext } from '../context'

/** What each question of the form rests on, in bank order; asks for the sources only when it is in the report. */
export function useSourcesPart() {
  const store = useAssessmentStore()
  return computed(() => ({ t, titleOf }: ReportContext): ReportBlock[] => {
    const sources = useBankSources().value
    if (!sources) return []
    const statements = store.form.questions.flatMap(({ id }) =>
      (sources[id] ?? []).map(({ what, source, url }) => ({
        text: titleOf(id),
        about: '',
        source: t('report.sources.entry', { what, source }),
        url,
      })),
    )
    return [...sentence(t('report.sources.lead')), { kind: 'sourced', statements }]
  })
}
