import { test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { areaMapOf } from '@/domain/areaMap'
import { scoringInputOf } from '@/domain/assessment'
import { benefitsOf } from '@/domain/benefits'
import { outlookOf } from '@/domain/outlook'
import { score } from '@/domain/scoring/score'
import { assessmentArbitrary, SMALL_BANK } from '../../support/builders'

describe('outlookOf', () => {
  test.prop([assessmentArbitrary])('結果・地図・効果は、同じ採点の入力から出たものである', (assessment) => {
    const input = scoringInputOf(assessment)
    const result = score(SMALL_BANK, input)
    expect(outlookOf(SMALL_BANK, assessment)).toEqual({
      result,
      facts: input.practice,
      areaMap: areaMapOf(result, input.practice),
      benefits: benefitsOf(input.practice, result.capacity, assessment.benefits),
    })
  })
})
