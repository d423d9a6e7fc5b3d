import type { AreaMap } from '@/domain/areaMap'

/** The corner of the map that is drawn, from 0: share of staff 0…1 and days a week. */
export interface AreaMapExtent {
  readonly x: number
  readonly y: number
}

export type Point = readonly [number, number]

const CURVE_STEPS = 60
const SLACK = 1.001

/**
 * Points of the curve x·y/D = capacity inside the extent, from its upper left to its lower right end.
 * Each step multiplies x by the same factor, so the bend is round at any size; empty when the curve does not cross the extent.
 */
export function frontierCurve(capacity: number, workweek: number, extent: AreaMapExtent): Point[] {
  const area = capacity * workweek
  const start = area / extent.y
  if (area <= 0 || start >= extent.x) return []
  return Array.from({ length: CURVE_STEPS + 1 }, (_, step) => {
    const part = step / CURVE_STEPS
    const x = start ** (1 - part) * extent.x ** part
    return [x, area / x] as const
  })
}

/** The middle of the bend of the curve x·y/D = capacity; null when it does not cross the map. */
function bendOf(capacity: number | null | undefined, workweek: number): Point | null {
  if (capacity == null) return null
  return frontierCurve(capacity, workweek, { x: 1, y: workweek })[CURVE_STEPS / 2] ?? null
}

/** Where the things of the map are, in the order of the rows of `tabulateAreaMap`; null for what is not drawn. */
export function areaMapPlaces({ use, rule, frontier, workweek }: AreaMap): (Point | null)[] {
  return [
    use ? [use.x, use.y] : null,
    rule ? [rule.x, rule.y] : null,
    bendOf(frontier?.now, workweek),
    bendOf(frontier?.lower, workweek),
    bendOf(frontier?.upper, workweek),
  ]
}

/** The lower edge of what lies beyond the upper frontier: all of the extent when nothing is possible, empty when nothing is beyond. */
export function beyondEdge(upper: number, workweek: number, extent: AreaMapExtent): Point[] {
  if (upper > 0) return frontierCurve(upper, workweek, extent)
  return [
    [0, 0],
    [extent.x, 0],
  ]
}

/** The edge of the band that is nearer to the origin: the lower frontier, or the axes themselves when it is 0. */
function innerEdge(lower: number, workweek: number, extent: AreaMapExtent): Point[] {
  if (lower > 0) return frontierCurve(lower, workweek, extent)
  return [
    [0, extent.y],
    [0, 0],
    [extent.x, 0],
  ]
}

/** The outline between the lower and the upper frontier; empty when they are one, or when it is all out of sight. */
export function bandOutline(lower: number, upper: number, workweek: number, extent: AreaMapExtent): Point[] {
  const inner = innerEdge(lower, workweek, extent)
  if (lower >= upper || inner.length === 0) return []
  const outer = frontierCurve(upper, workweek, extent)
  return outer.length === 0 ? [...inner, [extent.x, extent.y]] : [...inner, ...outer.reverse()]
}

/** Distance of the ticks of an axis from 0 to `max` > 0: a round number that gives three to seven of them. */
export function tickStep(max: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(max))
  const leading = max / magnitude
  if (leading <= 1 * SLACK) return 0.2 * magnitude
  if (leading <= 2 * SLACK) return 0.5 * magnitude
  return leading <= 7 * SLACK ? magnitude : 2 * magnitude
}
