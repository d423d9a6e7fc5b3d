import { emergencyItems } from '@/domain/emergency'
import type { ReportBlock } from '@/domain/report/document'
import { useAssessmentStore } from '@/stores/assessment'
import { list, sentence } from '../blocks'
import type { ReportContext } from '../context'

/** What is missing for the day on which everybody must work from elsewhere. */
export function emergencyPart({ t, format, titleOf }: ReportContext): ReportBlock[] {
  const { form, assessment } = useAssessmentStore()
  const items = emergencyItems(form, assessment.answers)
  if (items.length === 0) return sentence(t('result.emergency.none'))
  const titles = (state: 'fails' | 'unknown') =>
    items.filter((item) => item.state === state).map(({ question }) => titleOf(question))
  const [fails, unknown] = [titles('fails'), titles('unknown')]
  const count = { total: items.length, fails: fails.length, unknown: unknown.length }
  return [
    ...sentence(
      fails.length + unknown.length === 0 ? t('result.emergency.fine', count) : t('result.emergency.count', count),
    ),
    ...list([
      ...(fails.length === 0 ? [] : [t('report.emergency.fails', { questions: format.list(fails) })]),
      ...(unknown.length === 0 ? [] : [t('report.emergency.unknown', { questions: format.list(unknown) })]),
    ]),
    ...sentence(t('result.emergency.convention'), 'quiet'),
  ]
}
