import { describe, expect, it } from 'vitest'
import { inputOfEarlier, nextAssessment, scoringInputOf } from '@/domain/assessment'
import { edit } from '@/domain/edit'
import { newAction, NO_CONSTRAINTS } from '@/domain/plan'
import { BLANK_PRACTICE } from '@/domain/practiceEntry'
import type { WorkMix } from '@/domain/work'
import { allAt, anAssessment } from '../../support/builders'

const work: WorkMix = {
  start: { kind: 'preset', preset: 'hq' },
  headcounts: {},
  measure: 'percent',
  items: [
    { id: 'drafting', share: 60, cap: 1, needs: {} },
    { id: 'counter', share: 40, cap: 0.3, needs: {} },
  ],
}

describe('edit', () => {
  it('元の診断を変えずに、新しい診断を返す', () => {
    const before = anAssessment()
    const after = edit(before, { kind: 'answer', question: 'cloud.a', answer: { kind: 'level', level: 2 } })
    expect(before.answers).toEqual({})
    expect(after).toEqual({ ...before, answers: { 'cloud.a': { kind: 'level', level: 2 } } })
  })

  it('照会の期限を変えても、割り当てはそのまま', () => {
    const departments = [{ name: '人事課', questions: ['cloud.a'] }]
    const before = anAssessment({ inquiries: { departments, dueOn: null, settled: {} } })
    const { inquiries } = edit(before, { kind: 'inquiries', changes: { dueOn: '2026-12-11' } })
    expect(inquiries).toEqual({ departments, dueOn: '2026-12-11', settled: {} })
  })

  it('回答を消すと、未回答に戻る', () => {
    const before = anAssessment({ answers: allAt(1) })
    const { answers } = edit(before, { kind: 'clearAnswer', question: 'cloud.a' })
    expect(answers).not.toHaveProperty('cloud.a')
    expect(Object.keys(answers)).toHaveLength(Object.keys(before.answers).length - 1)
  })

  it('組織・実態・場所を、渡した分だけ変える', () => {
    const named = edit(anAssessment(), { kind: 'organization', changes: { name: 'ひろなが市', staff: 120 } })
    expect(named.organization).toMatchObject({ name: 'ひろなが市', staff: 120, kind: 'municipality' })
    const practised = edit(named, { kind: 'practice', changes: { users: 36 } })
    expect(practised.practice).toEqual({ ...BLANK_PRACTICE, users: 36 })
    const placed = edit(practised, { kind: 'place', place: { step: 'work', question: null } })
    expect(placed.place.step).toBe('work')
  })

  it('依頼元と目標を変え、目標は元の0.40にも戻せる', () => {
    const changed = edit(edit(anAssessment(), { kind: 'client', client: 'ひろなが市' }), {
      kind: 'targetRatio',
      targetRatio: 0.3,
    })
    expect(changed).toEqual(anAssessment({ client: 'ひろなが市', targetRatio: 0.3 }))
    expect(scoringInputOf(changed).targetRatio).toBe(0.3)
    expect(edit(changed, { kind: 'targetRatio', targetRatio: null }).targetRatio).toBeNull()
  })

  it('業務の割合は、内訳を選ぶまで変えられない', () => {
    const blank = anAssessment()
    expect(edit(blank, { kind: 'work', change: { kind: 'share', id: 'drafting', share: 10 } })).toBe(blank)
    const chosen = edit(blank, { kind: 'chooseWork', work })
    const changed = edit(chosen, { kind: 'work', change: { kind: 'share', id: 'drafting', share: 10 } })
    expect(changed.work?.items.map(({ share }) => share)).toEqual([10, 90])
  })

  describe('版を変えるとき', () => {
    it('変える前の回答を残し、その結果をあとから計算できる', () => {
      const before = anAssessment({ form: 'quick', answers: allAt(3) })
      const after = edit(before, { kind: 'form', form: 'standard', on: '2026-11-24' })
      expect(after.form).toBe('standard')
      const state = {
        change: 'form',
        on: '2026-11-24',
        version: '1.0.0',
        form: 'quick',
        answers: before.answers,
      } as const
      expect(after.earlier).toEqual([state])
      expect(inputOfEarlier(after, state)).toEqual(scoringInputOf(before))
    })

    it('何も答えていなければ、残すものはない', () => {
      const after = edit(anAssessment(), { kind: 'form', form: 'quick', on: '2026-11-24' })
      expect(after).toEqual(anAssessment({ form: 'quick' }))
    })

    it('行ったり来たりしても、最後に変える前だけを残す', () => {
      const before = anAssessment({ form: 'quick', answers: allAt(3) })
      const there = edit(before, { kind: 'form', form: 'standard', on: '2026-11-24' })
      const back = edit(there, { kind: 'form', form: 'quick', on: '2026-11-25' })
      expect(back.earlier.map(({ form, on }) => [form, on])).toEqual([['standard', '2026-11-25']])
    })

    it('設問集を移す前の状態は、版を変えても残る', () => {
      const moved = { change: 'bank', on: '2026-10-01', version: '0.9.0', form: 'quick', answers: allAt(1) } as const
      const before = anAssessment({ form: 'quick', answers: allAt(3), earlier: [moved] })
      const after = edit(before, { kind: 'form', form: 'standard', on: '2026-11-24' })
      expect(after.earlier.map(({ change }) => change)).toEqual(['bank', 'form'])
      expect(after.earlier[0]).toBe(moved)
    })

    it('同じ版を選び直しても、何も変わらない', () => {
      const before = anAssessment({ answers: allAt(3) })
      expect(edit(before, { kind: 'form', form: 'standard', on: '2026-11-24' })).toBe(before)
    })
  })

  describe('計画', () => {
    const action = newAction({ question: 'information.a', from: 1, to: 2 })
    const planned = edit(anAssessment(), { kind: 'planActions', actions: [action] })

    it('目標を変えても、選んだ行動は残る', () => {
      const constraints = { ...NO_CONSTRAINTS, leaveOut: ['cloud.a'] }
      const after = edit(planned, { kind: 'planGoal', changes: { goal: 3, constraints } })
      expect(after.plan).toEqual({ goal: 3, constraints, actions: [action] })
    })

    it('行動を書き換え、外せる', () => {
      const changed = { ...action, owner: '総務課' }
      const after = edit(planned, { kind: 'planActions', actions: [changed] })
      expect(after.plan.actions).toEqual([changed])
      expect(edit(after, { kind: 'removeAction', question: 'information.a' })).toEqual(anAssessment())
    })
  })

  it('知らない変更は、黙って捨てずに投げる', () => {
    expect(() => edit(anAssessment(), { kind: 'unheardOf' } as never)).toThrow('unheardOf')
  })
})

