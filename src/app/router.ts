import { createRouter, createWebHashHistory, type RouteRecordRaw } from 'vue-router'
import type { KeptDoor } from '@/stores/kept'
import { entryGuard } from './entryGuard'
import { page } from './page'

declare module 'vue-router' {
  interface RouteMeta {
    /** Name of the route that the part of the site begins at, for pages within it. */
    part?: string
    /** For a projector: without the header and the footer of the site. */
    isBare?: boolean
  }
}

const assessmentPages: RouteRecordRaw[] = [
  {
    path: 'organization',
    name: 'organization',
    component: page('OrganizationPage', () => import('@/features/organization/OrganizationPage.vue')),
  },
  {
    path: 'practice',
    name: 'practice',
    component: page('PracticePage', () => import('@/features/practice/PracticePage.vue')),
  },
  {
    path: 'questions/:section?/:number(\\d+)?',
    name: 'questions',
    component: page('QuestionsPage', () => import('@/features/answer/QuestionsPage.vue')),
    props: ({ params }) => ({ section: params['section'], number: Number(params['number'] || 1) }),
  },
  { path: 'work', name: 'work', component: page('WorkPage', () => import('@/features/work/WorkPage.vue')) },
  { path: 'review', name: 'review', component: page('ReviewPage', () => import('@/features/review/ReviewPage.vue')) },
  { path: 'result', name: 'result', component: page('ResultPage', () => import('@/features/result/ResultPage.vue')) },
  { path: 'plan', name: 'plan', component: page('PlanPage', () => import('@/features/plan/PlanPage.vue')) },
  {
    path: 'simulate',
    name: 'simulate',
    component: page('SimulatePage', () => import('@/features/simulate/SimulatePage.vue')),
  },
  { path: 'report', name: 'report', component: page('ReportPage', () => import('@/features/report/ReportPage.vue')) },
  { path: 'export', name: 'export', component: page('ExportPage', () => import('@/features/export/ExportPage.vue')) },
  {
    path: 'inquiry',
    name: 'inquiry',
    component: page('InquiryPage', () => import('@/features/inquiry/InquiryPage.vue')),
  },
  { path: 'bank', name: 'bank', component: page('BankPage', () => import('@/features/bank/BankPage.vue')) },
]

const togetherPages: RouteRecordRaw[] = [
  {
    path: '/w',
    name: 'gatherings',
    component: page('GatheringsPage', () => import('@/features/gather/GatheringsPage.vue')),
    meta: { part: 'home' },
  },
  {
    path: '/w/new',
    name: 'newGathering',
    component: page('NewGatheringPage', () => import('@/features/gather/NewGatheringPage.vue')),
    meta: { part: 'home' },
  },
  {
    path: '/w/guide',
    name: 'gatheringGuide',
    component: page('GuidePage', () => import('@/features/gather/GuidePage.vue')),
    meta: { part: 'home' },
  },
  {
    path: '/w/:gathering',
    name: 'gathering',
    component: page('GatheringPage', () => import('@/features/gather/GatheringPage.vue')),
    props: ({ params }) => ({ id: params['gathering'] }),
    meta: { part: 'home' },
  },
  {
    path: '/w/:gathering/paper',
    name: 'paperForm',
    component: page('PaperPage', () => import('@/features/gather/PaperPage.vue')),
    props: ({ params }) => ({ id: params['gathering'] }),
    meta: { part: 'home' },
  },
  {
    path: '/w/:gathering/proxy',
    name: 'proxyEntry',
    component: page('ProxyPage', () => import('@/features/gather/ProxyPage.vue')),
    props: ({ params }) => ({ id: params['gathering'] }),
    meta: { part: 'home' },
  },
  {
    path: '/w/:gathering/reveal/:question?',
    name: 'reveal',
    component: page('RevealPage', () => import('@/features/reveal/RevealPage.vue')),
    props: ({ params }) => ({ id: params['gathering'], question: params['question'] ?? '' }),
    meta: { part: 'home', isBare: true },
  },
  {
    path: '/w/:gathering/outcome',
    name: 'outcome',
    component: page('OutcomePage', () => import('@/features/reveal/outcome/OutcomePage.vue')),
    props: ({ params }) => ({ id: params['gathering'] }),
    meta: { part: 'home' },
  },
  {
    path: '/w/:gathering/handout',
    name: 'handout',
    component: page('HandoutPage', () => import('@/features/reveal/handout/HandoutPage.vue')),
    props: ({ params }) => ({ id: params['gathering'] }),
    meta: { part: 'home' },
  },
  {
    path: '/hand',
    name: 'handLink',
    component: page('HandLinkPage', () => import('@/features/gather/HandLinkPage.vue')),
    props: ({ query }) => ({ code: query['c'] }),
    meta: { part: 'home' },
  },
  {
    path: '/join',
    name: 'join',
    component: page('JoinPage', () => import('@/features/join/JoinPage.vue')),
    props: ({ query }) => ({ request: query['r'] }),
  },
  {
    path: '/join/:request/:step?',
    name: 'joined',
    component: page('AnsweringPage', () => import('@/features/join/AnsweringPage.vue')),
    props: ({ params }) => ({ id: params['request'], step: params['step'] || '1' }),
  },
]

