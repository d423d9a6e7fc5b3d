import type { NavigationGuardWithThis, RouteLocation, RouteLocationNormalized } from 'vue-router'
import type { Step } from '@/domain/assessment'
import { bringHomePieces } from '@/features/start/pieces'
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

type Goal = Pick<RouteLocation, 'name' | 'matched'>

const isAnswering = ({ name }: Pick<Goal, 'name'>) => ANSWERING.includes(name)

/** Starts to fetch what a page is made of while the rest is still on its way. */
export function fetchPage({ matched }: Goal): void {
  const parts = matched.map(({ components }) => components?.['default']).filter((part) => typeof part === 'function')
  const fetched: unknown[] = parts.map((part) => Reflect.apply(part, undefined, []))
  // What cannot be fetched is told when the page is to be shown.
  Promise.all(fetched).catch(() => undefined)
}

/** Begins to bring all that a page takes, at the same time: what it is made of, and what is kept. */
export function bringFor(kept: KeptDoor, to: Goal) {
  // First in the queue: what is kept takes a while to be read when its files are there.
  const opened = Promise.all([import('./enter'), isAnswering(to) ? kept.open() : kept.openWide()])
  fetchPage(to)
  if (to.name === 'home') bringHomePieces().catch(() => undefined)
  return opened
}

/** Whether a page asks for nothing kept: the home page of a new visitor, unless its address has something to tell. */
const isHomeAlone = ({ name, query }: Pick<RouteLocation, 'name' | 'query'>) =>
  name === 'home' && Object.keys(query).length === 0

/** Opens what a page takes of what is kept, before it is entered. */
export function entryGuard(kept: KeptDoor): NavigationGuardWithThis<undefined> {
  let enterNow: typeof enter | undefined
  async function prepareAndEnter(to: RouteLocationNormalized) {
    const [module] = await bringFor(kept, to)
    enterNow = module.enter
    return module.enter(to)
  }
  return (to) => {
    if (isHomeAlone(to) && !kept.isOpen.value) return true
    const isReady = isAnswering(to) ? kept.isOpen.value : kept.isWide.value
    return enterNow && isReady ? enterNow(to) : prepareAndEnter(to)
  }
}
