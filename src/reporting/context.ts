import { computed } from 'vue'
import type { BankWording } from '@/content/bank'
import type { Era } from '@/domain/report/choices'
import { type Translate, useI18n } from '@/i18n'
import { type Format, useFormat } from '@/i18n/format'
import { type Terms, useTerms, useWords } from '@/i18n/terms'
import { useAssessmentStore } from '@/stores/assessment'
import { useBankWording } from '@/stores/wording'

/** What every part of a report is made from. */
export interface ReportContext {
  readonly t: Translate
  readonly format: Format
  readonly terms: Terms
  readonly wording: BankWording
  readonly era: Era
  /** Whom to call the staff in this kind of organization. */
  readonly staffWord: string
  /** The title of a question by its id. */
  readonly titleOf: (question: string) => string
}

/** Gathers what the parts are made from; null until the texts of the bank are there. */
export function useReportContext(chosenEra: () => Era | null) {
  const { t } = useI18n()
  const format = useFormat()
  const terms = useTerms()
  const store = useAssessmentStore()
  const wording = useBankWording()
  const words = useWords(() => store.assessment.organization.kind)
  const era = computed<Era>(() => chosenEra() ?? words.value.era)
  const titleOf = (question: string) => wording.value?.questions[question]?.title ?? question
  const context = computed((): ReportContext | null => {
    const texts = wording.value
    return (
      texts && {
        t,
        format: format.value,
        terms: terms.value,
        wording: texts,
        era: era.value,
        staffWord: words.value.staff,
        titleOf,
      }
    )
  })
  return { context, era }
}
