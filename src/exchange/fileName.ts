const LONGEST_NAME = 80
/** Device names that Windows refuses whatever follows the dot. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/iu

/**
 * Makes a file name from words people typed: Japanese stays, what Windows refuses becomes `_`.
 *
 * Parts that are empty are left out. The name is cut between characters as people see them, never inside an emoji or
 * a combined letter. `extension` comes without its dot.
 */
export function fileNameFrom(parts: readonly string[], extension: string): string {
  const words = parts
    .map((part) => part.trim().replace(/[\p{Cc}\p{Cs}\\/:*?"<>|]/gu, '_'))
    .filter((part) => part !== '')
  const graphemes = [...new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(words.join('_'))]
  const cut = graphemes
    .slice(0, LONGEST_NAME)
    .map(({ segment }) => segment)
    .join('')
    .replace(/[. ]+$/u, '')
  const safe = cut === '' || RESERVED.test(cut.split('.', 1).join('')) ? `_${cut}` : cut
  return `${safe}.${extension}`
}
