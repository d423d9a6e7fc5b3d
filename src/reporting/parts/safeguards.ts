import { levelOf } from '@/domain/answer'
import type { ReportBlock } from '@/domain/report/document'
import { useAssessmentStore } from '@/stores/assessment'
import { sentence, table } from '../blocks'
import type { ReportContext } from '../context'

/** What must be put right before telework is widened, and what must be found out. */
export function safeguardsPart({ t, format, wording, titleOf }: ReportContext): ReportBlock[] {
  const { result, assessment } = useAssessmentStore()
  const rows = result.mustFix.map((question) => {
    const level = levelOf(assessment.answers[question]) ?? 0
    const texts = wording.questions[question]
    return [titleOf(question), texts?.levels[level] ?? '', texts?.action[Math.min(level, 3)] ?? '']
  })
  const { mustCheck } = result
  return [
    ...(rows.length === 0 && mustCheck.length === 0
      ? sentence(t('result.safeguards.fine'))
      : sentence(t('result.safeguards.note'))),
    ...table({
      caption: t('result.safeguards.must_fix', { count: rows.length }),
      columns: [
        t('result.safeguards.must_fix', { count: rows.length }),
        t('report.safeguards.now'),
        t('report.safeguards.action'),
      ],
      figures: [],
      rows,
    }),
    ...(mustCheck.length === 0
      ? []
      : sentence(
          t('report.safeguards.check', { count: mustCheck.length, questions: format.list(mustCheck.map(titleOf)) }),
        )),
  ]
}
