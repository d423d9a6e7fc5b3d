import type { RouteComponent } from 'vue-router'
import { withMessages } from '@/i18n'
import { PAGE_MESSAGES } from './pageMessages'

interface PageModule {
  readonly default: RouteComponent
}

/** A page that comes when it is opened, together with the texts it speaks. */
export function page(name: keyof typeof PAGE_MESSAGES, load: () => Promise<PageModule>) {
  return withMessages(PAGE_MESSAGES[name], load)
}
