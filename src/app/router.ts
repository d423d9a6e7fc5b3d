import {
  createRouter,
  createWebHashHistory,
  type RouteRecordRaw,
  START_LOCATION,
  type RouterScrollBehavior,
} from 'vue-router'
import type { KeptDoor } from '@/stores/kept'
import { entryGuard } from './entryGuard'
import { home, page } from './page'

declare module 'vue-router' {
  interface RouteMeta {
    /** Name of the route that the part of the site begins at, for pages within it. */
    part?: string
    /** For a projector: without the header and the footer of the site. */
    isBare?: boolean
  }
}

const assessmentPages: RouteRecordRaw[] = [
  { path: 'organization', name: 'organization', component: page('OrganizationPage') },
  { path: 'practice', name: 'practice', component: page('PracticePage') },
  {
    path: 'questions/:section?/:number(\\d+)?',
    name: 'questions',
    component: page('QuestionsPage'),
    props: ({ params }) => ({ section: params['section'], number: Number(params['number'] || 1) }),
  },
  { path: 'work', name: 'work', component: page('WorkPage') },
  { path: 'review', name: 'review', component: page('ReviewPage') },
  { path: 'result', name: 'result', component: page('ResultPage') },
  { path: 'plan', name: 'plan', component: page('PlanPage') },
  { path: 'simulate', name: 'simulate', component: page('SimulatePage') },
  { path: 'report', name: 'report', component: page('ReportPage') },
  { path: 'export', name: 'export', component: page('ExportPage') },
  { path: 'inquiry', name: 'inquiry', component: page('InquiryPage') },
  { path: 'bank', name: 'bank', component: page('BankPage') },
]

const togetherPages: RouteRecordRaw[] = [
  {
    path: '/w',
    name: 'gatherings',
    component: page('GatheringsPage'),
    meta: { part: 'home' },
  },
  {
    path: '/w/new',
    name: 'newGathering',
    component: page('NewGatheringPage'),
    meta: { part: 'home' },
  },
  {
    path: '/w/guide',
    name: 'gatheringGuide',
    component: page('GuidePage'),
    meta: { part: 'home' },
  },
  {
    path: '/w/:gathering',
    name: 'gathering',
    component: page('GatheringPage'),
    props: ({ params }) => ({ id: params['gathering'] }),
    meta: { part: 'home' },
  },
  {
    path: '/w/:gathering/paper',
    name: 'paperForm',
    component: page('PaperPage'),
    props: ({ params }) => ({ id: params['gathering'] }),
    meta: { part: 'home' },
  },
  {
    path: '/w/:gathering/proxy',
    name: 'proxyEntry',
    component: page('ProxyPage'),
    props: ({ params }) => ({ id: params['gathering'] }),
    meta: { part: 'home' },
  },
  {
    path: '/w/:gathering/reveal/:question?',
    name: 'reveal',
    component: page('RevealPage'),
    props: ({ params }) => ({ id: params['gathering'], question: params['question'] ?? '' }),
    meta: { part: 'home', isBare: true },
  },
  {
    path: '/w/:gathering/outcome',
    name: 'outcome',
    component: page('OutcomePage'),
    props: ({ params }) => ({ id: params['gathering'] }),
    meta: { part: 'home' },
  },
  {
    path: '/w/:gathering/handout',
    name: 'handout',
    component: page('HandoutPage'),
    props: ({ params }) => ({ id: params['gathering'] }),
    meta: { part: 'home' },
  },
  {
    path: '/hand',
    name: 'handLink',
    component: page('HandLinkPage'),
    props: ({ query }) => ({ code: query['c'] }),
    meta: { part: 'home' },
  },
  {
    path: '/join',
    name: 'join',
    component: page('JoinPage'),
    props: ({ query }) => ({ request: query['r'] }),
  },
  {
    path: '/join/:request/:step?',
    name: 'joined',
    component: page('AnsweringPage'),
    props: ({ params }) => ({ id: params['request'], step: params['step'] || '1' }),
  },
]

const referencePages: RouteRecordRaw[] = [
  { path: '/references', name: 'references', component: page('ReferencesPage') },
  {
    path: '/references/new',
    name: 'newReference',
    component: page('OwnBodyPage'),
    props: { id: '' },
    meta: { part: 'references' },
  },
  {
    path: '/references/:body/edit',
    name: 'editReference',
    component: page('OwnBodyPage'),
    props: ({ params }) => ({ id: params['body'] }),
    meta: { part: 'references' },
  },
  {
    path: '/references/:body',
    name: 'reference',
    component: page('ReferencePage'),
    props: ({ params }) => ({ id: params['body'] }),
    meta: { part: 'references' },
  },
]

const routes: RouteRecordRaw[] = [
  { path: '/', name: 'home', component: home },
  { path: '/about', name: 'about', component: page('AboutPage') },
  { path: '/guide', name: 'manual', component: page('ManualPage') },
  { path: '/accessibility', name: 'accessibility', component: page('AccessibilityPage') },
  { path: '/statistics', name: 'statistics', component: page('StatisticsPage') },
  {
    path: '/compare/trend/:id',
    name: 'trend',
    component: page('TrendPage'),
    meta: { part: 'home' },
  },
  { path: '/settings', name: 'settings', component: page('SettingsPage') },
  { path: '/compare', name: 'compare', component: page('ComparePage') },
  {
    path: '/compare/peers',
    name: 'peers',
    component: page('PeersPage'),
    meta: { part: 'compare' },
  },
  { path: '/import', name: 'import', component: page('ImportPage') },
  ...togetherPages,
  ...referencePages,
  {
    path: '/a/:id',
    component: page('AssessmentLayout'),
    name: 'assessment',
    meta: { part: 'home' },
    children: assessmentPages,
  },
  { path: '/:rest(.*)*', redirect: { name: 'home', query: { unknown: '1' } } },
]

const scrollBehavior: RouterScrollBehavior = (to, from, saved) => {
  // Whoever has begun to read the first picture goes on where they are.
  if (from === START_LOCATION && window.scrollY > 0) return false
  return saved ?? (to.path === from.path ? false : { top: 0 })
}

/** Hash routing, so that any static host and a file on disk work. */
export function createAppRouter(kept: KeptDoor, history = createWebHashHistory()) {
  const router = createRouter({
    history,
    routes,
    // The replacement is still experimental in vue-router 5.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    scrollBehavior,
  })
  router.beforeEach(entryGuard(kept))
  return router
}
