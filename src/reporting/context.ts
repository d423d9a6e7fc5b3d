import { computed } from 'vue'
import type { BankWording } from '@/content/bank'
import { anonymized } from '@/domain/anonymized'
import type { Assessment } from '@/domain/assessment'
import type { Audience, Era } from '@/domain/report/choices'
import { ONE_PAGE } from '@/domain/report/onePage'
import { type Translate, useI18n } from '@/i18n'
import { type Format, useFormat } from '@/i18n/format'
import { type Terms, useTerms, useWords } from '@/i18n/terms'
import { useAssessmentStore } from '@/stores/assessment'
import { useBankWording } from '@/stores/wording'

/** What every part of a report is made from. */
export interface ReportContext {
  /** The assessment that is spoken of: the open one, or that one without names. It scores the same. */
  readonly assessment: Assessment
  /** What stands for a name that it does not have. */
  readonly nameless: string
  readonly t: Translate
  readonly format: Format
  readonly terms: Terms
  readonly wording: BankWording
  readonly era: Era
  /** What a page of its own is held to; null where there is room for everything. */
  readonly limits: typeof ONE_PAGE | null
  /** Whom to call the staff in this kind of organization. */
  readonly staffWord: string
  /** The title of a question by its id. */
  readonly titleOf: (question: string) => string
}

/** Gathers what the parts are made from; null until the texts of the bank are there. */
export function useReportContext(
  chosen: () => { readonly era: Era | null; readonly audience: Audience },
  isAnonymous: () => boolean,
) {
  const { t } = useI18n()
  const format = useFormat()
  const terms = useTerms()
  const store = useAssessmentStore()
  const wording = useBankWording()
  const words = useWords(() => store.assessment.organization.kind)
  const era = computed<Era>(() => chosen().era ?? words.value.era)
  const titleOf = (question: string) => wording.value?.questions[question]?.title ?? question
  const assessment = computed(() => (isAnonymous() ? anonymized(store.assessment, '') : store.assessment))
  const context = computed((): ReportContext | null => {
    const texts = wording.value
    return (
      texts && {
        assessment: assessment.value,
        nameless: isAnonymous() ? t('exports.about.anonymous') : t('common.nameless'),
        t,
        format: format.value,
        terms: terms.value,
        wording: texts,
        era: era.value,
        limits: chosen().audience === 'top' ? ONE_PAGE : null,
        staffWord: words.value.staff,
        titleOf,
      }
    )
  })
  return { context, era }
}
