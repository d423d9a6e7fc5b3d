import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answer } from '@/domain/answer'
import { inputOfEarlier, scoringInputOf } from '@/domain/assessment'
import type { Bank } from '@/domain/bank'
import { type BankChange, routeBetween } from '@/domain/bankChange'
import { isReworded, lastMoveOf, moveToBank } from '@/domain/bankMove'
import { edit } from '@/domain/edit'
import { score } from '@/domain/scoring/score'
import { readRecord, writeRecord } from '@/persistence/readRecord'
import { allAt, anAssessment, assessmentArbitrary, SMALL_BANK } from '../../support/builders'

const on = '2026-12-01'
const ids = SMALL_BANK.bank.questions.map(({ id }) => id)

/** Up to three later versions of the small bank; every question of theirs may be kept, asked again or removed. */
const logArbitrary: fc.Arbitrary<readonly BankChange[]> = fc
  .array(fc.dictionary(fc.constantFrom(...ids), fc.constantFrom('kept', 'again', 'removed')), { maxLength: 3 })
  .map((steps) => {
    const removed = new Set<string>()
    return steps.map((named, index) => {
      const present = Object.entries(named).filter(([id]) => !removed.has(id))
      for (const [id, change] of present) if (change === 'removed') removed.add(id)
      const added = [`cloud.new-${String(index)}`, 'added']
      const versions = { from: `1.${String(index)}.0`, to: `1.${String(index + 1)}.0` }
      return { ...versions, questions: Object.fromEntries([...present, added]) as BankChange['questions'] }
    })
  })

function nextBank({ questions, ...bank }: Bank, change: BankChange): Bank {
  const [model] = questions
  const added = Object.keys(change.questions)
    .filter((id) => change.questions[id] === 'added')
    .map((id) => ({ ...model, id, section: 'cloud' }))
  const stays = questions.filter(({ id }) => change.questions[id] !== 'removed')
  return { ...bank, version: change.to, questions: [...stays, ...added] as Bank['questions'] }
}

function banksOf(log: readonly BankChange[]): Bank[] {
  return log.reduce((banks, change) => [...banks, nextBank(banks.at(-1) as Bank, change)], [SMALL_BANK.bank])
}

const bare = ({ under, ...answer }: Answer) => answer
const level3 = { kind: 'level', level: 3 } as const

