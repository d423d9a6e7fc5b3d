import { levelOf } from '@/domain/answer'
import type { ReportBlock } from '@/domain/report/document'
import { firstOf } from '@/domain/report/onePage'
import { useAssessmentStore } from '@/stores/assessment'
import { useScoresStore } from '@/stores/scores'
import { sentence, table } from '../blocks'
import type { ReportContext } from '../context'

/** What must be put right before telework is widened, and what must be found out. */
export function safeguardsPart({ t, format, wording, titleOf, limits }: ReportContext): ReportBlock[] {
  const { assessment } = useAssessmentStore()
  const { result } = useScoresStore()
  const toFix = firstOf(result.mustFix, limits?.safeguards ?? null)
  const rows = toFix.shown.map((question) => {
    const level = levelOf(assessment.answers[question]) ?? 0
    const texts = wording.questions[question]
    return [titleOf(question), texts?.levels[level] ?? '', texts?.action[Math.min(level, 3)] ?? '']
  })
  const { mustCheck } = result
  return [
    ...(toFix.shown.length === 0 && mustCheck.length === 0
      ? sentence(t('result.safeguards.fine'))
      : sentence(t('result.safeguards.note'))),
    ...table({
      caption: t('result.safeguards.must_fix', { count: result.mustFix.length }),
      columns: [
        t('result.safeguards.must_fix', { count: result.mustFix.length }),
        t('report.safeguards.now'),
        t('report.safeguards.action'),
      ],
      figures: [],
      rows,
    }),
    ...(toFix.left.length === 0
      ? []
      : sentence(
          t('report.safeguards.more', { count: toFix.left.length, questions: format.list(toFix.left.map(titleOf)) }),
        )),
    ...(mustCheck.length === 0
      ? []
      : sentence(
          t('report.safeguards.check', { count: mustCheck.length, questions: format.list(mustCheck.map(titleOf)) }),
        )),
  ]
}
