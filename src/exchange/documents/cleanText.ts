/** Signs that no text of an office file may hold, and those that are none. */
const IMPOSSIBLE = /[\p{Cc}\uFFFE\uFFFF]/gu
const HALF = /\p{Cs}/gu

/**
 * A text as an office file can hold it: lines end in `\n`, a tab is a blank, signs that control something are left out,
 * and half a letter (an emoji cut off) becomes the replacement character U+FFFD.
 */
export function cleanText(text: string): string {
  return text
    .split(/\r\n?|\n/u)
    .map((line) => line.replace(/\t/gu, ' ').replace(HALF, '\uFFFD').replace(IMPOSSIBLE, ''))
    .join('\n')
}

/** The lines of a text, cleaned; one empty line for an empty text. */
export function linesOf(text: string): string[] {
  return cleanText(text).split('\n')
}
