import { describe, expect, it } from 'vitest'
import type { Bank, Question } from '@/domain/bank'
import { type BankChange, keepsMeaning, meansTheSame, parseBankLog, routeBetween } from '@/domain/bankChange'
import { SMALL_BANK } from '../../support/builders'

const first = SMALL_BANK.bank
const [question, ...others] = first.questions as [Question, ...Question[]]
const withNa = first.questions.find(({ allowNa }) => allowNa) as Question

function next(version: string, questions: readonly Question[], changes: Partial<Bank> = {}): Bank {
  return { ...first, version, questions, ...changes }
}
function stepTo(to: string, questions: BankChange['questions'], from = '1.0.0'): BankChange {
  return { from, to, questions }
}
function problemOf(banks: readonly Bank[], log: unknown) {
  const read = parseBankLog(banks, log)
  return read.ok ? null : read.error
}

describe('parseBankLog', () => {
  it('何も変わっていない次の版は、何も挙げなくてよい', () => {
    const log = [stepTo('1.1.0', {})]
    expect(parseBankLog([first, next('1.1.0', first.questions)], log)).toEqual({ ok: true, value: log })
  })

  it('一つの版だけなら、記録は空でよい', () => {
    expect(parseBankLog([first], [])).toEqual({ ok: true, value: [] })
  })

  it('変わった設問を、すべて変わったとおりに挙げた記録を読む', () => {
    const fresh = { ...question, id: 'information.c' }
    const heavier = { ...question, weight: 9 }
    const banks = [first, next('1.1.0', [heavier, ...others.slice(1), fresh])]
    const questions = { [question.id]: 'kept', [String(others[0]?.id)]: 'removed', [fresh.id]: 'added' } as const
    expect(problemOf(banks, [stepTo('1.1.0', questions)])).toBeNull()
    expect(problemOf(banks, [stepTo('1.1.0', { ...questions, [question.id]: 'again' })])).toBeNull()
  })

  it.each([
    ['消えた設問', others, {}, question.id],
    ['増えた設問', [...first.questions, { ...question, id: 'information.c' }], {}, 'information.c'],
    ['重みの変わった設問', [{ ...question, weight: 9 }, ...others], {}, question.id],
    ['あるのに消えたという設問', first.questions, { [question.id]: 'removed' }, question.id],
    ['前からあるのに増えたという設問', first.questions, { [question.id]: 'added' }, question.id],
    ['消えたのに答え直すという設問', others, { [question.id]: 'again' }, question.id],
    [
      '該当しないが選べなくなったのに、そのままという設問',
      first.questions.map((each) => (each === withNa ? { ...each, allowNa: false } : each)),
      { [withNa.id]: 'kept' },
      withNa.id,
    ],
  ] as const)('%sを、名前を挙げて断る', (_, questions, log, id) => {
    expect(problemOf([first, next('1.1.0', questions)], [stepTo('1.1.0', log)])).toEqual({
      field: `bankLog.1.1.0.${id}`,
      expected: 'questionChange',
    })
  })

  it('どちらの版にもない設問を断る', () => {
    const problem = problemOf([first, next('1.1.0', first.questions)], [stepTo('1.1.0', { 'no.such': 'removed' })])
    expect(problem).toEqual({ field: 'bankLog.1.1.0.no.such', expected: 'knownQuestion' })
  })

  it('分野が変わったなら、それは別の設問集だと断る', () => {
    const banks = [first, next('1.1.0', first.questions, { sections: first.sections.slice(1) })]
    expect(problemOf(banks, [stepTo('1.1.0', {})])).toEqual({ field: 'bankLog.1.1.0', expected: 'sameSections' })
  })

  it('一度消えた設問の id を、別の設問に使い回すことを断る', () => {
    const banks = [first, next('1.1.0', others), next('1.2.0', first.questions)]
    const log = [stepTo('1.1.0', { [question.id]: 'removed' }), stepTo('1.2.0', { [question.id]: 'added' }, '1.1.0')]
    expect(problemOf(banks, log)).toEqual({ field: `bankLog.1.2.0.${question.id}`, expected: 'unique' })
  })

  it('抜けた版、合わない版、形の違う記録を断る', () => {
    const banks = [first, next('1.1.0', first.questions)]
    expect(problemOf(banks, [])).toEqual({ field: 'bankLog', expected: 'list' })
    const version = { field: 'bankLog.1.1.0', expected: 'version' }
    expect(problemOf(banks, [stepTo('1.2.0', {})])).toEqual(version)
    expect(problemOf(banks, [stepTo('1.1.0', {}, '0.9.0')])).toEqual(version)
    const unheardOf = [{ from: '1.0.0', to: '1.1.0', questions: { [question.id]: 'lost' } }]
    expect(problemOf(banks, unheardOf)?.expected).toBe('questionChange')
    expect(problemOf(banks, null)?.field).toBe('bankLog')
  })
})

describe('routeBetween', () => {
  const log = [stepTo('1.1.0', {}), stepTo('1.2.0', {}, '1.1.0'), stepTo('2.0.0', {}, '1.2.0')]

  it('古い版から新しい版への歩みを、順に返す', () => {
    expect(routeBetween(log, '1.0.0', '2.0.0')).toEqual(log)
    expect(routeBetween(log, '1.1.0', '1.2.0')).toEqual([log[1]])
  })

  it('同じ版、戻る道、知らない版には、歩みがない', () => {
    for (const [from, to] of [
      ['1.1.0', '1.1.0'],
      ['2.0.0', '1.0.0'],
      ['1.2.0', '1.1.0'],
      ['0.1.0', '2.0.0'],
      ['1.0.0', '9.0.0'],
    ] as const) {
      expect(routeBetween(log, from, to), `${from} → ${to}`).toEqual([])
    }
  })
})

describe('meansTheSame', () => {
  const log = [stepTo('1.1.0', { a: 'again' }), stepTo('1.2.0', { b: 'kept' }, '1.1.0')]

  it.each([
    ['a', '1.0.0', '1.2.0', false],
    ['a', '1.1.0', '1.2.0', true],
    ['b', '1.0.0', '1.2.0', true],
    ['a', '1.0.0', '1.0.0', true],
    ['b', '0.1.0', '1.2.0', false],
  ])('%s を %s で答えたものは、%s でも同じ意味か：%s', (question, under, version, same) => {
    expect(meansTheSame(log, question, under, version)).toBe(same)
  })
})

describe('keepsMeaning', () => {
  it('答え直すか消えた設問のほかは、意味が変わらない', () => {
    const route = [stepTo('1.1.0', { a: 'kept', b: 'again' }), stepTo('1.2.0', { c: 'removed', d: 'added' }, '1.1.0')]
    expect(['a', 'b', 'c', 'd', 'e'].map((id) => keepsMeaning(route, id))).toEqual([true, false, false, true, true])
  })
})
