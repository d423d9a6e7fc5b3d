/** What draws nothing, and the marks that turn the direction of writing and so can disguise the words around them. */
const UNSEEN = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu
/** Where a text is longer, its beginning is enough to know it again. */
const LONGEST = 120

/** A text from outside, fit to stand within a sentence on the screen; what is kept stays as it is. */
export function readable(text: string): string {
  const seen = text.replace(UNSEEN, '')
  return seen.length > LONGEST ? `${seen.slice(0, LONGEST)}…` : seen
}
