import { describe, expect, it } from 'vitest'
import { fc, test } from '@fast-check/vitest'
import { builtInBank } from '@/content/bank'
import type { Answers } from '@/domain/answer'
import { GOALS, type Goal } from '@/domain/plan'
import { findWay } from '@/domain/planning/shortestWay'
import { wayReasons } from '@/domain/planning/wayReasons'
import { answersAt, level, without } from '../../../support/builtIn'

const inputOf = (answers: Answers) => ({
  form: 'standard' as const,
  answers,
  practice: null,
  work: [],
  targetRatio: null,
})

function reasonsOf(answers: Answers, goal: Goal) {
  const outcome = findWay({ form: builtInBank.forms.standard, answers, goal })
  if (outcome.kind !== 'way') throw new Error('unreachable')
  return wayReasons(builtInBank, inputOf(answers), outcome.way)
}

describe('wayReasons', () => {
  it('届いている目標には、足りないものがない', () => {
    expect(reasonsOf(answersAt(4), 4)).toEqual({ floors: [], holes: [] })
  })

  it('何も答えていなければ、両方の軸と最低線のある分野が0点で、進めたあとはどれも足りている', () => {
    const { floors, holes } = reasonsOf({}, 3)
    expect(floors.slice(0, 2).map(({ gate, id, now, floor }) => [gate, id, now, floor])).toEqual([
      ['axis', 'wider', 0, 60],
      ['axis', 'longer', 0, 60],
    ])
    expect(new Set(floors.map(({ gate }) => gate))).toEqual(new Set(['axis', 'pillar', 'enabler']))
    for (const { now, floor, after } of floors) {
      expect(now).toBe(0)
      expect(after).toBeGreaterThanOrEqual(floor - 1e-9)
    }
    expect(holes).toEqual(builtInBank.forms.standard.pillarQuestions.map(({ id }) => id))
  })

  it('水準0の柱の設問は、答えがなくても段階を止めるものに数える', () => {
    const answers = without(answersAt(4, { 'cloud.isolated': level(0) }), 'cloud.files')
    expect(reasonsOf(answers, 4).holes).toEqual(['cloud.files', 'cloud.isolated'])
    expect(reasonsOf(answers, 1).holes).toEqual([])
  })

  const anyAnswers = fc
    .array(fc.integer({ min: 0, max: 4 }), { minLength: 67, maxLength: 67 })
    .map((levels): Answers =>
      Object.fromEntries(
        builtInBank.bank.questions.map(({ id }, index) => [
          id,
          level(([0, 1, 2, 3, 4] as const)[levels[index] ?? 0] ?? 0),
        ]),
      ),
    )

  test.prop([anyAnswers, fc.constantFrom(...GOALS)], { numRuns: 20 })(
    '足りないものは最低線より低く、最短の道のりを進めれば足りる',
    (answers, goal) => {
      for (const { now, floor, after } of reasonsOf(answers, goal).floors) {
        expect(now).toBeLessThan(floor)
        expect(after).toBeGreaterThanOrEqual(floor - 1e-9)
      }
    },
  )
})
