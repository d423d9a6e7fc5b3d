import type { Stage } from './scoring/path'

export const SCOPES = ['none', 'care', 'jobs', 'applicants', 'everyone'] as const
export type Scope = (typeof SCOPES)[number]
export const DEFAULT_WORKWEEK = 5

const SCOPE_PLACES: Readonly<Record<Scope, Stage>> = { none: 0, care: 1, jobs: 2, applicants: 3, everyone: 4 }

/** The place of a scope on the path, from 0 (nobody) to 4 (everyone): docs/scoring.md §4. */
export function scopePlace(scope: Scope): Stage {
  return SCOPE_PLACES[scope]
}

/** Today's rule and use, as scoring needs them (docs/scoring.md §4). A fact that is not known is absent. */
export interface PracticeFacts {
  /** People counted, more than 0. */
  readonly staff?: number
  /** People the rule admits, 0…staff. */
  readonly eligible?: number
  /** People who teleworked, 0…staff. */
  readonly users?: number
  /** Days a week per user, 0…workweek. */
  readonly daysPerUser?: number
  /** Days a week the rule allows, 0…workweek. */
  readonly allowedDays?: number
  /** Working days a week, more than 0, at most 7; 5 when absent. */
  readonly workweek?: number
  readonly scope?: Scope
  readonly trial?: boolean
}