describe('nextAssessment', () => {
  it('組織と制度と業務を引き継ぎ、利用と回答は空から始め、前回の回答を添える', () => {
    const previous = anAssessment({
      form: 'quick',
      answers: allAt(2),
      work,
      client: 'ひろなが市',
      targetRatio: 0.5,
      practice: {
        ...BLANK_PRACTICE,
        scope: 'applicants',
        eligible: 72,
        users: 36,
        period: { unit: 'month', year: 2026, month: 5 },
      },
      createdOn: '2026-05-01',
    })
    const next = nextAssessment(previous, { id: 'a2', bank: previous.bank, createdOn: '2026-11-24' })
    expect(next).toEqual({
      ...previous,
      id: 'a2',
      createdOn: '2026-11-24',
      answers: {},
      practice: { ...BLANK_PRACTICE, scope: 'applicants', eligible: 72 },
      place: { step: 'organization', question: null },
      lastTime: { createdOn: '2026-05-01', answers: previous.answers, actions: previous.plan.actions },
    })
  })

  it('前回が古い設問集なら、前回の回答に、どの版のものかを添える', () => {
    const answers = { 'cloud.a': { kind: 'level', level: 2 }, 'cloud.b': { kind: 'unknown', under: '0.9.0' } } as const
    const previous = anAssessment({ answers })
    const bank = { id: previous.bank.id, version: '1.1.0' }
    expect(nextAssessment(previous, { id: 'a2', bank, createdOn: '2026-11-24' }).lastTime?.answers).toEqual({
      'cloud.a': { kind: 'level', level: 2, under: '1.0.0' },
      'cloud.b': { kind: 'unknown', under: '0.9.0' },
    })
  })
})
