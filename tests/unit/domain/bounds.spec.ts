import { describe, expect, it } from 'vitest'
import { lowerPoints, scoreOf } from '@/domain/scoring/bounds'

describe('lowerPoints', () => {
  it('分からない分を0とみなした点数で、当てはまるものがなければ0とする', () => {
    expect(lowerPoints(scoreOf({ weightedLevels: 4, answeredWeight: 2, applicableWeight: 4 }))).toBe(25)
    expect(lowerPoints(scoreOf({ weightedLevels: 0, answeredWeight: 0, applicableWeight: 0 }))).toBe(0)
    expect(lowerPoints(undefined)).toBe(0)
  })
})
