import type { BankChange } from './bankChange'
import { isStageComparable } from './comparable'
import { type OwnKind, type OwnMark, pathMapOf } from './pathMap'
import { factsFrom } from './practiceEntry'
import { DEFAULT_WORKWEEK } from './practice'
import { askedOf, type TrendEntry } from './trend'

/** Where an organization stood on the path at one date: readiness, rule or use. */
export type TrendMark = OwnMark & {
  /** Of the assessment. */
  readonly assessment: string
  /** Place of the assessment in the order of time, from 0. */
  readonly place: number
}

/** The way of an organization over the path map. */
export interface TrendPath {
  /** Days of the last stop, as on the path map; the longest week of all. */
  readonly top: number
  /** In the order of time, of each date readiness, rule and use. */
  readonly marks: readonly TrendMark[]
  /**
   * Marks that a line joins: like to like, from one assessment to the next, readiness only while stages are measured
   * alike. An assessment that has no such mark ends the line.
   */
  readonly trails: readonly { readonly kind: OwnKind; readonly marks: readonly TrendMark[] }[]
  /** What could not be placed, by assessment. */
  readonly missing: readonly { readonly assessment: string; readonly kinds: readonly OwnKind[] }[]
}

/** A mark at the end of its own week stands at the end of the longest one. */
function raised(mark: OwnMark, ownTop: number, top: number): OwnMark {
  return mark.y === ownTop ? { ...mark, y: top } : mark
}

/** A mark with the assessment that it stands for. */
interface Placed {
  readonly mark: TrendMark
  readonly entry: TrendEntry
}

function trailsOf(kind: OwnKind, placed: readonly Placed[], isJoined: (a: TrendEntry, b: TrendEntry) => boolean) {
  const runs: Placed[][] = []
  for (const each of placed.filter(({ mark }) => mark.kind === kind)) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    const isNext = last !== undefined && last.mark.place + 1 === each.mark.place
    if (run && isNext && isJoined(last.entry, each.entry)) run.push(each)
    else runs.push([each])
  }
  return runs.filter((run) => run.length > 1).map((run) => ({ kind, marks: run.map(({ mark }) => mark) }))
}

/** Lays the way of an organization over the path map. `entries`: in the order of time, as a trend has them. */
export function trendPathOf(entries: readonly TrendEntry[], log: readonly BankChange[]): TrendPath {
  const maps = entries.map((entry) => {
    const { practice, organization } = entry.assessment
    return { entry, map: pathMapOf(entry.result, factsFrom(practice, organization.staff).facts, []) }
  })
  const top = Math.max(DEFAULT_WORKWEEK, ...maps.map(({ map }) => map.top))
  const placed = maps.flatMap(({ entry, map }, place) =>
    map.own.map((mark): Placed => {
      const where = { assessment: entry.assessment.id, place }
      return { entry, mark: { ...raised(mark, map.top, top), ...where } }
    }),
  )
  return {
    top,
    marks: placed.map(({ mark }) => mark),
    trails: [
      ...trailsOf('readiness', placed, (a, b) => isStageComparable(askedOf(a), askedOf(b), log)),
      ...trailsOf('rule', placed, () => true),
      ...trailsOf('use', placed, () => true),
    ],
    missing: maps
      .map(({ entry, map }) => ({ assessment: entry.assessment.id, kinds: map.missing }))
      .filter(({ kinds }) => kinds.length > 0),
  }
}
