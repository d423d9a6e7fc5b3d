import type { Uses } from './handOver'
import { languageAtFirst } from './languageAtFirst'
import { showMissing } from './show'

/** What a question is drawn with, in one language. */
const PARTS = {
  ja: () =>
    Promise.all([
      import('./question/showQuestion'),
      import('./question/drawn.ja'),
      import('@/content/bank/wording.ja.json'),
    ]),
  en: () =>
    Promise.all([
      import('./question/showQuestion'),
      import('./question/drawn.en'),
      import('@/content/bank/wording.en.json'),
    ]),
}

/** Shows the question in the first picture, where it is known, and says whether it does. */
type ShowAsked = (container: HTMLElement, uses: Uses) => Promise<boolean>

/**
 * Brings what the question of the address is shown with, all at the same time. Where a file of it does not come, that is
 * told, because styles are asked for once only: the app would show its page without them.
 */
export function bringAsked(): ShowAsked {
  const coming = /^#\/a\/[^/]+\/questions/u.test(location.hash) ? PARTS[languageAtFirst()]() : null
  coming?.catch(showMissing)
  return async (container, uses) => {
    const main = container.querySelector('main')
    if (!main || !coming) return false
    try {
      const [{ showQuestion }, { DRAWN }, { default: wording }] = await coming
      return DRAWN !== null && showQuestion(main, { picture: DRAWN, wording, uses })
    } catch {
      // The app tells of an address that is broken.
      return false
    }
  }
}
