import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { type Answers, isBlank, levelOf, LEVELS } from '@/domain/answer'
import { AXES } from '@/domain/bank'
import { prepareBank } from '@/domain/preparedBank'
import { round9 } from '@/domain/rounding'
import { type AssessmentResult, score } from '@/domain/scoring/score'
import type { ScoringInput } from '@/domain/scoringInput'
import { aBank, scoringInputArbitrary, SMALL_BANK } from '../../support/builders'

const questionArbitrary = fc.constantFrom(...SMALL_BANK.bank.questions)
const levelArbitrary = fc.constantFrom(...LEVELS)

function withLevel(input: ScoringInput, id: string, level: (typeof LEVELS)[number]): ScoringInput {
  const answers: Answers = { ...input.answers, [id]: { kind: 'level', level } }
  return { ...input, answers }
}

function atLeast(after: number | null | undefined, before: number | null | undefined): boolean {
  return after == null || before == null || round9(after) >= round9(before)
}

function scoresOf(result: AssessmentResult) {
  return [...Object.values(result.sections), result.axes.wider, result.axes.longer, result.emergency, result.effect]
}

describe('score の法則', () => {
  test.prop([scoringInputArbitrary])('下限 ≤ 点数 ≤ 上限で、どれも0から100に収まる', (input) => {
    for (const { applicable, score: value, lower, upper, coverage } of scoresOf(score(SMALL_BANK, input))) {
      if (!applicable) {
        expect([value, lower, upper, coverage]).toEqual([null, null, null, null])
        continue
      }
      expect(atLeast(lower, 0) && atLeast(value, lower) && atLeast(upper, value) && atLeast(100, upper)).toBe(true)
      expect(coverage).toBeGreaterThanOrEqual(0)
      expect(coverage).toBeLessThanOrEqual(1)
    }
  })

  test.prop([scoringInputArbitrary])('段階は幅に収まり、幅が一点なら確かである', (input) => {
    const { stage, stageRange, certain } = score(SMALL_BANK, input)
    if (stage === null || stageRange === null) return
    expect(stage).toBe(stageRange[0])
    expect(stageRange[0]).toBeLessThanOrEqual(stageRange[1])
    expect(certain).toBe(stageRange[0] === stageRange[1])
  })

  test.prop([scoringInputArbitrary, questionArbitrary])(
    '水準を一つ上げても、点数・段階・割合・循環の輪のどれも下がらない',
    (input, question) => {
      const from = levelOf(input.answers[question.id])
      const to = LEVELS.find((level) => from !== null && level === from + 1)
      if (to === undefined) return
      const before = score(SMALL_BANK, input)
      const after = score(SMALL_BANK, withLevel(input, question.id, to))
      const old = scoresOf(before)
      scoresOf(after).forEach(({ score: value, lower, upper }, index) => {
        expect(atLeast(value, old[index]?.score)).toBe(true)
        expect(atLeast(lower, old[index]?.lower)).toBe(true)
        expect(atLeast(upper, old[index]?.upper)).toBe(true)
      })
      expect(atLeast(after.stage, before.stage)).toBe(true)
      expect(atLeast(after.stageRange?.[1], before.stageRange?.[1])).toBe(true)
      for (const part of ['now', 'lower', 'upper'] as const) {
        expect(atLeast(after.capacity?.[part], before.capacity?.[part])).toBe(true)
      }
      after.circle.links.forEach(({ value }, index) => {
        expect(atLeast(value, before.circle.links[index]?.value)).toBe(true)
      })
    },
  )

  test.prop([scoringInputArbitrary, questionArbitrary, levelArbitrary])(
    'わからない・未回答を埋めると、元の幅の中に収まり、段階は下がらない',
    (input, question, level) => {
      if (!isBlank(input.answers[question.id])) return
      const before = score(SMALL_BANK, input)
      const after = score(SMALL_BANK, withLevel(input, question.id, level))
      const old = scoresOf(before)
      scoresOf(after).forEach(({ lower, upper }, index) => {
        expect(atLeast(lower, old[index]?.lower) && atLeast(old[index]?.upper, upper)).toBe(true)
      })
      expect(atLeast(after.stage, before.stage)).toBe(true)
      expect(atLeast(before.stageRange?.[1], after.stageRange?.[1])).toBe(true)
      expect(atLeast(after.capacity?.lower, before.capacity?.lower)).toBe(true)
      expect(atLeast(before.capacity?.upper, after.capacity?.upper)).toBe(true)
    },
  )

  test.prop([scoringInputArbitrary, questionArbitrary])('回答を消しても、下限は上がらない', (input, question) => {
    if (levelOf(input.answers[question.id]) === null) return
    const answers = Object.fromEntries(Object.entries(input.answers).filter(([id]) => id !== question.id))
    const before = score(SMALL_BANK, input)
    const after = scoresOf(score(SMALL_BANK, { ...input, answers }))
    scoresOf(before).forEach(({ lower }, index) => {
      expect(atLeast(lower, after[index]?.lower)).toBe(true)
    })
  })

  test.prop([scoringInputArbitrary, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }))])(
    '設問と回答の順番を変えても、点数と段階は変わらない',
    (input, randoms) => {
      const shuffled = <T>(items: readonly T[]) =>
        items
          .map((item) => ({ item, key: Number(randoms.next().value) }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item)
      const reordered = prepareBank(aBank(shuffled(SMALL_BANK.bank.questions)))
      const answers = Object.fromEntries(shuffled(Object.entries(input.answers)))
      const before = score(SMALL_BANK, input)
      const after = score(reordered, { ...input, answers })
      expect(after.sections).toEqual(before.sections)
      expect(after.stageRange).toEqual(before.stageRange)
      expect(after.circle).toEqual(before.circle)
      for (const axis of AXES) expect(after.axes[axis].lower).toBe(before.axes[axis].lower)
    },
  )

  test.prop([scoringInputArbitrary])('該当しない設問は、もともと無い設問と同じである', (input) => {
    const gone = new Set(Object.keys(input.answers).filter((id) => input.answers[id]?.kind === 'notApplicable'))
    const questions = SMALL_BANK.bank.questions.filter(({ id }) => !gone.has(id))
    const answers = Object.fromEntries(Object.entries(input.answers).filter(([id]) => !gone.has(id)))
    const before = score(SMALL_BANK, input)
    const after = score(prepareBank(aBank(questions)), { ...input, answers })
    expect(after.sections).toEqual(before.sections)
    expect(after.stageRange).toEqual(before.stageRange)
  })
})
