import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { agreementBand, AGREEMENT_BANDS, agreementParts, halvesApart } from '@/domain/reveal/agreement'
import { scoreGroup } from '@/domain/scoring/group'
import { levelFrom } from '@/domain/answer'
import { SMALL_BANK } from '../../../support/builders'

const { bank } = SMALL_BANK
const [question = ''] = bank.questions.map(({ id }) => id)

/** The group in which these levels were given to one question. */
function groupOf(levels: readonly number[]) {
  const sheets = levels.map((level) => ({
    role: '',
    answers: { [question]: { kind: 'level' as const, level: levelFrom(level) } },
  }))
  const group = scoreGroup(bank, sheets).questions[question]
  if (!group) throw new Error('The question is missing')
  return group
}

describe('agreementBand', () => {
  it.each([
    [[2, 2, 2], 'close'],
    [[2, 3], 'close'],
    [[1, 3], 'slight'],
    [[0, 3], 'split'],
    [[0, 4], 'far'],
    [[0, 0, 0, 4, 4, 4], 'far'],
    [[0, 1, 2, 3, 4], 'split'],
    [[0, 2, 2, 2, 2, 2, 2, 2, 2], 'close'],
  ])('%j は %s', (levels, band) => {
    expect(agreementBand(groupOf(levels).agreement ?? -1)).toBe(band)
  })

  it('境目は、二つに分かれた集まりの一致度である', () => {
    for (const distance of [1, 2, 3, 4]) {
      expect(groupOf([0, distance]).agreement).toBeCloseTo(halvesApart(distance), 9)
    }
  })

  test.prop([fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })])(
    '一致度が高いほど、一致した言葉になる',
    (one, other) => {
      const place = (agreement: number) => AGREEMENT_BANDS.indexOf(agreementBand(agreement))
      expect(place(Math.max(one, other))).toBeLessThanOrEqual(place(Math.min(one, other)))
    },
  )
})

describe('agreementParts', () => {
  test.prop([fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 30 })])(
    '部分を足すと、一致度になる',
    (levels) => {
      const group = groupOf(levels)
      const sum = agreementParts(group).reduce((total, { product }) => total + product, 0)
      expect(1 + sum / levels.length).toBeCloseTo(group.agreement ?? -1, 9)
    },
  )

  it('水準を答えた人がいなければ、部分もない', () => {
    expect(agreementParts({ counts: [0, 0, 0, 0, 0], mean: null })).toEqual([])
  })
})
