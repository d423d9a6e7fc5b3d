import { boundAt, boundFromBelow, type PerAxis } from './lowerBound'
import { bestOfBoth, cheapestPart, EMPTY_GROUP, groupOf, mergeGroups } from './merging'
import type { PartialPlan } from './partialPlan'
import type { PlanProblem } from './planProblem'
import { raiseCost, raiseGain, relaxSection } from './relaxation'
import { type Measure, type Room, sectionFront } from './sectionFront'

/** Floats only prune, and leave this part of the sums behind them: what integers might keep is never pruned. */
const SLACK = 1e-9

/** The measure of a problem: one unit of effort costs more than raising all questions does besides. */
export function measureOf({ items, missing }: PlanProblem): Measure {
  return { effortCost: items.length + 1, missing }
}

/** Everything raised to the top: what it costs, and what it would be worth. No sum of the search is larger. */
function largestSum({ items }: PlanProblem, { effortCost }: Measure, prices: PerAxis) {
  let [cost, worth] = [0, 0]
  for (const item of items) {
    const gain = raiseGain(item, item.most)
    cost += raiseCost(item, item.most, effortCost)
    worth += prices.wider * gain.wider + prices.longer * gain.longer
  }
  return { cost, sum: cost + worth }
}

/** The best plan that costs at most the limit and perhaps a worse one beyond it; null when none was found. */
function* bestWithin(
  problem: PlanProblem,
  measure: Measure,
  limit: number,
  slack: number,
  bound: { readonly value: number; readonly prices: PerAxis },
): Generator<undefined, PartialPlan | null> {
  const { missing } = measure
  const { prices } = bound
  const fronts: PartialPlan[][] = []
  for (const section of problem.sections) {
    const front = yield* sectionFront(section, measure, { prices, room: limit - bound.value + slack })
    if (front.length === 0) return null
    fronts.push(front)
  }
  const priced = fronts.map((front) => ({ front, part: cheapestPart(front, prices) }))
  const closer = boundAt(
    priced.map(({ part }) => part),
    missing,
    prices,
  )
  const within: Room = { prices, room: limit - closer + slack }
  const groups = priced.map(({ front, part }) => groupOf(front, part.reduced, within))
  let [left, right] = [EMPTY_GROUP, EMPTY_GROUP]
  for (const group of groups.sort((a, b) => b.plans.length - a.plans.length)) {
    if (left.plans.length <= right.plans.length) left = yield* mergeGroups(left, group, missing, within)
    else right = yield* mergeGroups(right, group, missing, within)
  }
  return yield* bestOfBoth(left, right, missing, within)
}

/**
 * Finds the plan of the least cost, and among those the first in the order of `comparePlans`: exact, since costs and
 * gains are integers and the bound only prunes. Null when no plan meets every need. Yields often, so that a caller can
 * stop by asking no further.
 *
 * The limit starts just above the bound and is widened until a plan is found that costs no more: then every plan that
 * could be better has been seen.
 */
export function* cheapestPlan(problem: PlanProblem): Generator<undefined, PartialPlan | null> {
  const measure = measureOf(problem)
  const scale = largestSum(problem, measure, { wider: 0, longer: 0 }).cost
  const relaxed = (prices: PerAxis) =>
    problem.sections.map((section) => relaxSection(section, measure.effortCost, prices))
  const bound = boundFromBelow(relaxed, problem.missing, scale)
  const most = largestSum(problem, measure, bound.prices)
  const slack = SLACK * (1 + most.sum)
  let limit = bound.value + measure.effortCost
  for (;;) {
    const found = yield* bestWithin(problem, measure, limit, slack, bound)
    if (found !== null && found.cost <= limit) return found
    if (limit >= most.cost) return null
    limit = found === null ? limit + (limit - bound.value) : found.cost
  }
}
