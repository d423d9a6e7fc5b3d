import { DEFAULT_WORKWEEK } from './practice'
import { toDaysPerWeek } from './practiceEntry'
import type { ReferenceBody, ReferencePosition } from './reference'
import { round9 } from './rounding'

/** A team telework ratio of a body at a date, 0…1. */
export interface ReferenceRatio {
  readonly body: string
  readonly position: ReferencePosition
  readonly ratio: number
  readonly basis: 'published' | 'derived'
}

/** The least that the award 先駆者百選 asks for: parts of the staff and of the eligible 0…1, days a month of a user. */
export const PIONEER_FLOOR = { eligible: 0.25, users: 0.5, daysPerMonth: 4 }

/** Ratios to measure others by, 0…1: one of five people one day a week, all of them two days (slide 11), the award. */
export const YARDSTICKS = {
  pioneers:
    (PIONEER_FLOOR.eligible * PIONEER_FLOOR.users * toDaysPerWeek(PIONEER_FLOOR.daysPerMonth, 'month')) /
    DEFAULT_WORKWEEK,
  deckOne: 1 / 25,
  deckAll: 10 / 25,
} as const
export type Yardstick = keyof typeof YARDSTICKS

/** Every ratio that is published or was worked out from published figures, the smallest first. */
export function ratiosOf(bodies: readonly ReferenceBody[]): ReferenceRatio[] {
  return bodies
    .flatMap(({ id, positions }) =>
      positions.flatMap((position) => {
        const { teamRatioPercent, teamRatioBasis: basis } = position
        return teamRatioPercent === null || basis === null
          ? []
          : [{ body: id, position, ratio: round9(teamRatioPercent / 100), basis }]
      }),
    )
    .sort((a, b) => a.ratio - b.ratio)
}
