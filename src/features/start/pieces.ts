import { withMessages } from '@/i18n'

/** The parts of the home page that are about what is kept; they come where something is, or may be. */
export const homePieces = {
  notices: withMessages(['kept'], () => import('./HomeNotices.vue')),
  library: withMessages(
    ['inquiry', 'kept', 'organization', 'start', 'terms', 'ui'],
    () => import('./LibrarySection.vue'),
  ),
}

/** Brings them before the page is shown, so that it appears as a whole. */
export async function bringHomePieces(): Promise<void> {
  await Promise.all([homePieces.notices(), homePieces.library()])
}
