import type { OrganizationKind } from '@/domain/organization'
import type { ReportSource } from '@/domain/report/document'
import { knownPoints, seriesOf } from '@/domain/statisticsReading'
import { useConfidenceNames } from '@/evidence/confidenceNames'
import { useStatisticTexts } from '@/evidence/statisticTexts'
import { useAssessmentStore } from '@/stores/assessment'
import { useStatisticsStore } from '@/stores/statistics'
import { useStatisticsWording } from '@/stores/statisticsWording'
import type { ReportContext } from '../context'

/** Published figures that stand beside an organization of a kind. */
const SERIES = {
  municipality: ['lg_all', 'lg_municipality', 'employed_teleworker_rate', 'avg_days_per_week'],
  prefecture: ['lg_all', 'lg_prefecture', 'employed_teleworker_rate', 'avg_days_per_week'],
  company: ['company_adoption', 'company_no_suitable_work', 'employed_teleworker_rate', 'avg_days_per_week'],
  other: ['company_adoption', 'lg_all', 'employed_teleworker_rate', 'avg_days_per_week'],
} as const satisfies Readonly<Record<OrganizationKind, readonly string[]>>
type SeriesId = (typeof SERIES)[OrganizationKind][number]
/** Surveys whose years are fiscal years. */
const FISCAL: ReadonlySet<SeriesId> = new Set(['employed_teleworker_rate', 'avg_days_per_week'])

/** The newest published figures beside the organization, in sentences with their sources; none until they are loaded. */
export function usePublishedFigures() {
  const store = useAssessmentStore()
  const statistics = useStatisticsStore()
  const wording = useStatisticsWording()
  const texts = useStatisticTexts()
  const confidences = useConfidenceNames()

  function saying(
    { t }: ReportContext,
    id: SeriesId,
    given: { readonly year: string; readonly figure: string },
  ): string {
    const says: Record<SeriesId, () => string> = {
      lg_all: () => t('report.published.lg_all', given),
      lg_municipality: () => t('report.published.lg_municipality', given),
      lg_prefecture: () => t('report.published.lg_prefecture', given),
      company_adoption: () => t('report.published.company_adoption', given),
      company_no_suitable_work: () => t('report.published.company_no_suitable_work', given),
      employed_teleworker_rate: () => t('report.published.employed_teleworker_rate', given),
      avg_days_per_week: () => t('report.published.avg_days_per_week', given),
    }
    return says[id]()
  }

  function published(context: ReportContext): ReportSource[] {
    const { t, format } = context
    const yearOf = (id: SeriesId, year: number) => {
      const written = format.year(year, context.era)
      return FISCAL.has(id) ? t('practice.period.fiscal_year', { year: written }) : written
    }
    return SERIES[store.assessment.organization.kind].flatMap((id) => {
      if (!statistics.statistics || !wording.value) return []
      const series = seriesOf(statistics.statistics, id)
      const point = knownPoints(series).at(-1)
      const survey = wording.value.series[id]?.survey
      if (!point?.source || point.confidence === null || survey === undefined) return []
      const text = saying(context, id, {
        year: yearOf(id, point.year),
        figure: texts.value.marked(point, series.unit),
      })
      const about = t('report.published.survey', { survey, level: confidences.value[point.confidence] })
      return [{ text, about, source: point.source, url: point.url }]
    })
  }

  return { published, hasFailed: () => statistics.hasFailed }
}
