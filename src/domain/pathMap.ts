import type { RoadStop } from './planning/road'
import { DEFAULT_WORKWEEK, type PracticeFacts, type Scope, scopePlace } from './practice'
import { byDate, type PositionStatus, type ReferenceBody, type ReferencePosition } from './reference'
import { round9 } from './rounding'
import type { Stage } from './scoring/path'
import type { AssessmentResult } from './scoring/score'

/** The deck's path runs over two ordered rows of stops: whom the rule admits, and how much of the week. */
interface PathPlace {
  /** Place of the scope, 0 (nobody) … 4 (everyone). */
  readonly x: number
  /** Days a week, 0…`top`. */
  readonly y: number
}

export const OWN_KINDS = ['readiness', 'rule', 'use'] as const
export type OwnKind = (typeof OWN_KINDS)[number]

/**
 * One of the organization's own three marks; they are never joined. Readiness stands at stages, rule and use at days a
 * week as they were given; a rule of the whole week has no limit. `ratio`: team telework ratio 0…1, null if not known.
 */
export type OwnMark = PathPlace &
  (
    | { readonly kind: 'readiness'; readonly longer: Stage }
    | { readonly kind: 'rule'; readonly days: number; readonly isUnlimited: boolean }
    | { readonly kind: 'use'; readonly days: number; readonly ratio: number | null }
  )

/** A stop of the road that lies ahead: where readiness would stand once everything up to there is done. */
export interface RoadMark extends PathPlace {
  /** The overall stage reached there, and the stage in length alone. */
  readonly stage: Stage
  readonly longer: Stage
}

/** A rule's upper limit, what is used of it, or a minimum that is asked for. */
export type BodyMarkKind = 'cap' | 'use' | 'minimum'

/** A dated mark of a reference body. */
export interface BodyMark extends PathPlace {
  /** Unique on the map: body, position and kind. */
  readonly id: string
  readonly body: string
  /** Id of the position that it stands for. */
  readonly position: string
  readonly asOf: string
  readonly kind: BodyMarkKind
  /** Where the days are published as from … to: `y` is the lower end and this the upper one. Else null. */
  readonly yTo: number | null
  readonly scope: Scope
  readonly status: PositionStatus
  readonly isUnlimited: boolean
  /** Team telework ratio 0…1 beside a use; null elsewhere and where it cannot be worked out. */
  readonly ratio: number | null
}

/** Marks of one body and one kind, two or more, in the order of time. */
export interface Trail {
  readonly body: string
  readonly kind: BodyMarkKind
  /** Ids of the marks. */
  readonly marks: readonly string[]
}

export interface PathMap {
  /** Days of the last stop (any time): the whole working week, at least five days. */
  readonly top: number
  readonly own: readonly OwnMark[]
  /** Own marks that cannot be placed. */
  readonly missing: readonly OwnKind[]
  /** Stops ahead, from one's own readiness on, in order; empty unless a road is asked for. */
  readonly road: readonly RoadMark[]
  readonly marks: readonly BodyMark[]
  readonly trails: readonly Trail[]
  /** Dated positions without a scope or without days, in the order of time: known, but with no place on the map. */
  readonly unplaced: readonly { readonly body: string; readonly position: string; readonly asOf: string }[]
}

/** Days of the stops of より長く: none, a trial, once a week, three times a week, any time (docs/scoring.md §3). */
export function stopDays(top: number): readonly [number, number, number, number, number] {
  return [0, 0.5, 1, 3, top]
}

function ownMarks(result: AssessmentResult, facts: PracticeFacts, top: number): OwnMark[] {
  const wider = result.axes.wider.stage
  const longer = result.axes.longer.stage
  const { scope, allowedDays, daysPerUser, workweek = DEFAULT_WORKWEEK } = facts
  const isWholeWeek = (days: number) => round9(days) >= round9(workweek)
  const height = (days: number) => (isWholeWeek(days) ? top : days)
  const marks: OwnMark[] = []
  if (wider !== null && longer !== null) {
    marks.push({ kind: 'readiness', x: wider, y: stopDays(top)[longer], longer })
  }
  if (scope !== undefined && allowedDays !== undefined) {
    const isUnlimited = isWholeWeek(allowedDays)
    marks.push({ kind: 'rule', x: scopePlace(scope), y: height(allowedDays), days: allowedDays, isUnlimited })
  }
  if (scope !== undefined && daysPerUser !== undefined) {
    const ratio = result.practice?.ratio ?? null
    marks.push({ kind: 'use', x: scopePlace(scope), y: height(daysPerUser), days: daysPerUser, ratio })
  }
  return marks
}

