import { type Part, type PerAxis, reducedCost } from './lowerBound'
import type { PlanItem, PlanSection } from './planProblem'

/** What raising a question by some levels costs: its effort, and one for the question itself. */
export function raiseCost({ question }: PlanItem, levels: number, effortCost: number): number {
  return levels === 0 ? 0 : effortCost * question.effort * levels + 1
}

/** What raising a question by some levels gains on the axes. */
export function raiseGain({ question: { weight, axes } }: PlanItem, levels: number): PerAxis {
  return { wider: weight * axes.wider * levels, longer: weight * axes.longer * levels }
}

/** What one level costs when all levels share the cost alike, beyond its gain: never too much for some of them. */
function levelCost(item: PlanItem, effortCost: number, prices: PerAxis): number {
  const shared = item.most === 0 ? 0 : raiseCost(item, item.most, effortCost) / item.most
  return reducedCost(shared, raiseGain(item, 1), prices)
}

/** The cheapest way to meet a section's floor when levels can be split. */
export interface RelaxedSection extends Part {
  /** What one unit of weight × levels towards the floor is worth: what the last one costs. */
  readonly floorPrice: number
}

/** Relaxes a section: every level that pays for itself, and the cheapest others, in parts too, until the floor is met. */
export function relaxSection(section: PlanSection, effortCost: number, prices: PerAxis): RelaxedSection {
  let [reduced, wider, longer, floorPrice, left] = [0, 0, 0, 0, section.missing]
  const take = (item: PlanItem, cost: number, levels: number) => {
    const gain = raiseGain(item, levels)
    reduced += cost * levels
    wider += gain.wider
    longer += gain.longer
    left -= item.question.weight * levels
  }
  const priced = section.items.map((item) => {
    const cost = levelCost(item, effortCost, prices)
    return { item, cost, perUnit: cost / item.question.weight }
  })
  for (const { item, cost } of priced) take(item, cost, item.least)
  for (const { item, cost, perUnit } of priced.sort((a, b) => a.perUnit - b.perUnit)) {
    const room = item.most - item.least
    if (cost >= 0 && left <= 0) break
    if (cost >= 0) floorPrice = perUnit
    // The part that meets the floor ends it: what floats leave of `left` behind it would raise the price.
    if (cost >= 0 && room * item.question.weight >= left) {
      take(item, cost, left / item.question.weight)
      break
    }
    take(item, cost, room)
  }
  return { reduced, wider, longer, floorPrice }
}

/**
 * What raising a question by some levels costs beyond its part in the relaxed section, for every number of levels that
 * it can be raised by. Never negative; the excesses of all raises of a plan add up to no more than its cost less the
 * bound, so what exceeds that difference is no part of such a plan.
 */
export function excesses(item: PlanItem, effortCost: number, prices: PerAxis, floorPrice: number) {
  const paid = floorPrice * item.question.weight
  const level = levelCost(item, effortCost, prices) - paid
  const relaxed = level * (level < 0 ? item.most : item.least)
  return Array.from({ length: item.most - item.least + 1 }, (_, index) => {
    const levels = item.least + index
    const gain = raiseGain(item, levels)
    const cost = raiseCost(item, levels, effortCost)
    return { levels, cost, gain, excess: reducedCost(cost, gain, prices) - paid * levels - relaxed }
  })
}
