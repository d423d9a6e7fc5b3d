import type { Namespace } from '@/i18n'

/** The texts that are there before any page. */
export const SHELL_MESSAGES = ['app', 'common', 'start', 'ui'] as const satisfies readonly Namespace[]

/**
 * The texts that each page speaks, with all that it is made of; a test holds it against the keys that stand in the code.
 * Pages bring only these.
 */
export const PAGE_MESSAGES = {
  AboutPage: ['about'],
  AnsweringPage: ['answer', 'join'],
  AssessmentLayout: ['bank', 'files', 'history', 'organization', 'practice', 'review', 'terms'],
  BankPage: ['bank', 'terms'],
  ComparePage: ['charts', 'compare', 'imports', 'organization', 'tables', 'terms'],
  ExportPage: [
    'answer',
    'bank',
    'charts',
    'exports',
    'gather',
    'plan',
    'practice',
    'references',
    'report',
    'result',
    'terms',
  ],
  GatheringPage: ['bank', 'gather', 'outcome', 'paper', 'room', 'scan'],
  GatheringsPage: ['bank', 'gather', 'guide', 'room'],
  GuidePage: ['gather', 'guide'],
  HandLinkPage: ['gather', 'scan'],
  HandoutPage: ['bank', 'gather', 'handout', 'outcome', 'paper', 'result', 'reveal', 'terms'],
  HomePage: ['inquiry', 'organization', 'terms'],
  ImportPage: ['imports', 'settings', 'terms'],
  InquiryPage: ['answer', 'bank', 'gather', 'inquiry', 'paper', 'review', 'scan', 'terms'],
  JoinPage: ['join'],
  NewGatheringPage: ['gather'],
  OrganizationPage: ['organization', 'terms'],
  OutcomePage: ['bank', 'gather', 'handout', 'organization', 'outcome', 'reveal'],
  OwnBodyPage: ['charts', 'references', 'terms'],
  PaperPage: ['answer', 'gather', 'join', 'paper'],
  PeersPage: ['charts', 'compare', 'imports', 'peers', 'terms'],
  PlanPage: ['charts', 'plan', 'terms'],
  PracticePage: ['practice', 'terms'],
  ProxyPage: ['answer', 'gather', 'proxy'],
  QuestionsPage: ['answer', 'outcome', 'terms'],
  ReferencePage: ['charts', 'references', 'terms'],
  ReferencesPage: ['charts', 'imports', 'references', 'terms'],
  ReportPage: ['bank', 'charts', 'plan', 'practice', 'references', 'report', 'result', 'statistics', 'terms'],
  ResultPage: ['charts', 'explain', 'organization', 'outcome', 'practice', 'references', 'result', 'review', 'terms'],
  RevealPage: ['answer', 'bank', 'gather', 'outcome', 'reveal'],
  ReviewPage: ['inquiry', 'organization', 'practice', 'review', 'terms'],
  SettingsPage: ['settings'],
  SimulatePage: ['charts', 'result', 'simulate', 'terms'],
  StatisticsPage: ['charts', 'references', 'statistics'],
  TrendPage: ['bank', 'charts', 'terms', 'trend'],
  WorkPage: ['explain', 'practice', 'references', 'result', 'review', 'terms', 'work'],
} as const satisfies Readonly<Record<string, readonly Namespace[]>>
