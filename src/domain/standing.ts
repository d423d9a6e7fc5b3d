import { changedParts, type Fingerprint } from './fingerprint'

/** One state of an assessment, by which it is told whether it is newer than another one. */
export interface State {
  /** Counts the saves, from 1. */
  readonly revision: number
  /** Moment of the save, ISO 8601 in UTC. */
  readonly savedAt: string
  readonly content: Fingerprint
}

/**
 * How an incoming assessment stands to the kept one of the same id. `newer`: only the incoming one has changed since
 * both were the same. `older`: the incoming one is the same or an earlier state, the kept one has what came after it.
 * `conflict`: both have changed, or it cannot be known.
 */
export type Standing = 'new' | 'same' | 'newer' | 'older' | 'conflict'

export interface Compared {
  readonly incoming: State
  /** Null when this browser has none of that id. */
  readonly kept: State | null
  /** The state that last went out to a file or came in from one; null when none did. */
  readonly shared: State | null
}

const isSame = (a: State, b: State) => changedParts(a.content, b.content).length === 0

/**
 * Compares an incoming assessment with the kept one by way of the state that both are known to come from. Clocks and
 * counts of two computers alone cannot tell whether both sides have changed, so that without that state every
 * difference is a conflict.
 */
export function standingOf({ incoming, kept, shared }: Compared): Standing {
  if (!kept) return 'new'
  if (isSame(incoming, kept)) return 'same'
  if (!shared) return 'conflict'
  if (isSame(incoming, shared)) return 'older'
  if (incoming.savedAt < shared.savedAt && incoming.revision <= shared.revision) return 'older'
  return isSame(kept, shared) && incoming.savedAt > shared.savedAt ? 'newer' : 'conflict'
}
