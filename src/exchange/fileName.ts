/** What file systems take for one part of a name, in bytes of UTF-8: about 40 Japanese letters. */
const LONGEST_PART = 120
/** Device names that Windows refuses whatever follows the dot. */
const RESERVED = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])$/iu
/** What Windows refuses, and the marks that turn the direction of writing and so can disguise a name. */
const REFUSED = /[\p{Cc}\p{Cs}\\/:*?"<>|\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** Cuts a text to a number of bytes, between letters as people see them: never inside an emoji or a combined letter. */
function cut(text: string, bytes: number): string {
  const encoder = new TextEncoder()
  let left = bytes
  let kept = ''
  for (const { segment } of new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text)) {
    left -= encoder.encode(segment).length
    if (left < 0) break
    kept += segment
  }
  return kept
}

/**
 * Makes a file name from words people typed: Japanese stays, what Windows refuses becomes `_`.
 * Parts that are empty are left out, long ones cut. `extension` comes without its dot.
 */
export function fileNameFrom(parts: readonly string[], extension: string): string {
  const words = parts.map((part) => cut(part.trim().replace(REFUSED, '_'), LONGEST_PART)).filter((part) => part !== '')
  const name = words.join('_').replace(/[. ]+$/u, '')
  const stem = name.split('.', 1).join('').trim()
  const safe = name === '' || RESERVED.test(stem) ? `_${name}` : name
  return `${safe}.${extension}`
}
