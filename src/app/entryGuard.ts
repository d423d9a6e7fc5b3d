import type { NavigationGuardWithThis, RouteLocationNormalized } from 'vue-router'
import type { Step } from '@/domain/assessment'
import type { KeptDoor } from '@/stores/kept'
import type { enter } from './enter'

/** The pages of the way through the questions, which take no more than assessments and settings. */
const ANSWERING: readonly unknown[] = [
  'organization',
  'practice',
  'questions',
  'work',
  'review',
] satisfies readonly Step[]

/** Starts to fetch what a page is made of while what is kept is still on its way. */
function fetchPage(to: RouteLocationNormalized): void {
  for (const { components } of to.matched) {
    const component = components?.['default']
    // What cannot be fetched is told when the page is to be shown.
    if (typeof component === 'function')
      void Promise.resolve(Reflect.apply(component, undefined, [])).catch(() => undefined)
  }
}

/** Opens what a page takes of what is kept, before it is entered; the home page of a new visitor takes nothing. */
export function entryGuard(kept: KeptDoor): NavigationGuardWithThis<undefined> {
  let enterNow: typeof enter | undefined
  async function prepareAndEnter(to: RouteLocationNormalized, isAnswering: boolean) {
    fetchPage(to)
    const [module] = await Promise.all([import('./enter'), isAnswering ? kept.open() : kept.openWide()])
    enterNow = module.enter
    return module.enter(to)
  }
  return (to) => {
    if (to.name === 'home' && !kept.isOpen.value) return true
    const isAnswering = ANSWERING.includes(to.name)
    const isReady = isAnswering ? kept.isOpen.value : kept.isWide.value
    return enterNow && isReady ? enterNow(to) : prepareAndEnter(to, isAnswering)
  }
}
