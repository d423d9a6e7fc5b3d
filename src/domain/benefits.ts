import { DEFAULT_WORKWEEK, type PracticeFacts } from './practice'
import { WEEKS_PER_YEAR } from './practiceEntry'
import type { CapacityResult } from './scoring/capacity'

/** What a person knows of the office and the way there; null until it is given: nothing is assumed in its place. */
export interface BenefitFigures {
  /** Seats there are. */
  readonly seats: number | null
  /** What one seat costs a year, in yen. */
  readonly yenPerSeat: number | null
  /** One way, of the average user. */
  readonly commuteMinutes: number | null
  /** One way, of the average user. */
  readonly commuteKilometres: number | null
  /** CO₂ of one kilometre of the average user's commute. */
  readonly gramsPerKilometre: number | null
}

export const BLANK_BENEFIT_FIGURES: BenefitFigures = {
  seats: null,
  yenPerSeat: null,
  commuteMinutes: null,
  commuteKilometres: null,
  gramsPerKilometre: null,
}

/** From the least to the most that it can be. */
export type Range = readonly [number, number]

/** What telework brings in figures (docs/scoring.md, benefits); null where a figure is missing. */
export interface Benefits {
  /** Whole seats: days spread evenly over the week … each user choosing days alone. */
  readonly seatsNeeded: Range | null
  /** Seats there are less seats needed, never below 0. */
  readonly seatsFreed: Range | null
  /** Yen a year, if the freed seats are given up. */
  readonly officeSaving: Range | null
  /** Hours a year not spent on the way, of all users together. */
  readonly commuteHours: Range | null
  /** The same of one user. */
  readonly commuteHoursPerUser: Range | null
  /** Kilograms of CO₂ a year. */
  readonly co2: Range | null
  /** People who could go on working if nobody could come tomorrow. */
  readonly emergencyPeople: Range | null
}

/** Convention: weeks worked in a year, from those left after public and paid holidays to all of them. */
const WORKED_WEEKS: Range = [45, WEEKS_PER_YEAR]
/** Convention: seats for all but the fullest days, two standard deviations above the mean (some 2 days in 100). */
const DEVIATIONS = 2

function times(range: Range | null, factor: number | null): Range | null {
  return range === null || factor === null ? null : [range[0] * factor, range[1] * factor]
}

/** A whole number of seats, that a sum computed in another order does not change. */
function wholeSeats(seats: number): number {
  return Math.ceil(Math.round(seats * 1e9) / 1e9)
}

function seatsNeededOf({ staff, users, daysPerUser, workweek = DEFAULT_WORKWEEK }: PracticeFacts): Range | null {
  if (staff === undefined || users === undefined || daysPerUser === undefined) return null
  const away = daysPerUser / workweek
  const mean = staff - users * away
  const spread = DEVIATIONS * Math.sqrt(users * away * (1 - away))
  return [wholeSeats(mean), wholeSeats(Math.min(staff, mean + spread))]
}

function seatsFreedOf(needed: Range | null, seats: number | null): Range | null {
  if (needed === null || seats === null) return null
  return [Math.max(0, seats - needed[1]), Math.max(0, seats - needed[0])]
}

function emergencyPeopleOf({ staff, users = 0 }: PracticeFacts, capacity: CapacityResult | null): Range | null {
  if (staff === undefined || capacity === null) return null
  return [Math.min(users, staff * capacity.lower), staff * capacity.upper]
}

/**
 * Works out what telework brings, from today's or a scenario's rule and use, from what the work allows, and from a
 * person's own figures. Pure arithmetic on averages; every result is a range.
 */
export function benefitsOf(
  facts: PracticeFacts | null,
  capacity: CapacityResult | null,
  { seats, yenPerSeat, commuteMinutes, commuteKilometres, gramsPerKilometre }: BenefitFigures,
): Benefits {
  const given = facts ?? {}
  const seatsNeeded = seatsNeededOf(given)
  const seatsFreed = seatsFreedOf(seatsNeeded, seats)
  const daysOfUser = times(WORKED_WEEKS, given.daysPerUser ?? null)
  const wayHours = commuteMinutes === null ? null : (2 * commuteMinutes) / 60
  const commuteHoursPerUser = times(daysOfUser, wayHours)
  const daysOfAll = times(daysOfUser, given.users ?? null)
  const wayKilograms =
    commuteKilometres === null || gramsPerKilometre === null ? null : (2 * commuteKilometres * gramsPerKilometre) / 1000
  return {
    seatsNeeded,
    seatsFreed,
    officeSaving: times(seatsFreed, yenPerSeat),
    commuteHours: times(daysOfAll, wayHours),
    commuteHoursPerUser,
    co2: times(daysOfAll, wayKilograms),
    emergencyPeople: emergencyPeopleOf(given, capacity),
  }
}
