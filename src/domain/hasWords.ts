/** Folds what makes the same word look different: width, case, and katakana against hiragana. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
}

/**
 * Whether every word of the query stands somewhere in the text; an empty query is in all. Neither width, case nor kind
 * of kana matters. Words are parted by spaces.
 */
export function hasWords(text: string, query: string): boolean {
  const folded = fold(text)
  return fold(query)
    .split(/\s+/u)
    .every((word) => folded.includes(word))
}
