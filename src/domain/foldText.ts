/** Katakana and the letter in hiragana stand this far apart in Unicode. */
const KANA_DISTANCE = 0x60

/**
 * Folds what makes the same word look different: width, case, katakana against hiragana, and small ヵ and ヶ against large
 * ones (龍ケ崎市, 龍ヶ崎市). Only for searching; nothing that is shown.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - KANA_DISTANCE))
    .replace(/ゕ/gu, 'か')
    .replace(/ゖ/gu, 'け')
}

/** Like `hasWords`, in a text that was folded already: for many texts that are searched again and again. */
export function hasFoldedWords(folded: string, query: string): boolean {
  return foldText(query)
    .split(/\s+/u)
    .every((word) => folded.includes(word))
}
