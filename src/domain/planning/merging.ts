import { type Part, type PerAxis, reducedCost } from './lowerBound'
import { comparePlans, paretoFront, type PartialPlan } from './partialPlan'
import type { Room } from './sectionFront'

interface Weighed {
  readonly plan: PartialPlan
  /** What it costs beyond the cheapest of its sections at the prices. */
  readonly excess: number
}

/** The plans for one or more sections, the least excess first. */
export interface Group {
  /** What the cheapest of the sections come to, beyond what they gain. */
  readonly least: number
  readonly plans: readonly Weighed[]
}

/** No section yet. */
export const EMPTY_GROUP: Group = {
  least: 0,
  plans: [{ plan: { cost: 0, wider: 0, longer: 0, raises: 0n }, excess: 0 }],
}

/** The part of a front that is the cheapest at some prices. The front must not be empty. */
export function cheapestPart(front: readonly PartialPlan[], prices: PerAxis): Part {
  let part: Part = { reduced: Infinity, wider: 0, longer: 0 }
  for (const plan of front) {
    const reduced = reducedCost(plan.cost, plan, prices)
    if (reduced < part.reduced) part = { reduced, wider: plan.wider, longer: plan.longer }
  }
  return part
}

/** Weighs the plans of a front and leaves out those beyond the room. */
export function groupOf(front: readonly PartialPlan[], least: number, { prices, room }: Room): Group {
  const plans = front
    .map((plan) => ({ plan, excess: reducedCost(plan.cost, plan, prices) - least }))
    .filter(({ excess }) => excess <= room)
    .sort((a, b) => a.excess - b.excess)
  return { least, plans }
}

/** Joins every plan of one group with every plan of another, within the room; only what no other one beats stays. */
export function* mergeGroups(a: Group, b: Group, missing: PerAxis, within: Room): Generator<undefined, Group> {
  const grown: PartialPlan[] = []
  for (const first of a.plans) {
    for (const second of b.plans) {
      if (first.excess + second.excess > within.room) break
      grown.push({
        cost: first.plan.cost + second.plan.cost,
        wider: Math.min(missing.wider, first.plan.wider + second.plan.wider),
        longer: Math.min(missing.longer, first.plan.longer + second.plan.longer),
        raises: first.plan.raises + second.plan.raises,
      })
    }
    yield
  }
  return groupOf(paretoFront(grown), a.least + b.least, within)
}

/** The best plan of two groups together that gains what is missing; null when none does within the room. */
export function* bestOfBoth(
  a: Group,
  b: Group,
  missing: PerAxis,
  { room }: Room,
): Generator<undefined, PartialPlan | null> {
  let best: PartialPlan | null = null
  for (const first of a.plans) {
    for (const second of b.plans) {
      if (first.excess + second.excess > room) break
      const wider = first.plan.wider + second.plan.wider
      const longer = first.plan.longer + second.plan.longer
      if (wider < missing.wider || longer < missing.longer) continue
      const [cost, raises] = [first.plan.cost + second.plan.cost, first.plan.raises + second.plan.raises]
      const plan = { cost, wider, longer, raises }
      if (best === null || comparePlans(plan, best) < 0) best = plan
    }
    yield
  }
  return best
}
