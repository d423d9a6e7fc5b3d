import type { Axis } from '../bank'

/** An amount for each axis: what is gained, what is missing, or what one unit of gain is taken to be worth. */
export type PerAxis = Readonly<Record<Axis, number>>

/** The cheapest part of a plan when its gains are paid for: what it costs beyond what is paid, and what it gains. */
export interface Part extends PerAxis {
  readonly reduced: number
}

/** No plan that gains what is missing costs less than `value`. A float: compare it with slack. */
export interface Bound {
  readonly value: number
  readonly prices: PerAxis
}

const ROUNDS = 80
const SHRINK = 0.9

/** What a cost comes to beyond what its gains are worth. */
export function reducedCost(cost: number, gains: PerAxis, prices: PerAxis): number {
  return cost - prices.wider * gains.wider - prices.longer * gains.longer
}

/** The bound at some prices: what is missing is paid for, and every part of the plan is the cheapest at these prices. */
export function boundAt(parts: readonly Part[], missing: PerAxis, prices: PerAxis): number {
  return parts.reduce((sum, { reduced }) => sum + reduced, -reducedCost(0, missing, prices))
}

/**
 * The Lagrangian bound (docs/scoring.md §7): gains on the axes are paid for instead of asked for, and the prices are
 * moved towards what is short, in ever smaller steps. Any prices bound from below; better ones are only closer.
 *
 * `partsAt` gives the cheapest parts at some prices; `scale` is about what a whole plan costs.
 */
export function boundFromBelow(partsAt: (prices: PerAxis) => readonly Part[], missing: PerAxis, scale: number): Bound {
  const perUnit = (axis: Axis) => (missing[axis] > 0 ? 1 / missing[axis] : 0)
  const unit = { wider: perUnit('wider'), longer: perUnit('longer') }
  let prices: PerAxis = { wider: 0, longer: 0 }
  let best: Bound = { value: -Infinity, prices }
  let step = scale / 4
  for (let round = 0; round < ROUNDS; round += 1) {
    const parts = partsAt(prices)
    const value = boundAt(parts, missing, prices)
    if (value > best.value) best = { value, prices }
    const short = (axis: Axis) =>
      missing[axis] * unit[axis] - parts.reduce((sum, part) => sum + part[axis], 0) * unit[axis]
    const [wider, longer] = [short('wider'), short('longer')]
    const length = Math.hypot(wider, longer)
    if (length === 0) break
    prices = {
      wider: Math.max(0, prices.wider + ((step * wider) / length) * unit.wider),
      longer: Math.max(0, prices.longer + ((step * longer) / length) * unit.longer),
    }
    step *= SHRINK
  }
  return best
}
