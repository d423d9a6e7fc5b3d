import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { targetWays } from '@/domain/targetWays'
import { scorePractice } from '@/domain/scoring/practice'

const capacity = (lower: number, upper: number) => ({ now: null, lower, upper, ceiling: 1, byWork: {} })

function pairs(target: number, facts: Parameters<typeof targetWays>[1]) {
  return targetWays(target, facts, null)?.ways.map(({ days, users }) => [days, users])
}

describe('targetWays', () => {
  it('資料のとおり、5人の4%は1人×週1日、40%は5人×週2日になる', () => {
    expect(pairs(0.04, { staff: 5 })?.[0]).toEqual([1, 1])
    expect(targetWays(0.4, { staff: 5 }, null)?.personDays).toBe(10)
    expect(pairs(0.4, { staff: 5 })).toEqual([
      [2, 5],
      [3, 4],
      [4, 3],
      [5, 2],
    ])
  })

  it('毎日全員なら、道は一つしかない', () => {
    expect(pairs(1, { staff: 12 })).toEqual([[5, 12]])
  })

  it('半日のある週では、その全部も選べる', () => {
    expect(pairs(0.5, { staff: 10, workweek: 3.5 })).toEqual([
      [2, 9],
      [3, 6],
      [3.5, 5],
    ])
  })

  it('仕事の余地が足りる日数、幅の中の日数、足りない日数を分ける', () => {
    const answer = targetWays(0.4, { staff: 5 }, capacity(0.4, 0.6))
    expect(answer?.ways.map(({ work }) => work)).toEqual(['fits', 'unsure', 'exceeds', 'exceeds'])
    expect(answer?.missing).toEqual([0, 0])
    expect(targetWays(0.4, { staff: 5 }, null)?.ways[0]?.work).toBe('unknown')
  })

  it('離れてできる仕事が足りなければ、あとどれだけ要るかを言う', () => {
    const missing = targetWays(0.4, { staff: 5 }, capacity(0.1, 0.25))?.missing
    expect(missing?.map((value) => Math.round(value * 100))).toEqual([15, 30])
    expect(targetWays(0.4, { staff: 5 }, null)?.missing).toBeNull()
  })

  it('制度が認める人と日数で足りない分を言い、分からなければ言わない', () => {
    const given = targetWays(0.4, { staff: 5, eligible: 3, allowedDays: 2.5 }, null)
    expect(given?.ways.map(({ moreEligible, moreDays }) => [moreEligible, moreDays])).toEqual([
      [2, 0],
      [1, 0.5],
      [0, 1.5],
      [0, 2.5],
    ])
    expect(targetWays(0.4, { staff: 5 }, null)?.ways[0]).toMatchObject({ moreEligible: null, moreDays: null })
  })

  it('人数が分からなければ、何も言えない', () => {
    expect(targetWays(0.4, { eligible: 3 }, null)).toBeNull()
    expect(targetWays(0.4, null, null)).toBeNull()
  })

  test.prop([
    fc.double({ min: 0.001, max: 1, noNaN: true }),
    fc.integer({ min: 1, max: 20_000 }),
    fc.constantFrom(4, 5, 5.5, 7),
  ])('どの道も目標に届き、1人減らすと届かない', (target, staff, workweek) => {
    for (const { days, users } of targetWays(target, { staff, workweek }, null)?.ways ?? []) {
      const ratio = (people: number) => scorePractice({ staff, workweek, users: people, daysPerUser: days })?.ratio ?? 0
      expect(ratio(users)).toBeGreaterThanOrEqual(target - 1e-9)
      expect(ratio(users - 1)).toBeLessThan(target)
    }
  })
})
