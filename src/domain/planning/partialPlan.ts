import type { PerAxis } from './lowerBound'

/** Some raises with what they cost, and with what they gain: weight × levels, never counted beyond what is missing. */
export interface PartialPlan extends PerAxis {
  /** Effort and number of questions in one integer: effort × (questions that take part + 1) + questions raised. */
  readonly cost: number
  /** The raises in bank order as the digits of one number in base 5: larger is lexicographically larger. */
  readonly raises: bigint
}

/** Cheaper first; of the same cost, the one that raises earlier questions more. */
export function comparePlans(a: PartialPlan, b: PartialPlan): number {
  if (a.cost !== b.cost) return a.cost - b.cost
  return Number(a.raises < b.raises) - Number(a.raises > b.raises)
}

function isNarrower(plan: PartialPlan | undefined, wider: number): boolean {
  return plan !== undefined && plan.wider < wider
}

/** The first index of a plan that gains at least so much on the wider axis; the stairs rise in it. */
function firstAsWide(stairs: readonly PartialPlan[], wider: number): number {
  let [low, high] = [0, stairs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isNarrower(stairs[middle], wider)) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Keeps the plans that no other one beats: none that comes before it in the order of `comparePlans` gains as much on
 * both axes. In that order.
 */
export function paretoFront(plans: readonly PartialPlan[]): PartialPlan[] {
  const front: PartialPlan[] = []
  // The kept plans that gain most: along them wider rises and longer falls.
  const stairs: PartialPlan[] = []
  for (const plan of [...plans].sort(comparePlans)) {
    const at = firstAsWide(stairs, plan.wider)
    if ((stairs[at]?.longer ?? -1) >= plan.longer) continue
    let from = at
    while ((stairs[from - 1]?.longer ?? Infinity) <= plan.longer) from -= 1
    const equallyWide = stairs[at]?.wider === plan.wider ? 1 : 0
    stairs.splice(from, at - from + equallyWide, plan)
    front.push(plan)
  }
  return front
}
