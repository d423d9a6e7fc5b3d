import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInBank } from '@/content/bank'
import { levelFrom } from '@/domain/answer'
import { type PerAxis, reducedCost } from '@/domain/planning/lowerBound'
import type { PlanItem, PlanSection } from '@/domain/planning/planProblem'
import { excesses, raiseCost, raiseGain, relaxSection } from '@/domain/planning/relaxation'

const EFFORT_COST = 68
const firstSection = builtInBank.forms.standard.sections[0]
const question = builtInBank.forms.standard.questions[0]
if (firstSection === undefined || question === undefined) throw new Error('The bank has no question')
const section = firstSection

const axisArbitrary = fc.integer({ min: 0, max: 2 })
const priceArbitrary = fc.double({ min: 0, max: 2, noNaN: true })

const itemArbitrary = fc
  .record({
    weight: fc.integer({ min: 1, max: 40 }),
    axes: fc.record({ wider: axisArbitrary, longer: axisArbitrary }),
    effort: fc.constantFrom(1, 2, 3),
    from: fc.integer({ min: 0, max: 4 }).map(levelFrom),
    isBarred: fc.boolean(),
  })
  .map(({ weight, axes, effort, from, isBarred }): PlanItem => {
    const most = 4 - from
    const least = isBarred && from === 0 ? 1 : 0
    return { question: { ...question, weight, axes, effort }, place: 1n, from, isBlank: false, least, most }
  })

/** A section, and for each of its items how far a plan raises it; the floor is one that the plan meets. */
const plannedArbitrary = fc
  .array(fc.record({ item: itemArbitrary, part: fc.double({ min: 0, max: 1, noNaN: true }) }), {
    minLength: 1,
    maxLength: 10,
  })
  .chain((entries) => {
    const raised = entries.map(({ item, part }) => ({
      item,
      levels: item.least + Math.round(part * (item.most - item.least)),
    }))
    const gained = raised.reduce((sum, { item, levels }) => sum + item.question.weight * levels, 0)
    return fc.record({
      raised: fc.constant(raised),
      missing: fc.oneof(fc.constant(gained), fc.integer({ min: 0, max: gained })),
      prices: fc.record({ wider: priceArbitrary, longer: priceArbitrary }),
    })
  })

interface Raised {
  readonly item: PlanItem
  readonly levels: number
}

/** What a plan's raises cost beyond the relaxed section, and what their excesses add up to. */
function measured(raised: readonly Raised[], missing: number, prices: PerAxis) {
  const planned: PlanSection = { section, missing, effortCap: Infinity, items: raised.map(({ item }) => item) }
  const { reduced, floorPrice } = relaxSection(planned, EFFORT_COST, prices)
  let [beyond, excess] = [-reduced, 0]
  for (const { item, levels } of raised) {
    beyond += reducedCost(raiseCost(item, levels, EFFORT_COST), raiseGain(item, levels), prices)
    excess += excesses(item, EFFORT_COST, prices, floorPrice).find((each) => each.levels === levels)?.excess ?? NaN
  }
  return { beyond, excess }
}

describe('relaxSection', () => {
  test.prop([plannedArbitrary], { numRuns: 1000 })(
    'どの計画も、緩めた分野より安くならず、超える分の合計は、実際に超える費用より多くならない',
    ({ raised, missing, prices }) => {
      const { beyond, excess } = measured(raised, missing, prices)
      expect(excess).toBeGreaterThanOrEqual(-1e-6)
      expect(excess).toBeLessThanOrEqual(beyond + 1e-6)
    },
  )

  it('割り切れない最後の一問で足りたあとは、端数のために高い設問を当てにしない', () => {
    // 30 ÷ 11 × 11 is a little less than 30 in floats.
    const itemOf = (weight: number, effort: 1 | 3): PlanItem => ({
      question: { ...question, weight, effort, axes: { wider: 0, longer: 0 } },
      place: 1n,
      from: 0,
      isBlank: false,
      least: 0,
      most: 4,
    })
    const raised = [
      { item: itemOf(11, 1), levels: 2 },
      { item: itemOf(8, 3), levels: 1 },
    ]
    const { beyond, excess } = measured(raised, 30, { wider: 0, longer: 0 })
    expect(excess).toBeLessThanOrEqual(beyond + 1e-6)
  })
})
