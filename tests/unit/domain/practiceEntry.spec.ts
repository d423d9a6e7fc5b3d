import { describe, expect, it } from 'vitest'
import {
  allowedDaysOf,
  BLANK_PRACTICE,
  daysPerUserOf,
  factsFrom,
  type PracticeEntry,
  toDaysPerWeek,
  weeksIn,
} from '@/domain/practiceEntry'

const entry = (changes: Partial<PracticeEntry>): PracticeEntry => ({ ...BLANK_PRACTICE, ...changes })
const personDays = (total: number | null, users: number | null, unit: 'month' | 'fiscalYear' = 'month') =>
  entry({ users, use: { kind: 'personDays', total }, period: { unit, year: 2026, month: 10 } })

describe('toDaysPerWeek', () => {
  it('月の日数は、12か月を掛けて52週で割る', () => {
    expect(toDaysPerWeek(8, 'month')).toBeCloseTo((8 * 12) / 52, 12)
    expect(toDaysPerWeek(2, 'week')).toBe(2)
  })
})

describe('daysPerUserOf', () => {
  it('延べ人日は、使った人の数と期間の週の数で割る', () => {
    expect(weeksIn('fiscalYear')).toBe(52)
    expect(daysPerUserOf(personDays(597, 121, 'fiscalYear'))).toBeCloseTo(597 / (121 * 52), 12)
    expect(daysPerUserOf(personDays(52, 12))).toBeCloseTo(1, 12)
  })

  it('足りないものがあれば、0ではなく不明になる', () => {
    expect(daysPerUserOf(personDays(null, 10))).toBeNull()
    expect(daysPerUserOf(personDays(10, null))).toBeNull()
    expect(daysPerUserOf(entry({}))).toBeNull()
  })

  it('使った人が0人なら、延べ0人日だけが意味を持つ', () => {
    expect(daysPerUserOf(personDays(0, 0))).toBe(0)
    expect(daysPerUserOf(personDays(5, 0))).toBeNull()
  })
})

describe('allowedDaysOf', () => {
  it('上限なしは、勤務日数の全部である', () => {
    expect(allowedDaysOf(entry({ allowed: { kind: 'noLimit' } }))).toBe(5)
    expect(allowedDaysOf(entry({ allowed: { kind: 'noLimit' }, workweek: 4 }))).toBe(4)
  })

  it('上限が未入力なら不明である', () => {
    expect(allowedDaysOf(entry({}))).toBeNull()
    expect(allowedDaysOf(entry({ allowed: { kind: 'limit', days: 13, per: 'month' } }))).toBeCloseTo(3, 12)
  })
})

describe('factsFrom', () => {
  it('何も入れていなければ、実態はない', () => {
    expect(factsFrom(BLANK_PRACTICE, null)).toEqual({ facts: null, problems: [] })
    expect(factsFrom(entry({ workweek: 4 }), 120).facts).toBeNull()
  })

  it('入れたものだけを事実とする', () => {
    const { facts, problems } = factsFrom(entry({ scope: 'jobs', users: 3, trial: true }), 120)
    expect(facts).toEqual({ scope: 'jobs', users: 3, staff: 120, trial: true })
    expect(problems).toEqual([])
  })

  it('ありえない数字は、挙げて計算から外す', () => {
    const impossible = entry({
      eligible: 130,
      users: 121,
      allowed: { kind: 'limit', days: 6, per: 'week' },
      use: { kind: 'perUser', days: 31, per: 'month' },
    })
    const { facts, problems } = factsFrom(impossible, 120)
    expect(facts).toBeNull()
    expect(problems).toEqual([
      { field: 'eligible', kind: 'overStaff' },
      { field: 'users', kind: 'overStaff' },
      { field: 'allowedDays', kind: 'overWorkweek' },
      { field: 'daysPerUser', kind: 'overWorkweek' },
    ])
  })

  it('人数が分からなければ、対象者の数は疑わない', () => {
    expect(factsFrom(entry({ eligible: 130 }), null)).toEqual({ facts: { eligible: 130, trial: false }, problems: [] })
  })
})
