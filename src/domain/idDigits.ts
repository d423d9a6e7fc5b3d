/** Digits of the id of a request: 1,000,000,000 of them, of which one host has a few dozen. */
export const REQUEST_DIGITS = 9
/** Digits of a respondent: among 1,000 sheets two get the same ones by chance once in 2,000,000 requests. */
export const RESPONDENT_DIGITS = 12

/** Whether a text is that many digits and nothing else. */
export function hasIdDigits(text: string, count: number): boolean {
  return text.length === count && /^[0-9]+$/u.test(text)
}