function roadMarks(stops: readonly RoadStop[], top: number): RoadMark[] {
  return stops.flatMap(({ goal, readiness: { wider, longer } }) =>
    wider === null || longer === null ? [] : [{ stage: goal, longer, x: wider, y: stopDays(top)[longer] }],
  )
}

interface KindOfDays {
  readonly kind: BodyMarkKind
  readonly y: number
  readonly yTo: number | null
}

/** Days by kind. Without a cap, a typical figure equal to the minimum only repeats what is asked for: it is no use. */
function daysByKind(position: ReferencePosition, top: number): KindOfDays[] {
  const { daysMin, daysMax, daysTypical, daysTypicalRange } = position
  const isTarget = daysMin !== null && daysMax === null
  const days: KindOfDays[] = []
  if (daysMax !== null) days.push({ kind: 'cap', y: daysMax === 'noLimit' ? top : daysMax, yTo: null })
  if (isTarget) days.push({ kind: 'minimum', y: daysMin, yTo: null })
  if (daysTypicalRange !== null) days.push({ kind: 'use', y: daysTypicalRange[0], yTo: daysTypicalRange[1] })
  else if (daysTypical !== null && !(isTarget && daysTypical === daysMin)) {
    days.push({ kind: 'use', y: daysTypical, yTo: null })
  }
  return days
}

function marksOf(body: string, position: ReferencePosition, top: number): BodyMark[] {
  const { id, asOf, scope, status, daysMax, teamRatioPercent } = position
  if (scope === null) return []
  return daysByKind(position, top).map(({ kind, y, yTo }) => ({
    id: `${body}@${id}@${kind}`,
    body,
    position: id,
    asOf,
    kind,
    scope,
    status,
    isUnlimited: kind === 'cap' && daysMax === 'noLimit',
    ratio: kind === 'use' && teamRatioPercent !== null ? teamRatioPercent / 100 : null,
    x: scopePlace(scope),
    y,
    yTo,
  }))
}

/** Joins like to like: caps with caps, uses with uses. What is only asked for or planned is no step that was taken. */
function trailsOf(body: string, marks: readonly BodyMark[]): Trail[] {
  const taken = marks.filter(({ status }) => status !== 'planned')
  return (['cap', 'use'] as const).flatMap((kind) => {
    const ids = taken.filter((mark) => mark.kind === kind).map(({ id }) => id)
    return ids.length > 1 ? [{ body, kind, marks: ids }] : []
  })
}

/**
 * Collects the marks of the path map: the organization's own readiness, rule and use, and the documented history of
 * reference bodies, and the road ahead when one is asked for. Without a result there is no own organization: nothing of it
 * is placed and nothing is missing. What has no coordinate is listed, never placed at zero.
 */
export function pathMapOf(
  result: AssessmentResult | null,
  facts: PracticeFacts | null,
  bodies: readonly ReferenceBody[],
  stops: readonly RoadStop[] = [],
): PathMap {
  const top = Math.max(DEFAULT_WORKWEEK, facts?.workweek ?? DEFAULT_WORKWEEK)
  const own = result ? ownMarks(result, facts ?? {}, top) : []
  const stations = bodies.flatMap(({ id, positions }) =>
    byDate(positions).map((position) => ({ body: id, position, marks: marksOf(id, position, top) })),
  )
  const marks = stations.flatMap((station) => station.marks)
  return {
    top,
    own,
    missing: result ? OWN_KINDS.filter((kind) => !own.some((mark) => mark.kind === kind)) : [],
    road: roadMarks(stops, top),
    marks,
    trails: bodies.flatMap(({ id }) =>
      trailsOf(
        id,
        marks.filter(({ body }) => body === id),
      ),
    ),
    unplaced: stations
      .filter((station) => station.marks.length === 0)
      .map(({ body, position: { id, asOf } }) => ({ body, position: id, asOf })),
  }
}
