import * as v from 'valibot'

const count = (most: number) =>
  v.pipe(
    v.number('nonNegativeInteger'),
    v.integer('nonNegativeInteger'),
    v.minValue(0, 'nonNegativeInteger'),
    v.maxValue(most, 'nonNegativeInteger'),
  )

export const AgendaTimerSchema = v.object(
  {
    /** Place in the agenda, from 0. */
    item: count(1_000),
    /** Minutes granted beyond those of the agenda. */
    extraMinutes: count(10_000),
    /** Seconds that had passed when it was paused last. */
    spentSeconds: v.pipe(
      v.number('nonNegativeNumber'),
      v.finite('nonNegativeNumber'),
      v.minValue(0, 'nonNegativeNumber'),
    ),
    /** Moment since which it has been running, ISO 8601 in UTC; null while it pauses. */
    since: v.nullable(v.pipe(v.string('text'), v.isoTimestamp('text'))),
  },
  'object',
)
/** Where a meeting is in its agenda. It counts from moments, so that no reload stops it. */
export type AgendaTimer = Readonly<v.InferOutput<typeof AgendaTimerSchema>>

/** The first item, not running yet. */
export const UNSTARTED_TIMER: AgendaTimer = { item: 0, extraMinutes: 0, spentSeconds: 0, since: null }

/** Seconds that were spent on the item; a clock that was set back takes nothing away. `now`: ISO 8601. */
function spentAt({ spentSeconds, since }: AgendaTimer, now: string): number {
  return since === null ? spentSeconds : spentSeconds + Math.max(0, Date.parse(now) - Date.parse(since)) / 1_000
}

/** Runs it, or pauses it. `now`: ISO 8601. */
export function toggleTimer(timer: AgendaTimer, now: string): AgendaTimer {
  return timer.since === null ? { ...timer, since: now } : { ...timer, spentSeconds: spentAt(timer, now), since: null }
}

/** Goes to an item, which begins anew; a timer that runs goes on running. `now`: ISO 8601. */
export function moveTimer(timer: AgendaTimer, item: number, now: string): AgendaTimer {
  return { ...UNSTARTED_TIMER, item, since: timer.since === null ? null : now }
}

export function grantMinute(timer: AgendaTimer): AgendaTimer {
  return { ...timer, extraMinutes: timer.extraMinutes + 1 }
}

/** Whole seconds left for an item of that many minutes; below 0 it is over time by so many. `now`: ISO 8601. */
export function secondsLeft(timer: AgendaTimer, minutes: number, now: string): number {
  return Math.ceil((minutes + timer.extraMinutes) * 60 - spentAt(timer, now))
}
