/** The parts of the page, in their order, with the series of each chart and the breakdowns of each part. */
export const STATISTIC_PARTS = [
  { id: 'companies', figures: ['adoption', 'no_work'], breakdowns: [] },
  { id: 'people', figures: ['people', 'rules', 'home', 'days'], breakdowns: [] },
  {
    id: 'local',
    figures: ['local'],
    breakdowns: [
      'lg_reasons_2021',
      'lg_reasons_2022',
      'lg_usage_2022',
      'lg_forms_2021',
      'lg_forms_2022',
      'lg_effects_2022',
    ],
  },
  { id: 'national', figures: ['national'], breakdowns: [] },
] as const
export type StatisticPart = (typeof STATISTIC_PARTS)[number]['id']
export type StatisticFigureId = (typeof STATISTIC_PARTS)[number]['figures'][number]

/** What one chart shows. Series of one chart share their unit; `changes`: years at which one definition follows another. */
export const FIGURE_SERIES: Readonly<
  Record<StatisticFigureId, { readonly series: readonly string[]; readonly changes: readonly number[] }>
> = {
  adoption: { series: ['company_adoption'], changes: [] },
  no_work: { series: ['company_no_suitable_work'], changes: [] },
  people: { series: ['teleworker_rate_narrow', 'employed_teleworker_rate'], changes: [2015] },
  rules: { series: ['employed_teleworker_by_policy', 'weekly_home_employed'], changes: [] },
  home: { series: ['home_teleworkers'], changes: [] },
  days: { series: ['avg_days_per_week'], changes: [] },
  local: { series: ['lg_all', 'lg_prefecture', 'lg_designated', 'lg_municipality'], changes: [] },
  national: { series: ['national_civil_servants'], changes: [] },
}
