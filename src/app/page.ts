import { withMessages } from '@/i18n'
import type { PageName } from './pageMessages'
import type { PageModule } from './pages'

/** The home page, which most visits begin at. */
export const home = withMessages(['start'], () => import('@/features/start/HomePage.vue'))

/**
 * A page that comes when it is opened. What pages there are, and what they are made of, is not in the first file of the
 * app: it comes with the first of them.
 */
export const page = (name: PageName) => async (): Promise<PageModule> => {
  const { bringPage } = await import('./pages')
  return bringPage(name)
}
