/** How much of each thing the one page for the top takes, however much there is: so it stays one page. */
export const ONE_PAGE = {
  /** Characters of a name, of a line beside others, and of one that stands alone. */
  name: 100,
  label: 30,
  line: 60,
  /** Scores that are too low. */
  shortfalls: 4,
  /** Safeguards with what to do about each. */
  safeguards: 3,
  /** Questions named one after the other. */
  questions: 3,
} as const

/** The first `most` of some things, and those after them; null takes all. */
export function firstOf<T>(things: readonly T[], most: number | null): { shown: readonly T[]; left: readonly T[] } {
  const end = most ?? things.length
  return { shown: things.slice(0, end), left: things.slice(end) }
}

/** A text of at most `longest` characters, the last one … where it was longer; null leaves it whole. */
export function shortened(text: string, longest: number | null): string {
  const letters = Array.from(text)
  return longest === null || letters.length <= longest ? text : `${letters.slice(0, longest - 1).join('')}…`
}
