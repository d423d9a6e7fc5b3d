import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInBank } from '@/content/bank'
import { type Answer, type Answers, levelFrom } from '@/domain/answer'
import type { Question } from '@/domain/bank'
import { findWay } from '@/domain/planning/shortestWay'
import { GOALS } from '@/domain/plan'
import { prepareBank } from '@/domain/preparedBank'
import { HIGHS_CASES, highsPlan } from '../../../support/highsPlan'

const { questions } = builtInBank.bank

/** Answers of one organization: all about as far, some blank, some that do not apply. */
const answersArbitrary = fc
  .record({
    top: fc.integer({ min: 0, max: 4 }),
    picks: fc.array(fc.nat({ max: 999 }), { minLength: questions.length, maxLength: questions.length }),
  })
  .map(({ top, picks }): Answers => {
    const answerOf = ({ allowNa }: Question, pick: number): Answer => {
      if (pick < 100) return { kind: 'unknown' }
      if (pick < 150 && allowNa) return { kind: 'notApplicable', reason: '' }
      return { kind: 'level', level: levelFrom(pick % (top + 1)) }
    }
    return Object.fromEntries(questions.map((question, index) => [question.id, answerOf(question, picks[index] ?? 0)]))
  })

const weightsArbitrary = fc.array(fc.integer({ min: 1, max: 40 }), {
  minLength: questions.length,
  maxLength: questions.length,
})

describe('findWay と HiGHS', () => {
  it(
    '標準版67問と、重みを変えた設問集で、どの目標でも手間と設問数が一致する',
    { timeout: HIGHS_CASES * 30_000 },
    () => {
      const property = fc.property(answersArbitrary, fc.option(weightsArbitrary, { nil: null }), (answers, weights) => {
        const reweighted = questions.map((question, index) => ({
          ...question,
          weight: weights?.[index] ?? question.weight,
        }))
        const { standard } = prepareBank({ ...builtInBank.bank, questions: reweighted }).forms
        for (const goal of GOALS) {
          const outcome = findWay({ form: standard, answers, goal })
          const plan = outcome.kind === 'way' ? outcome.way : null
          expect(plan && { effort: plan.effort, count: plan.raises.length }).toEqual(highsPlan(standard, answers, goal))
        }
      })
      fc.assert(property, { numRuns: HIGHS_CASES, endOnFailure: true })
    },
  )
})
