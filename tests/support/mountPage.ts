import { createPinia, type Pinia, setActivePinia } from 'pinia'
import { mount, type VueWrapper } from '@vue/test-utils'
import { type Component, createApp, ref } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import type { Locale } from '@/i18n'
import { everyText } from './everyText'
import { memoryAdapter } from './memoryAdapter'
import type { RecordStorage } from '@/persistence/recordStorage'
import type { Assessment } from '@/domain/assessment'
import { KEPT, type KeptDoor } from '@/stores/kept'
import { useAssessmentStore } from '@/stores/assessment'
import { useLibraryStore } from '@/stores/library'
import { useOwnBodiesStore } from '@/stores/ownBodies'
import { type OutgoingFile, FURTHER_PORTS, PORTS, type FurtherPorts } from '@/stores/ports'
import { useSettingsStore } from '@/stores/settings'
import { testPorts } from './testPorts'

/** Everything is there in a test. */
const OPEN_DOOR: KeptDoor = {
  isOpen: ref(true),
  isWide: ref(true),
  open: () => Promise.resolve(),
  openWide: () => Promise.resolve(),
}

const Nowhere = { template: '<div />', render: () => null }
const pageNames = [
  'home',
  'organization',
  'practice',
  'work',
  'review',
  'result',
  'plan',
  'simulate',
  'report',
  'export',
  'bank',
  'inquiry',
] as const

function testRouter(): Router {
  return createRouter({
    history: createMemoryHistory(),
    routes: [
      ...pageNames.map((name) => ({ path: name === 'home' ? '/' : `/a/:id/${name}`, name, component: Nowhere })),
      { path: '/guide', name: 'manual', component: Nowhere },
      { path: '/accessibility', name: 'accessibility', component: Nowhere },
      { path: '/settings', name: 'settings', component: Nowhere },
      { path: '/w/:gathering/paper', name: 'paperForm', component: Nowhere },
      { path: '/w/:gathering/proxy', name: 'proxyEntry', component: Nowhere },
      { path: '/import', name: 'import', component: Nowhere },
      { path: '/w', name: 'gatherings', component: Nowhere },
      { path: '/w/new', name: 'newGathering', component: Nowhere },
      { path: '/w/guide', name: 'gatheringGuide', component: Nowhere },
      { path: '/join', name: 'join', component: Nowhere },
      { path: '/join/:request/:step?', name: 'joined', component: Nowhere },
      { path: '/w/:gathering', name: 'gathering', component: Nowhere },
      { path: '/w/:gathering/reveal/:question?', name: 'reveal', component: Nowhere },
      { path: '/w/:gathering/outcome', name: 'outcome', component: Nowhere },
      { path: '/w/:gathering/handout', name: 'handout', component: Nowhere },
      { path: '/compare/peers', name: 'peers', component: Nowhere },
      { path: '/references', name: 'references', component: Nowhere },
      { path: '/references/new', name: 'newReference', component: Nowhere },
      { path: '/references/:body/edit', name: 'editReference', component: Nowhere },
      { path: '/references/:body', name: 'reference', component: Nowhere },
      { path: '/compare/trend/:id', name: 'trend', component: Nowhere },
      { path: '/a/:id', name: 'assessment', component: Nowhere },
      { path: '/a/:id/questions/:section?/:number?', name: 'questions', component: Nowhere },
    ],
  })
}

export interface MountedPage {
  readonly wrapper: VueWrapper
  readonly router: Router
  readonly pinia: Pinia
  /** What the page shows, for queries by role and label. */
  readonly element: HTMLElement
  readonly downloads: readonly OutgoingFile[]
}

export interface MountOptions {
  readonly assessment?: Assessment
  readonly props?: Record<string, unknown>
  readonly locale?: Locale
  readonly storage?: RecordStorage
  /** Parts of the outside world that are otherwise than in most tests. */
  readonly ports?: Partial<FurtherPorts>
  /** Address to start at, for pages that read the route. */
  readonly at?: string
}

/** Mounts a page as the app does: real texts, a fresh store, storage in memory, a fixed clock. */
export async function mountPage(component: Component, options: MountOptions = {}): Promise<MountedPage> {
  const { assessment, props = {}, locale = 'ja', storage = memoryAdapter(), at } = options
  const { ports: usual, downloads } = testPorts(storage)
  const ports: FurtherPorts = { ...usual, ...options.ports }
  await everyText(locale)
  const pinia = createPinia()
  // The stores take their ports by injection, so they need an app around them even before anything is mounted.
  createApp(Nowhere).provide(PORTS, ports).provide(FURTHER_PORTS, ports).use(pinia)
  setActivePinia(pinia)
  await useSettingsStore(pinia).load(locale)
  await useOwnBodiesStore(pinia).load()
  if (assessment) {
    useLibraryStore(pinia).put(assessment)
    useAssessmentStore(pinia).open(assessment.id)
  }
  const router = testRouter()
  await router.push(at ?? (assessment ? `/a/${assessment.id}/result` : '/'))
  const wrapper = mount(component, {
    props,
    attachTo: document.body,
    global: {
      plugins: [pinia, router],
      provide: { [PORTS as symbol]: ports, [FURTHER_PORTS as symbol]: ports, [KEPT as symbol]: OPEN_DOOR },
    },
  })
  return { wrapper, router, pinia, element: wrapper.element.parentElement ?? document.body, downloads }
}
