import type { JournalEntry } from './database'
import { headOf } from './recordHead'
import type { StoredText } from './recordStorage'

/**
 * A copy of a record in one place. The text is null where there is none: with a revision the record was removed,
 * with 0 there was never one. A text that is no envelope has the revision 0.
 */
export interface Copy {
  readonly text: string | null
  readonly revision: number
}

const ABSENT: Copy = { text: null, revision: 0 }

/** What stands in localStorage under a key. */
export function copyOf(text: string | null | undefined): Copy {
  if (text == null) return ABSENT
  const head = headOf(text)
  return { text: head?.removed ? null : text, revision: head?.revision ?? 0 }
}

/** Reads copies like `copyOf` and knows the last one: a change asks for one text several times, and reading it takes long. */
export function copyReader(): (text: string | null) => Copy {
  let last = { text: null as string | null, copy: ABSENT }
  return (text) => {
    if (text !== last.text) last = { text, copy: copyOf(text) }
    return last.copy
  }
}

/** Whether a text is there that may be anything: nobody can tell if it is older or newer than another copy. */
export function isUnknown({ text, revision }: Copy): boolean {
  return text !== null && revision === 0
}

/** A record as its two places have it. */
export interface Found {
  readonly key: string
  readonly local: Copy
  readonly journalled: Copy
}

/** Brings the two places together, record by record. */
export function findCopies(
  texts: ReadonlyMap<string, string>,
  entries: ReadonlyMap<string, JournalEntry>,
): readonly Found[] {
  return [...new Set([...texts.keys(), ...entries.keys()])].map((key) => ({
    key,
    local: copyOf(texts.get(key)),
    journalled: entries.get(key) ?? ABSENT,
  }))
}

/** The copy with the higher revision; of two with the same one that of localStorage, which people saw. */
export function bestOf({ local, journalled }: Found): Copy {
  return journalled.revision > local.revision ? journalled : local
}

/** The text to read first and the other one, if it is another; nothing for a record that was removed. */
export function toStoredTexts(found: Found): readonly StoredText[] {
  const { key, local, journalled } = found
  const best = bestOf(found)
  // A text of unknown age is not thrown away for a removal.
  const copies = best.text === null && isUnknown(local) ? [local] : best.text === null ? [] : [best, local, journalled]
  const [text, ...others] = new Set(copies.flatMap((copy) => copy.text ?? []))
  return text === undefined ? [] : [{ key, text, others }]
}
