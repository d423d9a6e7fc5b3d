import { describe, expect, it } from 'vitest'
import { inputBeforeFormChange, nextAssessment, scoringInputOf } from '@/domain/assessment'
import { edit } from '@/domain/edit'
import { BLANK_PRACTICE } from '@/domain/practiceEntry'
import { allAt, anAssessment } from '../../support/builders'

const work = {
  preset: 'hq',
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

  it('業務の割合は、内訳を選ぶまで変えられない', () => {
    const blank = anAssessment()
    expect(edit(blank, { kind: 'workShare', id: 'drafting', share: 10 })).toBe(blank)
    const chosen = edit(blank, { kind: 'chooseWork', work })
    const changed = edit(chosen, { kind: 'workShare', id: 'drafting', share: 10 })
    expect(changed.work?.items.map(({ share }) => share)).toEqual([10, 90])
  })

  describe('版を変えるとき', () => {
    it('変える前の回答を残し、その結果をあとから計算できる', () => {
      const before = anAssessment({ form: 'quick', answers: allAt(3) })
      const after = edit(before, { kind: 'form', form: 'standard', on: '2026-11-24' })
      expect(after.form).toBe('standard')
      expect(after.formChange).toEqual({ from: 'quick', on: '2026-11-24', answers: before.answers })
      expect(inputBeforeFormChange(after)).toEqual(scoringInputOf(before))
    })

    it('何も答えていなければ、残すものはない', () => {
      const after = edit(anAssessment(), { kind: 'form', form: 'quick', on: '2026-11-24' })
      expect(after.formChange).toBeNull()
      expect(inputBeforeFormChange(after)).toBeNull()
    })

    it('同じ版を選び直しても、何も変わらない', () => {
      const before = anAssessment({ answers: allAt(3) })
      expect(edit(before, { kind: 'form', form: 'standard', on: '2026-11-24' })).toBe(before)
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
      lastTime: { createdOn: '2026-05-01', answers: previous.answers },
    })
  })
})
