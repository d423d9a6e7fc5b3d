import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { type Due, newAction } from '@/domain/plan'
import { timelineOf } from '@/features/plan/timeline'

const TODAY = '2026-11-24'
const action = (due: Due | null, start: string | null = null) => ({
  ...newAction({ question: `q-${JSON.stringify(due)}`, from: 0, to: 1 }),
  due,
  start,
})
const names = (quarters: readonly { fiscalYear: number; quarter: number }[]) =>
  quarters.map(({ fiscalYear, quarter }) => `${String(fiscalYear)}-${String(quarter)}`)

describe('timelineOf', () => {
  it('期限のあるものがなければ、四半期も行もない', () => {
    expect(timelineOf([], TODAY)).toEqual({ quarters: [], rows: [] })
    expect(timelineOf([action(null)], TODAY)).toEqual({ quarters: [], rows: [] })
  })

  it('始める日がなければ、今日の四半期から期限の四半期までになる', () => {
    const { quarters, rows } = timelineOf([action({ kind: 'quarter', fiscalYear: 2027, quarter: 1 })], TODAY)
    expect(names(quarters)).toEqual(['2026-3', '2026-4', '2027-1'])
    expect(quarters.map(({ isNow }) => isNow)).toEqual([true, false, false])
    expect(rows.map(({ first, last }) => [first, last])).toEqual([[0, 2]])
  })

  it('1月から3月は、前の年に始まった年度の第4四半期に入る', () => {
    const { quarters } = timelineOf([action({ kind: 'date', date: '2027-03-31' }, '2027-01-01')], '2027-02-10')
    expect(names(quarters)).toEqual(['2026-4'])
  })

  it('期限を過ぎたものは、期限の四半期に置き、今日の四半期まで目盛りが続く', () => {
    const { quarters, rows } = timelineOf([action({ kind: 'date', date: '2026-05-01' })], TODAY)
    expect(names(quarters)).toEqual(['2026-1', '2026-2', '2026-3'])
    expect(rows.map(({ first, last }) => [first, last])).toEqual([[0, 0]])
  })

  const dates = fc
    .tuple(fc.integer({ min: 2000, max: 2060 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)

  test.prop([fc.array(fc.tuple(dates, fc.option(dates)), { minLength: 1, maxLength: 8 }), dates])(
    'どの行も目盛りの中にあり、目盛りは切れ目なく続き、今日はちょうど一つある',
    (given, today) => {
      const { quarters, rows } = timelineOf(
        given.map(([date, start]) => action({ kind: 'date', date }, start)),
        today,
      )
      expect(rows).toHaveLength(given.length)
      for (const { first, last } of rows) {
        expect(first).toBeGreaterThanOrEqual(0)
        expect(first).toBeLessThanOrEqual(last)
        expect(last).toBeLessThan(quarters.length)
      }
      const counted = quarters.map(({ fiscalYear, quarter }) => 4 * fiscalYear + quarter)
      expect(counted).toEqual(counted.map((_, index) => (counted[0] ?? 0) + index))
      expect(quarters.filter(({ isNow }) => isNow)).toHaveLength(1)
    },
  )
})