const referencePages: RouteRecordRaw[] = [
  {
    path: '/references',
    name: 'references',
    component: page('ReferencesPage', () => import('@/features/references/ReferencesPage.vue')),
  },
  {
    path: '/references/new',
    name: 'newReference',
    component: page('OwnBodyPage', () => import('@/features/references/OwnBodyPage.vue')),
    props: { id: '' },
    meta: { part: 'references' },
  },
  {
    path: '/references/:body/edit',
    name: 'editReference',
    component: page('OwnBodyPage', () => import('@/features/references/OwnBodyPage.vue')),
    props: ({ params }) => ({ id: params['body'] }),
    meta: { part: 'references' },
  },
  {
    path: '/references/:body',
    name: 'reference',
    component: page('ReferencePage', () => import('@/features/references/ReferencePage.vue')),
    props: ({ params }) => ({ id: params['body'] }),
    meta: { part: 'references' },
  },
]

const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: page('HomePage', () => import('@/features/start/HomePage.vue')) },
  { path: '/about', name: 'about', component: page('AboutPage', () => import('@/features/about/AboutPage.vue')) },
  { path: '/guide', name: 'manual', component: page('ManualPage', () => import('@/features/manual/ManualPage.vue')) },
  {
    path: '/accessibility',
    name: 'accessibility',
    component: page('AccessibilityPage', () => import('@/features/accessibility/AccessibilityPage.vue')),
  },
  {
    path: '/statistics',
    name: 'statistics',
    component: page('StatisticsPage', () => import('@/features/statistics/StatisticsPage.vue')),
  },
  {
    path: '/compare/trend/:id',
    name: 'trend',
    component: page('TrendPage', () => import('@/features/trend/TrendPage.vue')),
    meta: { part: 'home' },
  },
  {
    path: '/settings',
    name: 'settings',
    component: page('SettingsPage', () => import('@/features/settings/SettingsPage.vue')),
  },
  {
    path: '/compare',
    name: 'compare',
    component: page('ComparePage', () => import('@/features/compare/ComparePage.vue')),
  },
  {
    path: '/compare/peers',
    name: 'peers',
    component: page('PeersPage', () => import('@/features/peers/PeersPage.vue')),
    meta: { part: 'compare' },
  },
  { path: '/import', name: 'import', component: page('ImportPage', () => import('@/features/imports/ImportPage.vue')) },
  ...togetherPages,
  ...referencePages,
  {
    path: '/a/:id',
    component: page('AssessmentLayout', () => import('./AssessmentLayout.vue')),
    name: 'assessment',
    meta: { part: 'home' },
    children: assessmentPages,
  },
  { path: '/:rest(.*)*', redirect: { name: 'home' } },
]

/** Hash routing, so that any static host and a file on disk work. */
export function createAppRouter(kept: KeptDoor) {
  const router = createRouter({
    history: createWebHashHistory(),
    routes,
    // The replacement is still experimental in vue-router 5.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  })
  router.beforeEach(entryGuard(kept))
  return router
}
