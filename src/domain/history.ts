import type { Assessment } from './assessment'
import { type Difference, differencesBetween, isSameContent } from './difference'
import { isEqual } from './isEqual'

/** One change that can be taken back: the assessment before and after it. */
export interface HistoryEntry {
  readonly before: Assessment
  readonly after: Assessment
  /** The field that is being typed in, so that its keystrokes stay one change; null when it is complete. */
  readonly field: string | null
  /** Moment of its last keystroke, in milliseconds. */
  readonly at: number
}

/** What can be taken back and what can be done again, of one assessment; the last of each comes first in line. */
export interface History {
  readonly past: readonly HistoryEntry[]
  readonly future: readonly HistoryEntry[]
}

export const EMPTY_HISTORY: History = { past: [], future: [] }

/** Convention: as many changes as a person could remember, and few enough for the memory of any computer. */
export const MOST_CHANGES = 200
/** Convention: typing that stops for longer than this, in milliseconds, goes on as a new change. */
export const TYPING_PAUSE = 5_000

/** Whether an assessment may join the last change: the same field, without a pause or anything else in between. */
function isSameTyping({ past, future }: History, field: string | null, at: number): boolean {
  const last = past.at(-1)
  if (!last || field === null || future.length > 0) return false
  return last.field === field && at - last.at <= TYPING_PAUSE
}

function withEntry(past: readonly HistoryEntry[], entry: HistoryEntry): History {
  return { past: [...past, entry].slice(-MOST_CHANGES), future: [] }
}

/**
 * Notes a change. A move to another place is none, but ends the typing in a field. What came before a state that this
 * history does not know (changed in another tab, say) can no longer be taken back: it would undo somebody else's work.
 * `field`: see `fieldTypedIn`; `at`: milliseconds.
 */
export function recordChange(
  history: History,
  before: Assessment,
  after: Assessment,
  { field, at }: Pick<HistoryEntry, 'field' | 'at'>,
): History {
  const { past } = history
  const last = past.at(-1)
  if (isSameContent(before, after)) {
    return last?.field == null ? history : { ...history, past: [...past.slice(0, -1), { ...last, field: null }] }
  }
  const isKnown = last !== undefined && isSameContent(last.after, before)
  if (isKnown && isSameTyping(history, field, at)) {
    const earlier = past.slice(0, -1)
    const { before: first } = last
    // What was typed may be taken away again.
    return isSameContent(first, after)
      ? { past: earlier, future: [] }
      : withEntry(earlier, { before: first, after, field, at })
  }
  return withEntry(isKnown ? past : [], { before, after, field, at })
}

/** A change taken back or done again: the assessment that follows, and the history from there. */
export interface Move {
  readonly assessment: Assessment
  readonly history: History
}

/** Takes the last change back, staying in the place where the person is; null when there is none that fits the present. */
export function undo({ past, future }: History, present: Assessment): Move | null {
  const entry = past.at(-1)
  if (!entry || !isSameContent(entry.after, present)) return null
  const closed = { ...entry, field: null }
  return {
    assessment: { ...entry.before, place: present.place },
    history: { past: past.slice(0, -1), future: [...future, closed] },
  }
}

/** Does again what was taken back last; null when there is nothing that fits the present. */
export function redo({ past, future }: History, present: Assessment): Move | null {
  const entry = future.at(-1)
  if (!entry || !isSameContent(entry.before, present)) return null
  return {
    assessment: { ...entry.after, place: present.place },
    history: { past: [...past, entry], future: future.slice(0, -1) },
  }
}

/** What was changed: one thing, or several at once. */
export type Change = Difference | { readonly kind: 'several'; readonly count: number }

/**
 * Names the one change that led from a state of an assessment to another; null when they say the same. A move to another
 * bank is one change, whatever it did to the answers.
 */
export function changeBetween(before: Assessment, after: Assessment): Change | null {
  const [first, ...others] = differencesBetween(before, after)
  if (!isEqual(before.bank, after.bank)) return { kind: 'bank' }
  if (!first) return null
  return others.length === 0 ? first : { kind: 'several', count: others.length + 1 }
}
