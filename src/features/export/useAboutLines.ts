import type { Assessment } from '@/domain/assessment'
import { useI18n } from '@/i18n'
import { useFormat } from '@/i18n/format'
import { useWords } from '@/i18n/terms'
import { useReadinessTexts } from '@/reporting/sentences/readinessTexts'
import { useUnknownsTexts } from '@/reporting/sentences/unknownsTexts'
import { useAssessmentStore } from '@/stores/assessment'

/** The first sheet of a workbook: what it is of, what its figures mean, and how it comes back. */
export function useAboutLines() {
  const { t } = useI18n()
  const format = useFormat()
  const store = useAssessmentStore()
  const words = useWords(() => store.assessment.organization.kind)
  const { readiness } = useReadinessTexts(() => words.value.era)
  const unknowns = useUnknownsTexts()

  return ({ organization, createdOn, bank, form, sample }: Assessment, isAnonymous: boolean): string[] => {
    const { answered, total } = store.progress
    const nameless = isAnonymous ? t('exports.about.anonymous') : t('common.nameless')
    return [
      t('exports.about.title'),
      t('exports.about.organization', { name: organization.name || nameless }),
      organization.department ? t('exports.about.department', { name: organization.department }) : '',
      sample ? t('result.header.sample') : '',
      t('exports.about.date', { date: format.value.date(createdOn, words.value.era) }),
      form === 'quick'
        ? t('result.header.quick', { answered, total })
        : t('result.header.standard', { answered, total }),
      t('exports.about.bank', { id: bank.id, version: bank.version }),
      t('exports.about.readiness', { readiness: readiness.value }),
      unknowns.count.value,
      unknowns.consequence.value,
      t('exports.about.bounds'),
      t('exports.about.gains'),
      ...(isAnonymous
        ? [t('exports.about.no_return')]
        : [t('exports.about.return'), t('exports.about.due'), t('exports.about.keep')]),
    ].filter((line) => line !== '')
  }
}
