/** A piece of a text, with how it is read where it is written in kanji. */
export interface TextPart {
  readonly text: string
  /** In hiragana. */
  readonly reading?: string
}

/** How words are read: by the word as it stands in a text. */
export type Readings = ReadonlyMap<string, readonly TextPart[]>

/** A word with its readings marked, for example `{引|ひ}き{出|だ}し`. */
const MARKED = /\{([^{|}]+)\|([^{|}]+)\}|[^{|}]+/gu

function partsOf(marked: string): readonly TextPart[] {
  return [...marked.matchAll(MARKED)].map(([all, text = all, reading]) =>
    reading === undefined ? { text } : { text, reading },
  )
}

const plain = (parts: readonly TextPart[]) => parts.map(({ text }) => text).join('')

/** The readings of words that are written with their readings marked. */
export function readingsOf(marked: readonly string[]): Readings {
  return new Map(marked.map(partsOf).map((parts) => [plain(parts), parts]))
}

/**
 * A text in pieces, with the readings of the longest words that are known; together the pieces are the text again.
 * A word that is read in two ways stands in the readings with what tells them apart: 行う, 行く.
 */
export function withReadings(text: string, readings: Readings): readonly TextPart[] {
  const longest = Math.max(0, ...[...readings.keys()].map((word) => word.length))
  const parts: TextPart[] = []
  let unread = ''
  const finish = () => {
    if (unread !== '') parts.push({ text: unread })
    unread = ''
  }
  for (let at = 0; at < text.length;) {
    const word = longestAt(text, at, { readings, longest })
    for (const part of readings.get(word) ?? [{ text: word }]) {
      if (part.reading === undefined) unread += part.text
      else {
        finish()
        parts.push(part)
      }
    }
    at += word.length
  }
  finish()
  return parts
}

/** The longest known word at a place of a text, else the one sign that stands there. */
function longestAt(text: string, at: number, known: { readings: Readings; longest: number }): string {
  for (let length = known.longest; length > 1; length -= 1) {
    const word = text.slice(at, at + length)
    if (known.readings.has(word)) return word
  }
  return text.charAt(at)
}
