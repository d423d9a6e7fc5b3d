import type { ReportBlock } from '@/domain/report/document'
import { AXES } from '@/domain/bank'
import type { Score } from '@/domain/scoring/bounds'
import { useAssessmentStore } from '@/stores/assessment'
import { useScoresStore } from '@/stores/scores'
import { sentence, table } from '../blocks'
import type { ReportContext } from '../context'

/** Every score with its bounds, 0…100: the axes, the pillars, how telework is run. */
export function scoresPart({ t, format, terms, wording }: ReportContext): ReportBlock[] {
  const { form } = useAssessmentStore()
  const { result } = useScoresStore()
  const figure = (value: number | null) => (value === null ? t('charts.map.not_known') : format.number(value))
  const rowOf = (title: string, score: Score | undefined) => {
    if (!score?.applicable) return [title, t('charts.bars.not_applicable'), '', '']
    return [title, figure(score.lower), figure(score.score), figure(score.upper)]
  }
  const sections = form.sections.filter(({ kind }) => kind !== 'safeguard')
  return [
    ...(result.stage === null ? [] : [{ kind: 'picture' as const, picture: 'radar' as const }]),
    ...table({
      caption: t('report.scores.caption'),
      columns: [t('charts.bars.section'), t('charts.bars.lower'), t('charts.bars.score'), t('charts.bars.upper')],
      figures: [1, 2, 3],
      rows: [
        ...AXES.map((axis) => rowOf(terms.axis[axis], result.axes[axis])),
        ...sections.map(({ id }) => rowOf(wording.sections[id]?.title ?? id, result.sections[id])),
      ],
    }),
    ...sentence(t('report.scores.note'), 'quiet'),
  ]
}
