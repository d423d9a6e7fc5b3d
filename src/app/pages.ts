import type { RouteComponent } from 'vue-router'
import { loadMessages } from '@/i18n'
import { loadContent } from './pageContent'
import { PAGE_MESSAGES, type PageName } from './pageMessages'

export interface PageModule {
  readonly default: RouteComponent
}

/** Every page but the home page. */
const PAGES = {
  AboutPage: () => import('@/features/about/AboutPage.vue'),
  AccessibilityPage: () => import('@/features/accessibility/AccessibilityPage.vue'),
  AnsweringPage: () => import('@/features/join/AnsweringPage.vue'),
  AssessmentLayout: () => import('./AssessmentLayout.vue'),
  BankPage: () => import('@/features/bank/BankPage.vue'),
  ComparePage: () => import('@/features/compare/ComparePage.vue'),
  ExportPage: () => import('@/features/export/ExportPage.vue'),
  GatheringPage: () => import('@/features/gather/GatheringPage.vue'),
  GatheringsPage: () => import('@/features/gather/GatheringsPage.vue'),
  GuidePage: () => import('@/features/gather/GuidePage.vue'),
  HandLinkPage: () => import('@/features/gather/HandLinkPage.vue'),
  HandoutPage: () => import('@/features/reveal/handout/HandoutPage.vue'),
  ImportPage: () => import('@/features/imports/ImportPage.vue'),
  InquiryPage: () => import('@/features/inquiry/InquiryPage.vue'),
  JoinPage: () => import('@/features/join/JoinPage.vue'),
  ManualPage: () => import('@/features/manual/ManualPage.vue'),
  NewGatheringPage: () => import('@/features/gather/NewGatheringPage.vue'),
  OrganizationPage: () => import('@/features/organization/OrganizationPage.vue'),
  OutcomePage: () => import('@/features/reveal/outcome/OutcomePage.vue'),
  OwnBodyPage: () => import('@/features/references/OwnBodyPage.vue'),
  PaperPage: () => import('@/features/gather/PaperPage.vue'),
  PeersPage: () => import('@/features/peers/PeersPage.vue'),
  PlanPage: () => import('@/features/plan/PlanPage.vue'),
  PracticePage: () => import('@/features/practice/PracticePage.vue'),
  ProxyPage: () => import('@/features/gather/ProxyPage.vue'),
  QuestionsPage: () => import('@/features/answer/QuestionsPage.vue'),
  ReferencePage: () => import('@/features/references/ReferencePage.vue'),
  ReferencesPage: () => import('@/features/references/ReferencesPage.vue'),
  ReportPage: () => import('@/features/report/ReportPage.vue'),
  ResultPage: () => import('@/features/result/ResultPage.vue'),
  RevealPage: () => import('@/features/reveal/RevealPage.vue'),
  ReviewPage: () => import('@/features/review/ReviewPage.vue'),
  SettingsPage: () => import('@/features/settings/SettingsPage.vue'),
  SimulatePage: () => import('@/features/simulate/SimulatePage.vue'),
  StatisticsPage: () => import('@/features/statistics/StatisticsPage.vue'),
  TrendPage: () => import('@/features/trend/TrendPage.vue'),
  WorkPage: () => import('@/features/work/WorkPage.vue'),
} satisfies Readonly<Record<PageName, () => Promise<PageModule>>>

/** A page, together with the texts it speaks and the content it shows. */
export async function bringPage(name: PageName): Promise<PageModule> {
  const [module] = await Promise.all([PAGES[name](), loadContent(name), loadMessages(PAGE_MESSAGES[name])])
  return module
}
