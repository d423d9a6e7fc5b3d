import type { ReportFact } from '@/domain/report/document'
import { shortened } from '@/domain/report/onePage'
import { useAssessmentStore } from '@/stores/assessment'
import type { ReportContext } from './context'

/** What a report states of itself before anything else: from when it is, what was answered, under which questions. */
export function reportFacts({ assessment, t, format, era, staffWord, limits }: ReportContext): ReportFact[] {
  const { progress } = useAssessmentStore()
  const { organization, createdOn, form, bank, sample } = assessment
  const { answered, total } = progress
  const { staff, staffAsOf, staffIncludes, answeredBy, department } = organization
  // Long words of one's own stand whole in the other reports: the one page says that there is more.
  const includes = limits && staffIncludes.length > limits.label ? t('report.facts.counted_as_told') : staffIncludes
  const isNamed = department !== '' && (!limits || department.length <= limits.label)
  const scope =
    organization.unit === 'whole' ? t('report.facts.whole') : isNamed ? department : t('report.facts.department')
  const counted =
    staff === null
      ? t('report.summary.not_given')
      : [
          t('report.facts.people', { number: format.number(staff) }, staff),
          staffAsOf ? t('report.facts.as_of', { date: format.date(staffAsOf, era) }) : '',
          includes,
        ]
          .filter(Boolean)
          .join(t('report.facts.between'))
  return [
    ...(sample ? [{ label: t('report.facts.sample_label'), value: t('result.header.sample') }] : []),
    {
      label: t('report.facts.scope'),
      value: scope,
    },
    { label: t('report.facts.date'), value: format.date(createdOn, era) },
    {
      label: t('report.facts.form'),
      value:
        form === 'quick'
          ? t('result.header.quick', { answered, total })
          : t('result.header.standard', { answered, total }),
    },
    { label: t('report.facts.bank'), value: t('report.facts.bank_version', { id: bank.id, version: bank.version }) },
    { label: t('report.facts.staff', { staff: staffWord }), value: counted },
    ...(answeredBy
      ? [{ label: t('report.facts.answered_by'), value: shortened(answeredBy, limits?.line ?? null) }]
      : []),
  ]
}
