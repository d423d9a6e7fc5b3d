import type { PerAxis } from './lowerBound'
import { comparePlans, paretoFront, type PartialPlan } from './partialPlan'
import type { PlanSection } from './planProblem'
import { excesses, relaxSection } from './relaxation'

/** What all parts of a plan are measured with. */
export interface Measure {
  /** Cost of one unit of effort. */
  readonly effortCost: number
  /** Weight × levels that each axis lacks. */
  readonly missing: PerAxis
}

/** How far a plan may cost more than the bound at these prices. */
export interface Room {
  readonly prices: PerAxis
  readonly room: number
}

/** A partial plan inside one section. */
interface SectionPlan extends PartialPlan {
  /** Weight × levels towards the section's floor, never counted beyond it. */
  readonly gained: number
  /** What its raises cost beyond their parts in the relaxed section. */
  readonly excess: number
}

const NOTHING: SectionPlan = { cost: 0, wider: 0, longer: 0, raises: 0n, gained: 0, excess: 0 }

/** Keeps the plans that none before them in the order of `comparePlans` outdoes in all three gains. */
function undominated(plans: SectionPlan[]): SectionPlan[] {
  const kept: SectionPlan[] = []
  for (const plan of plans.sort(comparePlans)) {
    const isOutdone = kept.some(
      (other) => other.wider >= plan.wider && other.longer >= plan.longer && other.gained >= plan.gained,
    )
    if (!isOutdone) kept.push(plan)
  }
  return kept
}

/** Every plan with every way to raise one more question, without those that exceed the room or the section's cap. */
function grow(plans: readonly SectionPlan[], options: readonly SectionPlan[], limits: Limits): SectionPlan[] {
  const { missing, section, effortCost, room } = limits
  const grown: SectionPlan[] = []
  for (const plan of plans) {
    for (const option of options) {
      const cost = plan.cost + option.cost
      const excess = plan.excess + option.excess
      if (excess > room || Math.floor(cost / effortCost) > section.effortCap) continue
      grown.push({
        cost,
        excess,
        wider: Math.min(missing.wider, plan.wider + option.wider),
        longer: Math.min(missing.longer, plan.longer + option.longer),
        gained: Math.min(section.missing, plan.gained + option.gained),
        raises: plan.raises + option.raises,
      })
    }
  }
  return grown
}

interface Limits extends Measure {
  readonly section: PlanSection
  readonly room: number
}

/**
 * Every way to raise the questions of one section that no other way beats, that meets the section's floor within its
 * cap, and that can be part of a plan within the room. Empty when there is none. Yields between questions.
 */
export function* sectionFront(
  section: PlanSection,
  measure: Measure,
  { prices, room }: Room,
): Generator<undefined, PartialPlan[]> {
  const { floorPrice } = relaxSection(section, measure.effortCost, prices)
  let plans = [NOTHING]
  for (const item of section.items) {
    const options = excesses(item, measure.effortCost, prices, floorPrice).map(({ levels, cost, gain, excess }) => ({
      cost,
      excess,
      ...gain,
      gained: item.question.weight * levels,
      raises: BigInt(levels) * item.place,
    }))
    plans = undominated(grow(plans, options, { ...measure, section, room }))
    yield
  }
  return paretoFront(plans.filter(({ gained }) => gained >= section.missing))
}
