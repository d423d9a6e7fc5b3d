import type { Translate } from '@/i18n'
import type { StatisticPart } from './figures'
import type { FigureReader } from './readFigures'

/** What the seminar deck of 2012 said or asked, held against what happened. */
interface Claim {
  readonly slide: number
  readonly said: string
  readonly verdict: string
  /** With the figures that it rests on. */
  readonly happened: string
  /** The part of the page that has the figures. */
  readonly part: StatisticPart
}

type ClaimOf = (t: Translate, read: FigureReader) => Claim

const homeTarget: ClaimOf = (t, read) => ({
  slide: 5,
  said: t('statistics.claim.home.said'),
  verdict: t('statistics.claim.home.verdict'),
  happened: t('statistics.claim.home.happened', {
    ...read.figures('home_teleworkers', { start: 2010, top: 2012, end: 2014 }),
    target_year: read.year(2015),
  }),
  part: 'people',
})

const plateau: ClaimOf = (t, read) => ({
  slide: 7,
  said: t('statistics.claim.plateau.said'),
  verdict: t('statistics.claim.plateau.verdict'),
  happened: t('statistics.claim.plateau.happened', {
    ...read.figures('teleworker_rate_narrow', { deck: 2010, top: 2012, fall: 2013 }),
    ...read.figures('employed_teleworker_rate', { start: 2016, peak: 2021, now: 2024 }),
  }),
  part: 'people',
})

const growing: ClaimOf = (t, read) => ({
  slide: 8,
  said: t('statistics.claim.growing.said'),
  verdict: t('statistics.claim.growing.verdict'),
  happened: t('statistics.claim.growing.happened', {
    ...read.figures('company_adoption', { deck: 2009, next: 2010, low: 2011 }),
    ...read.figures('company_adoption', { before: 2019, jump: 2020, top: 2021, now: 2024 }),
  }),
  part: 'companies',
})

const use: ClaimOf = (t, read) => ({
  slide: 9,
  said: t('statistics.claim.use.said'),
  verdict: t('statistics.claim.use.verdict'),
  happened: t('statistics.claim.use.happened', {
    ...read.figures('company_adoption', { before: 2017, after: 2019 }),
    ...read.figures('employed_teleworker_by_policy', { used_before: 2017, used_after: 2019 }),
    ...read.figures('lg_all', { local: 2022 }),
    little: read.share('lg_usage_2022', 'under_30'),
    unknown: read.share('lg_usage_2022', 'unknown'),
  }),
  part: 'local',
})

const suitableWork: ClaimOf = (t, read) => ({
  slide: 12,
  said: t('statistics.claim.work.said'),
  verdict: t('statistics.claim.work.verdict'),
  happened: t('statistics.claim.work.happened', {
    ...read.figures('company_no_suitable_work', { start: 2016, end: 2021 }),
    counter: read.share('lg_reasons_2021', 'counter_work'),
  }),
  part: 'companies',
})

const longer: ClaimOf = (t, read) => ({
  slide: 14,
  said: t('statistics.claim.longer.said'),
  verdict: t('statistics.claim.longer.verdict'),
  happened: t('statistics.claim.longer.happened', {
    ...read.figures('employed_teleworker_rate', { start: 2016, now: 2024 }),
    ...read.figures('avg_days_per_week', { days_start: 2020, days_now: 2024 }),
  }),
  part: 'people',
})

/** The deck's claims in the order of its slides; every figure in their sentences is read from the statistics. */
export function claimsOf(t: Translate, read: FigureReader): Claim[] {
  return [homeTarget, plateau, growing, use, suitableWork, longer].map((claim) => claim(t, read))
}
