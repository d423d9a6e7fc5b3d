import type { Locale } from '@/i18n'
import type { Guide } from './guide'

/** The guide in one language, fetched when it is opened. */
export async function loadGuide(locale: Locale): Promise<Guide> {
  const { default: guide } =
    locale === 'ja' ? await import('../../../docs/user-guide.md?ja') : await import('../../../docs/user-guide.md?en')
  return guide
}
