import { type Component, shallowRef } from 'vue'
import { withMessages } from '@/i18n'

const bringNotices = withMessages(['kept'], () => import('./HomeNotices.vue'))
const bringLibrary = withMessages(
  ['inquiry', 'kept', 'organization', 'start', 'terms', 'ui'],
  () => import('./LibrarySection.vue'),
)

interface HomePieces {
  readonly notices: Component
  readonly library: Component
  /** Id of the assessment to go on with; null without any. */
  readonly lastKept: () => string | null
}

/** The parts of the home page that are about what is kept; null until they are there. */
export const homePieces = shallowRef<HomePieces | null>(null)

/** Brings them. Before the page is shown, it then appears as a whole. */
export async function bringHomePieces(): Promise<void> {
  const [notices, library, { lastKept }] = await Promise.all([bringNotices(), bringLibrary(), import('./lastKept')])
  homePieces.value ??= { notices: notices.default, library: library.default, lastKept }
}
