import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { LEVELS } from '@/domain/answer'
import {
  BLANK_PLAN,
  byDueDate,
  dueDate,
  effortOf,
  isOverdue,
  newAction,
  outcomeOf,
  type Plan,
  type PlannedAction,
  withAction,
  withoutAction,
} from '@/domain/plan'

const action = (question: string, changes: Partial<PlannedAction> = {}): PlannedAction => ({
  ...newAction({ question, from: 1, to: 3 }),
  ...changes,
})

const questions = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 })
const plans = questions.map((ids): Plan => ({ ...BLANK_PLAN, goal: 2, actions: ids.map((id) => action(id)) }))

describe('withAction と withoutAction', () => {
  it('新しい行動は終わりに入り、同じ設問の行動はその場で置き換わる', () => {
    const plan = withAction(withAction(BLANK_PLAN, action('a')), action('b'))
    expect(withAction(plan, action('a', { owner: '総務課' })).actions).toEqual([
      action('a', { owner: '総務課' }),
      action('b'),
    ])
  })

  test.prop([plans, fc.constantFrom('a', 'b', 'c', 'd', 'e')])(
    '一つの設問に行動は一つだけで、入れて外すともとの行動だけが残る',
    (plan, question) => {
      const added = withAction(plan, action(question, { note: '追加' }))
      expect(new Set(added.actions.map((each) => each.question)).size).toBe(added.actions.length)
      expect(withoutAction(added, question)).toEqual(withoutAction(plan, question))
    },
  )
})

describe('dueDate', () => {
  it('日付はそのまま、四半期と年度は4月始まりの最後の日になる', () => {
    const quarter = (each: 1 | 2 | 3 | 4) => dueDate({ kind: 'quarter', fiscalYear: 2026, quarter: each })
    expect(dueDate({ kind: 'date', date: '2026-12-01' })).toBe('2026-12-01')
    expect([quarter(1), quarter(2), quarter(3), quarter(4)]).toEqual([
      '2026-06-30',
      '2026-09-30',
      '2026-12-31',
      '2027-03-31',
    ])
    expect(dueDate({ kind: 'fiscalYear', fiscalYear: 2026 })).toBe('2027-03-31')
  })
})

describe('isOverdue', () => {
  const due = { kind: 'date', date: '2026-11-24' } as const

  it('期限の日のうちは過ぎていず、次の日に過ぎる', () => {
    expect(isOverdue(action('a', { due }), '2026-11-24')).toBe(false)
    expect(isOverdue(action('a', { due, status: 'doing' }), '2026-11-25')).toBe(true)
  })

  it('終えたもの、取りやめたもの、期限のないものは過ぎない', () => {
    expect(isOverdue(action('a', { due, status: 'done' }), '2027-01-01')).toBe(false)
    expect(isOverdue(action('a', { due, status: 'dropped' }), '2027-01-01')).toBe(false)
    expect(isOverdue(action('a'), '2027-01-01')).toBe(false)
  })
})

describe('byDueDate', () => {
  it('期限の早い順に並び、同じ期限は計画の順、期限のないものは最後になる', () => {
    const late = { kind: 'fiscalYear', fiscalYear: 2026 } as const
    const soon = { kind: 'date', date: '2026-12-01' } as const
    const actions = [action('a'), action('b', { due: late }), action('c', { due: soon }), action('d', { due: soon })]
    expect(byDueDate(actions).map(({ question }) => question)).toEqual(['c', 'd', 'b', 'a'])
  })
})

describe('effortOf', () => {
  it('上げる水準の数と設問の手間の積で、分からなかった設問は0から数える', () => {
    expect(effortOf(action('a'), 3)).toBe(6)
    expect(effortOf(action('a', { from: null, to: 2 }), 2)).toBe(4)
    expect(effortOf(action('a', { from: 4, to: 2 }), 2)).toBe(0)
  })
})

describe('outcomeOf', () => {
  const outcomeAt = (level: (typeof LEVELS)[number]) => outcomeOf(action('a'), { a: { kind: 'level', level } })

  it('いまの水準が目標に届いたか、途中か、変わらないか、下がったかを言う', () => {
    expect(LEVELS.map((level) => outcomeAt(level).kind)).toEqual([
      'fallen',
      'unchanged',
      'partly',
      'reached',
      'reached',
    ])
  })

  it('分からなかった設問は、0から上がれば途中になる', () => {
    const planned = action('a', { from: null, to: 2 })
    expect(outcomeOf(planned, { a: { kind: 'level', level: 0 } }).kind).toBe('unchanged')
    expect(outcomeOf(planned, { a: { kind: 'level', level: 1 } }).kind).toBe('partly')
  })

  it('いまも分からないときは、分からないと言う', () => {
    expect(outcomeOf(action('a'), {})).toEqual({ kind: 'notKnown' })
    expect(outcomeOf(action('a'), { a: { kind: 'notApplicable', reason: '窓口なし' } })).toEqual({ kind: 'notKnown' })
  })
})