describe('moveToBank', () => {
  test.prop([assessmentArbitrary, logArbitrary])(
    '何も失わない：残る回答としまう回答を合わせると、前の回答になる',
    (before, log) => {
      const { assessment, report } = moveToBank(before, log, on)
      const named = [...report.kept, ...report.again, ...report.archived]
      expect(named.sort()).toEqual(Object.keys(before.answers).sort())
      const setAside = assessment.archived.slice(before.archived.length)
      expect(assessment.archived.slice(0, before.archived.length)).toEqual(before.archived)
      const after = [
        ...Object.entries(assessment.answers),
        ...setAside.map((each) => [each.question, each.answer] as const),
      ]
      expect(Object.fromEntries(after.map(([id, answer]) => [id, bare(answer)]))).toEqual(
        Object.fromEntries(Object.entries(before.answers).map(([id, answer]) => [id, bare(answer)])),
      )
      expect(after).toHaveLength(Object.keys(before.answers).length)
    },
  )

  test.prop([assessmentArbitrary, logArbitrary])('どの回答も、与えられた版を覚えている', (before, log) => {
    fc.pre(log.length > 0)
    const { assessment } = moveToBank(before, log, on)
    for (const [id, { under }] of Object.entries(assessment.answers)) {
      expect(under).toBe(before.answers[id]?.under ?? '1.0.0')
    }
    for (const { question, under } of assessment.archived.slice(before.archived.length)) {
      expect(under).toBe(before.answers[question]?.under ?? '1.0.0')
    }
  })

  test.prop([assessmentArbitrary, logArbitrary])('移したあとに移しても、何も変わらない', (before, log) => {
    const target = log.at(-1)?.to ?? '1.0.0'
    const { assessment } = moveToBank(before, routeBetween(log, '1.0.0', target), on)
    expect(assessment.bank.version).toBe(target)
    expect(moveToBank(assessment, routeBetween(log, target, target), on).assessment).toBe(assessment)
  })

  test.prop([assessmentArbitrary, logArbitrary])('一度に移しても、一版ずつ移しても、同じになる', (before, log) => {
    const { earlier: pathAtOnce, ...atOnce } = moveToBank(before, log, on).assessment
    const { earlier: pathOneByOne, ...oneByOne } = log.reduce(
      (each, change) => moveToBank(each, [change], on).assessment,
      before,
    )
    expect(oneByOne).toEqual(atOnce)
  })

  test.prop([assessmentArbitrary, logArbitrary])('移す前の結果は、あとからも同じに計算できる', (before, log) => {
    const { assessment } = moveToBank(before, log, on)
    const state = assessment.earlier.at(-1)
    fc.pre(log.length > 0 && Object.keys(before.answers).length > 0)
    expect(state).toEqual({ change: 'bank', on, version: '1.0.0', form: before.form, answers: before.answers })
    if (state) {
      expect(score(SMALL_BANK, inputOfEarlier(assessment, state))).toEqual(score(SMALL_BANK, scoringInputOf(before)))
    }
  })

  test.prop([assessmentArbitrary, logArbitrary])(
    '移した診断は、新しい設問集のもとで正しく、保存して読み戻せる',
    (before, log) => {
      const { assessment } = moveToBank(before, log, on)
      const record = { assessment, revision: 1, savedAt: '2026-12-01T00:00:00.000Z' }
      expect(readRecord(writeRecord(record), banksOf(log))).toEqual({ ok: true, value: record })
    },
  )

  it('残る・答え直す・しまう・増える設問を、分けて知らせる', () => {
    const answers = { 'cloud.a': level3, 'cloud.b': level3, 'rules.a': level3 }
    const log: BankChange[] = [
      { from: '1.0.0', to: '1.1.0', questions: { 'cloud.b': 'again', 'cloud.c': 'added', 'cloud.d': 'added' } },
      { from: '1.1.0', to: '1.2.0', questions: { 'rules.a': 'removed', 'cloud.d': 'removed', 'seating.a': 'again' } },
    ]
    const { assessment, report } = moveToBank(anAssessment({ answers }), log, on)
    expect(report).toEqual({ kept: ['cloud.a'], again: ['cloud.b'], archived: ['rules.a'], added: ['cloud.c'] })
    expect(assessment.answers).toEqual({ 'cloud.a': { ...level3, under: '1.0.0' } })
    expect(assessment.archived).toEqual([
      { question: 'cloud.b', under: '1.0.0', answer: level3 },
      { question: 'rules.a', under: '1.0.0', answer: level3 },
    ])
  })

  it('まだ答えていなければ、残す状態はない', () => {
    const log: BankChange[] = [{ from: '1.0.0', to: '1.1.0', questions: {} }]
    const blank = anAssessment({ lastTime: { createdOn: '2026-05-01', answers: { 'cloud.a': level3 }, actions: [] } })
    const { assessment, report } = moveToBank(blank, log, on)
    expect(report).toEqual({ kept: [], again: [], archived: [], added: [] })
    expect(assessment).toEqual({
      ...blank,
      bank: { id: 'test-bank', version: '1.1.0' },
      lastTime: { createdOn: '2026-05-01', answers: { 'cloud.a': { ...level3, under: '1.0.0' } }, actions: [] },
    })
  })

  it('変更としても移せ、版を変える前の状態も残る', () => {
    const quick = anAssessment({ form: 'quick', answers: allAt(2) })
    const standard = edit(quick, { kind: 'form', form: 'standard', on: '2026-11-24' })
    const route: BankChange[] = [{ from: '1.0.0', to: '1.1.0', questions: { 'cloud.a': 'kept' } }]
    const moved = edit(standard, { kind: 'bank', route, on })
    expect(moved).toEqual(moveToBank(standard, route, on).assessment)
    expect(moved.earlier.map(({ change, version }) => [change, version])).toEqual([
      ['form', '1.0.0'],
      ['bank', '1.0.0'],
    ])
  })
})

describe('lastMoveOf', () => {
  test.prop([assessmentArbitrary, logArbitrary])(
    '移したときの知らせを、そのあと答え直しても、同じに読み返せる',
    (before, log) => {
      const { assessment, report } = moveToBank(before, log, on)
      fc.pre(log.length > 0 && Object.keys(before.answers).length > 0)
      const [question = ''] = report.again
      const later = edit(assessment, { kind: 'answer', question, answer: level3 })
      expect(lastMoveOf(later, log)).toEqual({ on, from: '1.0.0', route: log, report })
    },
  )

  it('移していない診断には、知らせがない', () => {
    const standard = edit(anAssessment({ form: 'quick', answers: allAt(2) }), { kind: 'form', form: 'standard', on })
    expect(lastMoveOf(standard, [])).toBeNull()
  })
})

describe('isReworded', () => {
  it('名が挙がり、意味が同じままの設問だけが、言葉を直した設問である', () => {
    const route: BankChange[] = [
      { from: '1.0.0', to: '1.1.0', questions: { 'cloud.a': 'kept', 'cloud.b': 'kept', 'rules.a': 'again' } },
      { from: '1.1.0', to: '1.2.0', questions: { 'cloud.b': 'again' } },
    ]
    expect(['cloud.a', 'cloud.b', 'rules.a', 'rules.b'].map((id) => isReworded(route, id))).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})
