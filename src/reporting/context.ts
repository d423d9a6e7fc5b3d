import { computed } from 'vue'
import type { BankWording } from '@/content/bank'
import type { Era } from '@/domain/report/choices'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'
import { useTerms, useWords } from '@/i18n/terms'
import { useAssessmentStore } from '@/stores/assessment'
import { useBankWording } from '@/stores/wording'

/** What every part of a report is made from; null until the texts of the bank are there. */
export function useReportContext(chosenEra: () => Era | null) {
  const { t } = useI18n()
  const format = useFormat()
  const terms = useTerms()
  const store = useAssessmentStore()
  const wording = useBankWording()
  const words = useWords(() => store.assessment.organization.kind)
  const era = computed<Era>(() => chosenEra() ?? words.value.era)
  const titleOf = (question: string) => wording.value?.questions[question]?.title ?? question
  const context = computed(() => {
    const texts: BankWording | null = wording.value
    return texts && { t, format: format.value, terms: terms.value, wording: texts, era: era.value, titleOf }
  })
  return { context, era }
}

export type ReportContext = NonNullable<ReturnType<typeof useReportContext>['context']['value']>
