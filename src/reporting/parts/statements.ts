import { computed } from 'vue'
import type { OrganizationKind } from '@/domain/organization'
import type { ReportBlock, ReportSource } from '@/domain/report/document'
import { knownPoints, seriesOf } from '@/domain/statisticsReading'
import { useStatisticTexts } from '@/evidence/statisticTexts'
import { useAssessmentStore } from '@/stores/assessment'
import { useStatisticsStore } from '@/stores/statistics'
import { useStatisticsWording } from '@/stores/wording'
import { list, sentence } from '../blocks'
import type { ReportContext } from '../context'
import { useCapacityTexts } from '../sentences/capacityTexts'
import { useReadinessTexts } from '../sentences/readinessTexts'

/** Published figures that stand beside an organization of a kind. */
const SERIES: Readonly<Record<OrganizationKind, readonly string[]>> = {
  municipality: ['lg_all', 'lg_municipality', 'employed_teleworker_rate', 'avg_days_per_week'],
  prefecture: ['lg_all', 'lg_prefecture', 'employed_teleworker_rate', 'avg_days_per_week'],
  company: ['company_adoption', 'company_no_suitable_work', 'employed_teleworker_rate', 'avg_days_per_week'],
  other: ['company_adoption', 'lg_all', 'employed_teleworker_rate', 'avg_days_per_week'],
}

/** Sentences to answer questions with and to ask for a budget with: each says from when it is and where it comes from. */
export function useStatements(era: () => ReportContext['era']) {
  const store = useAssessmentStore()
  const statistics = useStatisticsStore()
  const wording = useStatisticsWording()
  const texts = useStatisticTexts()
  const { readiness, rule, use, period } = useReadinessTexts(era)
  const { figures } = useCapacityTexts()

  const published = ({ t, format, era: wanted }: ReportContext): ReportSource[] =>
    SERIES[store.assessment.organization.kind].flatMap((id) => {
      if (!statistics.statistics || !wording.value) return []
      const series = seriesOf(statistics.statistics, id)
      const point = knownPoints(series).at(-1)
      const words = wording.value.series[id]
      if (!point?.source || !words) return []
      const figure = texts.value.marked(point, series.unit)
      const text = t('report.statements.published', { name: words.name, year: format.year(point.year, wanted), figure })
      return [{ text, source: format.list([words.survey, point.source]), url: point.url }]
    })

  return computed(() => (context: ReportContext): ReportBlock[] => {
    const { t, format } = context
    const { organization, createdOn } = store.assessment
    const name = organization.name || t('start.kept.nameless')
    const own = [
      t('report.statements.readiness', { name, date: format.date(createdOn, context.era), readiness: readiness.value }),
      rule.value ? t('report.statements.rule', { rule: rule.value }) : t('report.statements.rule_missing'),
      use.value && period.value
        ? t('report.statements.use', { use: use.value, period: period.value })
        : t('report.statements.use_missing'),
      ...(figures.value ? [format.sentences([figures.value, t('result.capacity.assumed')])] : []),
    ]
    const statements = published(context)
    return [
      ...sentence(t('report.statements.own')),
      ...list(own),
      ...(statements.length > 0
        ? [...sentence(t('report.statements.beside')), { kind: 'sourced' as const, statements }]
        : sentence(statistics.hasFailed ? t('statistics.page.failed') : '')),
      ...sentence(t('report.statements.note'), 'quiet'),
    ]
  })
}
