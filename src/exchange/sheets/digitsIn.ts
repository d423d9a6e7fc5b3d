/** The digits of a code as they were found in a text. */
export interface FoundDigits {
  /** A sign that is no digit is a 0 here, so that all others are in their places. */
  readonly digits: string
  /** The group, from 1, with the first sign that is no digit; null where there is none. */
  readonly strangeGroup: number | null
}

/** Far above any code with a mail around it. */
const LONGEST_TEXT = 100_000
/** Three groups: what has fewer digits is no attempt at a code. */
const FEWEST_DIGITS = 12
const DIGITS_OF_GROUP = 4

/** Spaces of every kind, hyphens, dashes, long-vowel marks typed for them, dots and commas, and what is not seen. */
const SEPARATORS = /[\s\p{Pd}\p{Cf}\u2212\u30FC.,、。・_]+/gu
/** Digits, with at most two signs between them that are none: a letter typed for a digit, not a word. */
const CODE_LIKE = /[0-9]+(?:[^0-9]{1,2}[0-9]+)*/gu

/**
 * Finds the digits of a code in a text, of whatever width; null where there are too few to be one. Words before and after
 * do no harm; a sign among the digits that is none of them is told by the group it stands in.
 */
export function digitsIn(text: string): FoundDigits | null {
  if (text.length > LONGEST_TEXT) return null
  const plain = text.normalize('NFKC').replace(SEPARATORS, '')
  const pieces = plain.match(CODE_LIKE) ?? []
  const longest = pieces.reduce<string>((found, piece) => (piece.length > found.length ? piece : found), '')
  const digits = longest.replace(/[^0-9]/gu, '0')
  if (digits.length < FEWEST_DIGITS) return null
  const strange = longest.search(/[^0-9]/u)
  return { digits, strangeGroup: strange < 0 ? null : Math.floor(strange / DIGITS_OF_GROUP) + 1 }
}
