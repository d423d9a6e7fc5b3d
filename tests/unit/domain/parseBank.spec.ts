import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { parseBank } from '@/domain/bank'
import { findForbiddenKey } from '@/domain/forbiddenKeys'
import { toProblem } from '@/domain/problem'
import { parseScoringInput } from '@/domain/scoringInput'
import { aBank } from '../../support/builders'

describe('parseBank', () => {
  it('構造だけを取り出し、文言は持ち込まない', () => {
    const bank = aBank()
    const worded = { ...bank, questions: bank.questions.map((question) => ({ ...question, title: { ja: '題' } })) }
    expect(parseBank(worded)).toEqual({ ok: true, value: bank })
  })

  it.each([
    ['物でないもの', 5, { field: 'bank', expected: 'object' }],
    ['名前のないもの', { version: '1' }, { field: 'bank.id', expected: 'object' }],
    ['どの物にもある名前', { id: 'toString', version: '1' }, { field: 'bank.id', expected: 'allowedName' }],
    ['空の名前', { id: '', version: '1' }, { field: 'bank.id', expected: 'text' }],
  ])('%sを、項目を挙げて断る', (_, input, error) => {
    expect(parseBank(input)).toEqual({ ok: false, error })
  })
})

describe('parseScoringInput', () => {
  it('どれも任意で、版は標準版になる', () => {
    expect(parseScoringInput(aBank(), {})).toEqual({
      ok: true,
      value: { form: 'standard', answers: {}, practice: null, work: [], targetRatio: null },
    })
  })

  it('空欄（null）の事実は、ないものとして扱う', () => {
    const parsed = parseScoringInput(aBank(), { practice: { staff: null, users: 3, trial: null } })
    expect(parsed.ok ? parsed.value.practice : null).toEqual({ users: 3 })
  })
})

describe('findForbiddenKey', () => {
  it('入れ子の奥の、あってはならない名前を見つける', () => {
    const value: unknown = JSON.parse('{"a":[{"b":{"__proto__":1}}]}')
    expect(findForbiddenKey('file', value)).toBe('file.a.0.b.__proto__')
    expect(findForbiddenKey('file', { a: [1, 'x', null] })).toBeUndefined()
  })

  it('どれだけ深くても、あふれない', () => {
    let deep: unknown = 1
    for (let depth = 0; depth < 100_000; depth += 1) deep = [deep]
    expect(findForbiddenKey('file', deep)).toBeUndefined()
  })
})

describe('toProblem', () => {
  it('言い方の決まっていない誤りは、形の誤りとする', () => {
    const parsed = v.safeParse(v.object({ a: v.string() }), { a: 5 })
    expect(parsed.issues?.map((issue) => toProblem('root', issue))).toEqual([{ field: 'root.a', expected: 'object' }])
  })
})
