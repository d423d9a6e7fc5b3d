import type { Pinia } from 'pinia'
import { createRouter, createWebHashHistory, type RouteRecordRaw } from 'vue-router'
import { useAssessmentStore } from '@/stores/assessment'
import { useLibraryStore } from '@/stores/library'
import { placeLink } from './placeLink'
import { useTabsStore } from '@/stores/tabs'

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
    component: () => import('@/features/organization/OrganizationPage.vue'),
  },
  { path: 'practice', name: 'practice', component: () => import('@/features/practice/PracticePage.vue') },
  {
    path: 'questions/:section?/:number(\\d+)?',
    name: 'questions',
    component: () => import('@/features/answer/QuestionsPage.vue'),
    props: ({ params }) => ({ section: params['section'], number: Number(params['number'] || 1) }),
  },
  { path: 'work', name: 'work', component: () => import('@/features/work/WorkPage.vue') },
  { path: 'review', name: 'review', component: () => import('@/features/review/ReviewPage.vue') },
  { path: 'result', name: 'result', component: () => import('@/features/result/ResultPage.vue') },
  { path: 'plan', name: 'plan', component: () => import('@/features/plan/PlanPage.vue') },
  { path: 'simulate', name: 'simulate', component: () => import('@/features/simulate/SimulatePage.vue') },
  { path: 'report', name: 'report', component: () => import('@/features/report/ReportPage.vue') },
  { path: 'export', name: 'export', component: () => import('@/features/export/ExportPage.vue') },
  { path: 'inquiry', name: 'inquiry', component: () => import('@/features/inquiry/InquiryPage.vue') },
  { path: 'bank', name: 'bank', component: () => import('@/features/bank/BankPage.vue') },
]

const togetherPages: RouteRecordRaw[] = [
  {
    path: '/w',
    name: 'gatherings',
    component: () => import('@/features/gather/GatheringsPage.vue'),
    meta: { part: 'home' },
  },
  {
    path: '/w/new',
    name: 'newGathering',
    component: () => import('@/features/gather/NewGatheringPage.vue'),
    meta: { part: 'home' },
  },
  {
    path: '/w/guide',
    name: 'gatheringGuide',
    component: () => import('@/features/gather/GuidePage.vue'),
    meta: { part: 'home' },
  },
  {
    path: '/w/:gathering',
    name: 'gathering',
    component: () => import('@/features/gather/GatheringPage.vue'),
    props: ({ params }) => ({ id: params['gathering'] }),
    meta: { part: 'home' },
  },
  {
    path: '/w/:gathering/paper',
    name: 'paperForm',
    component: () => import('@/features/gather/PaperPage.vue'),
    props: ({ params }) => ({ id: params['gathering'] }),
    meta: { part: 'home' },
  },
  {
    path: '/w/:gathering/proxy',
    name: 'proxyEntry',
    component: () => import('@/features/gather/ProxyPage.vue'),
    props: ({ params }) => ({ id: params['gathering'] }),
    meta: { part: 'home' },
  },
  {
    path: '/w/:gathering/reveal/:question?',
    name: 'reveal',
    component: () => import('@/features/reveal/RevealPage.vue'),
    props: ({ params }) => ({ id: params['gathering'], question: params['question'] ?? '' }),
    meta: { part: 'home', isBare: true },
  },
  {
    path: '/w/:gathering/outcome',
    name: 'outcome',
    component: () => import('@/features/reveal/outcome/OutcomePage.vue'),
    props: ({ params }) => ({ id: params['gathering'] }),
    meta: { part: 'home' },
  },
  {
    path: '/w/:gathering/handout',
    name: 'handout',
    component: () => import('@/features/reveal/handout/HandoutPage.vue'),
    props: ({ params }) => ({ id: params['gathering'] }),
    meta: { part: 'home' },
  },
  {
    path: '/hand',
    name: 'handLink',
    component: () => import('@/features/gather/HandLinkPage.vue'),
    props: ({ query }) => ({ code: query['c'] }),
    meta: { part: 'home' },
  },
  {
    path: '/join',
    name: 'join',
    component: () => import('@/features/join/JoinPage.vue'),
    props: ({ query }) => ({ request: query['r'] }),
  },
  {
    path: '/join/:request/:step?',
    name: 'joined',
    component: () => import('@/features/join/AnsweringPage.vue'),
    props: ({ params }) => ({ id: params['request'], step: params['step'] || '1' }),
  },
]

const routes = (pinia: Pinia): RouteRecordRaw[] => [
  { path: '/', name: 'home', component: () => import('@/features/start/HomePage.vue') },
  { path: '/about', name: 'about', component: () => import('@/features/about/AboutPage.vue') },
  { path: '/statistics', name: 'statistics', component: () => import('@/features/statistics/StatisticsPage.vue') },
  {
    path: '/compare/trend/:id',
    name: 'trend',
    component: () => import('@/features/trend/TrendPage.vue'),
    meta: { part: 'home' },
  },
  { path: '/settings', name: 'settings', component: () => import('@/features/settings/SettingsPage.vue') },
  { path: '/compare', name: 'compare', component: () => import('@/features/compare/ComparePage.vue') },
  {
    path: '/compare/peers',
    name: 'peers',
    component: () => import('@/features/peers/PeersPage.vue'),
    meta: { part: 'compare' },
  },
  { path: '/import', name: 'import', component: () => import('@/features/imports/ImportPage.vue') },
  ...togetherPages,
  {
    path: '/references',
    name: 'references',
    component: () => import('@/features/references/ReferencesPage.vue'),
  },
  {
    path: '/references/new',
    name: 'newReference',
    component: () => import('@/features/references/OwnBodyPage.vue'),
    props: { id: '' },
    meta: { part: 'references' },
  },
  {
    path: '/references/:body/edit',
    name: 'editReference',
    component: () => import('@/features/references/OwnBodyPage.vue'),
    props: ({ params }) => ({ id: params['body'] }),
    meta: { part: 'references' },
  },
  {
    path: '/references/:body',
    name: 'reference',
    component: () => import('@/features/references/ReferencePage.vue'),
    props: ({ params }) => ({ id: params['body'] }),
    meta: { part: 'references' },
  },
  {
    path: '/a/:id',
    component: () => import('./AssessmentLayout.vue'),
    name: 'assessment',
    meta: { part: 'home' },
    // An assessment's own address leads to where the person was last.
    redirect: ({ params }) => {
      const record = useLibraryStore(pinia).records.get(String(params['id']))
      return record ? placeLink(record.assessment) : { name: 'organization', params }
    },
    children: assessmentPages,
  },
  { path: '/:rest(.*)*', redirect: { name: 'home' } },
]

/** Hash routing, so that any static host and a file on disk work. An assessment that is not here leads home, saying so. */
export function createAppRouter(pinia: Pinia) {
  const router = createRouter({
    history: createWebHashHistory(),
    routes: routes(pinia),
    // The replacement is still experimental in vue-router 5.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  })
  router.beforeEach((to) => {
    const id = to.params['id']
    if (typeof id !== 'string') return true
    if (useAssessmentStore(pinia).open(id)) return true
    // While another tab writes, nothing new comes to be here; the notice says so.
    return useTabsStore(pinia).refused > 0 ? { name: 'home' } : { name: 'home', query: { missing: '1' } }
  })
  return router
}
