import { type Locale, locale } from '@/i18n'
import type { PageName } from './pageMessages'

type Content = Readonly<Record<Locale, () => Promise<unknown>>>

const ASKED: Content = {
  ja: () => import('@/content/bank/wording.ja.json'),
  en: () => import('@/content/bank/wording.en.json'),
}
const ACTIONS: Content = {
  ja: () => import('@/content/bank/actions.ja.json'),
  en: () => import('@/content/bank/actions.en.json'),
}
const BANK = [ASKED, ACTIONS]
const WORK: Content = {
  ja: () => import('@/content/work/wording.ja.json'),
  en: () => import('@/content/work/wording.en.json'),
}
const BODIES: Content = {
  ja: () => import('@/content/references/bodies.json'),
  en: () => import('@/content/references/bodies.json'),
}
const BODY_WORDING: Content = {
  ja: () => import('@/content/references/wording.ja.json'),
  en: () => import('@/content/references/wording.en.json'),
}

/** What a page shows nothing without, or what its charts would be drawn again for. */
export const PAGE_CONTENT: Partial<Readonly<Record<PageName, readonly Content[]>>> = {
  HandoutPage: BANK,
  OutcomePage: BANK,
  PlanPage: BANK,
  QuestionsPage: [ASKED],
  ResultPage: [...BANK, WORK, BODIES, BODY_WORDING],
  RevealPage: BANK,
  ReviewPage: BANK,
  WorkPage: [...BANK, WORK],
}

/** Pages that draw as soon as they are there. */
const WITH_CHARTS: readonly PageName[] = [
  'ReferencesPage',
  'ReportPage',
  'ResultPage',
  'SimulatePage',
  'StatisticsPage',
  'TrendPage',
]

/**
 * Brings the content of a page beside its code, so that it is whole when it appears and nothing on it moves. What does
 * not come is asked for again by the page, which tells of it. Charts are only begun: the page is read before them.
 */
export async function loadContent(page: PageName): Promise<void> {
  if (WITH_CHARTS.includes(page)) void import('@/charts/echarts').catch(() => undefined)
  await Promise.allSettled((PAGE_CONTENT[page] ?? []).map((content) => content[locale.value]()))
}
