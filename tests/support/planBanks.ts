import fc from 'fast-check'
import { type Answer, type Answers, LEVELS } from '@/domain/answer'
import { parseBank } from '@/domain/bank'
import { type PlanConstraints } from '@/domain/plan'
import { type PreparedBank, prepareBank } from '@/domain/preparedBank'
import type { ScoringInput } from '@/domain/scoringInput'
import { aScoringInput } from './builders'

const SECTIONS = [
  { id: 'rules', kind: 'enabler' },
  { id: 'information', kind: 'pillar' },
  { id: 'seating', kind: 'pillar' },
  { id: 'safeguards', kind: 'safeguard' },
] as const

/** A bank so small that every plan can be tried, its sections mixed in bank order; with answers and a goal. */
export interface SmallCase {
  readonly prepared: PreparedBank
  readonly input: ScoringInput
  readonly goal: 1 | 2 | 3 | 4
}

const questionArbitrary = fc.record({
  section: fc.constantFrom('rules', 'information', 'seating', 'information', 'seating'),
  weight: fc.integer({ min: 1, max: 40 }),
  axes: fc.record({ wider: fc.integer({ min: 0, max: 2 }), longer: fc.integer({ min: 0, max: 2 }) }),
  effort: fc.constantFrom(1, 2, 3),
})

const answerArbitrary: fc.Arbitrary<Answer | null> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...LEVELS).map((level) => ({ kind: 'level' as const, level })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'unknown' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'notApplicable' as const, reason: '' }) },
  { weight: 1, arbitrary: fc.constant(null) },
)

function prepare(questions: readonly object[]): PreparedBank {
  const named = questions.map((question, index) => ({ ...question, id: `q${String(index)}`, allowNa: true }))
  // A first question of each pillar, so that the bank is one; on no axis with a weight that decides anything alone.
  const least = ['information', 'seating'].map((section) => ({
    id: `${section}.base`,
    section,
    weight: 1,
    axes: { wider: 1, longer: 1 },
    effort: 2,
    allowNa: true,
  }))
  const parsed = parseBank({ id: 'small', version: '1', sections: SECTIONS, questions: [...named, ...least] })
  if (!parsed.ok) throw new Error(parsed.error.field)
  return prepareBank(parsed.value)
}

/** Any bank of three to five questions with any answers. */
export const smallCaseArbitrary: fc.Arbitrary<SmallCase> = fc
  .record({
    questions: fc.array(questionArbitrary, { minLength: 1, maxLength: 3 }),
    answers: fc.array(answerArbitrary, { minLength: 5, maxLength: 5 }),
    goal: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  })
  .map(({ questions, answers, goal }) => {
    const prepared = prepare(questions)
    const given = prepared.bank.questions.map(({ id }, index) => [id, answers[index] ?? null] as const)
    const kept = given.flatMap(([id, answer]) => (answer === null ? [] : [[id, answer] as const]))
    const input = aScoringInput({ answers: Object.fromEntries(kept) satisfies Answers })
    return { prepared, input, goal }
  })

/** Any constraints for a small case. */
export const constraintsArbitrary: fc.Arbitrary<PlanConstraints> = fc.record({
  leaveOut: fc.subarray(['q0', 'q1', 'information.base']),
  effortCaps: fc.dictionary(fc.constantFrom('rules', 'information', 'seating'), fc.integer({ min: 0, max: 12 }), {
    maxKeys: 2,
  }),
  includeMustFix: fc.boolean(),
})
