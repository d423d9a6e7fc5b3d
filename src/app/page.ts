import type { RouteComponent } from 'vue-router'
import { withMessages } from '@/i18n'
import { loadContent } from './pageContent'
import { PAGE_MESSAGES } from './pageMessages'

interface PageModule {
  readonly default: RouteComponent
}

/** A page that comes when it is opened, together with the texts it speaks and the content it shows. */
export function page(name: keyof typeof PAGE_MESSAGES, load: () => Promise<PageModule>) {
  return withMessages(PAGE_MESSAGES[name], async () => {
    const [module] = await Promise.all([load(), loadContent(name)])
    return module
  })
}
