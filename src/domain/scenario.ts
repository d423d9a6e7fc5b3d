import type { Level } from './answer'
import type { Scope } from './practice'
import type { PreparedBank } from './preparedBank'

/** What is moved away from today to see what would follow. Null: as today. */
export interface Moves {
  /** By question id; a question that is not named stays. */
  readonly levels: Readonly<Record<string, Level>>
  readonly scope: Scope | null
  /** Whether the rule is a trial. */
  readonly trial: boolean | null
  /** People counted, more than 0. */
  readonly staff: number | null
  readonly eligible: number | null
  /** Days a week. */
  readonly allowedDays: number | null
  readonly users: number | null
  /** Days a week of one user. */
  readonly daysPerUser: number | null
  /** Percent of the hours by kind of work, ≥ 0; see `withShares`. */
  readonly shares: Readonly<Record<string, number>>
  /** What could be remote with everything in place, 0…1, by kind of work; a kind that is not named stays. */
  readonly caps: Readonly<Record<string, number>>
}

export const NO_MOVES: Moves = {
  levels: {},
  scope: null,
  trial: null,
  staff: null,
  eligible: null,
  allowedDays: null,
  users: null,
  daysPerUser: null,
  shares: {},
  caps: {},
}

/** Moves with a name, kept beside the answers of today; they change nothing until they are accepted. */
export interface Scenario {
  readonly id: string
  readonly name: string
  /** Local date, YYYY-MM-DD. */
  readonly createdOn: string
  readonly moves: Moves
}

/** A scenario kept under an earlier bank may move questions that are not asked any more: they are left out. */
export function knownMoves(moves: Moves, { questionById }: PreparedBank): Moves {
  const levels = Object.entries(moves.levels).filter(([question]) => questionById.has(question))
  return { ...moves, levels: Object.fromEntries(levels) }
}

/** Puts a scenario in the place of the one with its id, else at the end. */
export function withScenario(scenarios: readonly Scenario[], scenario: Scenario): readonly Scenario[] {
  const isKnown = scenarios.some(({ id }) => id === scenario.id)
  return isKnown ? scenarios.map((kept) => (kept.id === scenario.id ? scenario : kept)) : [...scenarios, scenario]
}
