import type { ReportBlock } from '@/domain/report/document'
import { POINTS_PER_STAGE } from '@/domain/scoring/path'
import { useAssessmentStore } from '@/stores/assessment'
import { list, sentence } from '../blocks'
import type { ReportContext } from '../context'

/** How the figures come about and what they rest on. */
export function methodPart({ t }: ReportContext): ReportBlock[] {
  const { bank } = useAssessmentStore()
  return [
    ...list([
      t('report.method.score'),
      t('report.method.bounds'),
      t('report.method.stage', { points: POINTS_PER_STAGE }),
      t('report.method.ratio'),
      t('report.method.capacity'),
      t('report.method.safeguards'),
    ]),
    ...sentence(t('report.method.self')),
    ...sentence(t('report.method.bank', { id: bank.bank.id, version: bank.bank.version })),
    ...sentence(t('report.method.source'), 'quiet'),
  ]
}
