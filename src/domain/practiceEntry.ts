import { DEFAULT_WORKWEEK, type PracticeFacts, type Scope } from './practice'
import { round9 } from './rounding'

export const WEEKS_PER_YEAR = 52
export const MONTHS_PER_YEAR = 12

export type PerUnit = 'week' | 'month'
export type PeriodUnit = 'month' | 'fiscalYear'

/** The month or fiscal year (April to March) that the figures are about. */
export interface Period {
  readonly unit: PeriodUnit
  readonly year: number | null
  /** 1…12; null for a fiscal year, or while it is not given. */
  readonly month: number | null
}

/** How much the rule allows: a limit in days a week or a month (`days` null: not given), or no limit, which is a value. */
export type AllowedDays =
  { readonly kind: 'limit'; readonly days: number | null; readonly per: PerUnit } | { readonly kind: 'noLimit' }

/** How much was used: days per user, or the total person-days (延べ人日) of the period. */
export type UseEntry =
  | { readonly kind: 'perUser'; readonly days: number | null; readonly per: PerUnit }
  | { readonly kind: 'personDays'; readonly total: number | null }

/** Today's rule and use as the person typed them. Null is 「not given」, never zero. */
export interface PracticeEntry {
  readonly period: Period
  readonly workweek: number | null
  readonly scope: Scope | null
  readonly trial: boolean
  readonly eligible: number | null
  readonly allowed: AllowedDays
  readonly users: number | null
  readonly use: UseEntry
}

export const BLANK_PRACTICE: PracticeEntry = {
  period: { unit: 'month', year: null, month: null },
  workweek: null,
  scope: null,
  trial: false,
  eligible: null,
  allowed: { kind: 'limit', days: null, per: 'week' },
  users: null,
  use: { kind: 'perUser', days: null, per: 'week' },
}

export type FactField = 'eligible' | 'users' | 'allowedDays' | 'daysPerUser'
/** A typed figure that cannot be: it is left out of the computation until it is mended. */
export interface FactProblem {
  readonly field: FactField
  readonly kind: 'overStaff' | 'overWorkweek'
}

/** Converts a number of days to days a week; a month has 52/12 weeks (convention, shown beside the figure). */
export function toDaysPerWeek(days: number, per: PerUnit): number {
  return per === 'week' ? days : (days * MONTHS_PER_YEAR) / WEEKS_PER_YEAR
}

/** The length of a period in weeks: 52 for a fiscal year, 52/12 for a month. */
export function weeksIn(unit: PeriodUnit): number {
  return unit === 'fiscalYear' ? WEEKS_PER_YEAR : WEEKS_PER_YEAR / MONTHS_PER_YEAR
}

/** Days a week of one user; null while a part is missing, and without users when person-days are given. */
export function daysPerUserOf({ use, users, period }: PracticeEntry): number | null {
  if (use.kind === 'perUser') return use.days === null ? null : toDaysPerWeek(use.days, use.per)
  if (use.total === null || users === null) return null
  if (users === 0) return use.total === 0 ? 0 : null
  return use.total / (users * weeksIn(period.unit))
}

/** Days a week that the rule allows; no limit is the whole working week. */
export function allowedDaysOf({ allowed, workweek }: PracticeEntry): number | null {
  if (allowed.kind === 'noLimit') return workweek ?? DEFAULT_WORKWEEK
  return allowed.days === null ? null : toDaysPerWeek(allowed.days, allowed.per)
}

function findProblems(facts: Readonly<Record<FactField, number | null>>, staff: number | null, workweek: number) {
  const problems: FactProblem[] = []
  for (const field of ['eligible', 'users'] as const) {
    if (round9(facts[field] ?? 0) > (staff ?? Infinity)) problems.push({ field, kind: 'overStaff' })
  }
  for (const field of ['allowedDays', 'daysPerUser'] as const) {
    if (round9(facts[field] ?? 0) > workweek) problems.push({ field, kind: 'overWorkweek' })
  }
  return problems
}

/**
 * Turns what was typed into the facts of scoring, with the figures that cannot be listed and left out.
 * `facts` is null when nothing at all was given; a conversion from months may overshoot the week by rounding only.
 */
export function factsFrom(
  entry: PracticeEntry,
  staff: number | null,
): { readonly facts: PracticeFacts | null; readonly problems: readonly FactProblem[] } {
  const workweek = entry.workweek ?? DEFAULT_WORKWEEK
  const typed = {
    eligible: entry.eligible,
    users: entry.users,
    allowedDays: allowedDaysOf(entry),
    daysPerUser: daysPerUserOf(entry),
  }
  const problems = findProblems(typed, staff, workweek)
  const impossible = new Set<string>(problems.map(({ field }) => field))
  const given = Object.entries({ ...typed, staff, scope: entry.scope, workweek: entry.workweek }).filter(
    ([name, value]) => value !== null && !impossible.has(name),
  )
  const isOnlyStaff = given.every(([name]) => name === 'staff' || name === 'workweek')
  if (isOnlyStaff) return { facts: null, problems }
  return { facts: { ...(Object.fromEntries(given) as PracticeFacts), trial: entry.trial }, problems }
}
