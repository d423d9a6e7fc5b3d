import { loadMessages, type Locale, type Namespace, speak } from '@/i18n'
import ja from '@/i18n/locales/ja'

/** Brings in every text of a language and speaks it, as if every page had been open. */
export async function everyText(locale: Locale): Promise<void> {
  speak(locale)
  await loadMessages(Object.keys(ja) as Namespace[])
}
