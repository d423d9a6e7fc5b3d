import type { ContentLocale } from '../locale'
import names from './names.json'

const byNumber = new Map<string, Readonly<Record<ContentLocale, string>>>(Object.entries(names))

/** The name of a prefecture by its number in JIS X 0401, "01"…"47"; undefined for any other. */
export function prefectureName(number: string, locale: ContentLocale): string | undefined {
  return byNumber.get(number)?.[locale]
}
