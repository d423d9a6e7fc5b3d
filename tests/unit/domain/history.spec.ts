import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Assessment, STEPS } from '@/domain/assessment'
import { differencesBetween, isSameContent } from '@/domain/difference'
import { edit } from '@/domain/edit'
import {
  changeBetween,
  EMPTY_HISTORY,
  type History,
  MOST_CHANGES,
  recordChange,
  redo,
  TYPING_PAUSE,
  undo,
} from '@/domain/history'
import { anAssessment, assessmentArbitrary } from '../../support/builders'

const alone = { field: null, at: 0 }
const named = (name: string, assessment = anAssessment()) =>
  edit(assessment, { kind: 'organization', changes: { name } })
const placed = (assessment: Assessment, step: (typeof STEPS)[number]) =>
  edit(assessment, { kind: 'place', place: { step, question: null } })

/** The history of a row of states, each made from the one before. */
function historyOf(...states: readonly Assessment[]): History {
  return states.slice(1).reduce((history, after, index) => {
    const before = states[index]
    return before ? recordChange(history, before, after, alone) : history
  }, EMPTY_HISTORY)
}

function sameId(states: readonly Assessment[]): Assessment[] {
  return states.map((state) => ({ ...state, id: 'a1' }))
}

const statesArbitrary = fc.array(assessmentArbitrary, { minLength: 1, maxLength: 8 }).map(sameId)
const stepArbitrary = fc.constantFrom(...STEPS)

describe('history の法則', () => {
  test.prop([statesArbitrary, stepArbitrary])(
    '変えて元に戻すと、いる場所のほかは、初めとまったく同じになる',
    (states, step) => {
      const history = historyOf(...states)
      const before = states.at(-1) ?? anAssessment()
      const after = edit(before, { kind: 'organization', changes: { name: `${before.organization.name}市` } })
      const present = placed(after, step)
      const move = undo(recordChange(history, before, after, alone), present)
      expect(move?.assessment).toEqual({ ...before, place: present.place })
      expect(move?.history.past).toEqual(history.past)
    },
  )

  test.prop([statesArbitrary, stepArbitrary])(
    'すべて元に戻してすべてやり直すと、途中のどこでも、通った状態に出会う',
    (states, step) => {
      const kept = states.filter((state, index) => index === 0 || !isSameContent(state, states[index - 1] ?? state))
      let history = historyOf(...states)
      let present = placed(states.at(-1) ?? anAssessment(), step)
      const last = present
      const seen = [present]
      for (let move = undo(history, present); move; move = undo(history, present)) {
        ;({ history, assessment: present } = move)
        seen.unshift(present)
      }
      expect(seen).toEqual(kept.map((state) => ({ ...state, place: last.place })))
      expect(history.past).toEqual([])
      for (let move = redo(history, present); move; move = redo(history, present)) {
        ;({ history, assessment: present } = move)
      }
      expect(present).toEqual(last)
      expect(history.future).toEqual([])
    },
  )

  test.prop([fc.array(fc.tuple(fc.constantFrom('edit', 'undo', 'redo'), fc.string()), { maxLength: 60 })])(
    'どんな順に使っても、覚えている数は変えた数と上限を超えない',
    (acts) => {
      let present = anAssessment()
      let history = EMPTY_HISTORY
      let edits = 0
      for (const [act, name] of acts) {
        if (act === 'edit') {
          const after = named(name, present)
          history = recordChange(history, present, after, alone)
          present = after
          edits += 1
        } else {
          const move = (act === 'undo' ? undo : redo)(history, present)
          if (move) ({ history, assessment: present } = move)
        }
        expect(history.past.length + history.future.length).toBeLessThanOrEqual(Math.min(edits, MOST_CHANGES))
      }
    },
  )

  test.prop([assessmentArbitrary, assessmentArbitrary])(
    '違いがないと言うのは、場所と空のメモのほか、すべてが同じときだけ',
    (a, b) => {
      const plain = (assessment: Assessment) => ({
        ...assessment,
        place: null,
        answers: Object.fromEntries(
          Object.entries(assessment.answers).map(([id, answer]) => [id, { ...answer, note: answer.note ?? '' }]),
        ),
      })
      for (const field of Object.keys(a) as (keyof Assessment)[]) {
        const other = { ...a, [field]: b[field] }
        const isOther = JSON.stringify(plain(other)) !== JSON.stringify(plain(a))
        expect(isSameContent(a, other), field).toBe(!isOther)
      }
      for (const page of ['organization', 'practice'] as const) {
        for (const [field, value] of Object.entries(b[page])) {
          const other = { ...a, [page]: { ...a[page], [field]: value as unknown } }
          expect(isSameContent(a, other), field).toBe(JSON.stringify(other) === JSON.stringify(a))
        }
      }
    },
  )
})

describe('recordChange', () => {
  it('新しく変えると、やり直せるものはなくなる', () => {
    const [one, two, three] = [named('一市'), named('二市'), named('三市')] as const
    const back = undo(historyOf(one, two), two)
    expect(back?.history.future).toHaveLength(1)
    expect(recordChange(back?.history ?? EMPTY_HISTORY, one, three, alone).future).toEqual([])
  })

  it('何も変えなければ、覚えることはない', () => {
    expect(recordChange(EMPTY_HISTORY, anAssessment(), anAssessment(), alone)).toBe(EMPTY_HISTORY)
  })

  it('古いほうから忘れて、上限を守る', () => {
    const states = Array.from({ length: MOST_CHANGES + 3 }, (_, index) => named(`${String(index)}市`))
    const { past } = historyOf(...states)
    expect(past).toHaveLength(MOST_CHANGES)
    expect(past[0]?.before.organization.name).toBe('2市')
  })

  it('知らない状態から変えられたら、その前のことは覚えていられない', () => {
    const elsewhere = named('よその画面の市')
    const history = recordChange(historyOf(anAssessment(), named('一市')), elsewhere, named('二市'), alone)
    expect(history.past).toEqual([{ before: elsewhere, after: named('二市'), field: null, at: 0 }])
  })

  describe('一つの欄に続けて打つとき', () => {
    const field = 'organization.name'
    const type = (history: History, before: Assessment, after: Assessment, at: number) =>
      recordChange(history, before, after, { field, at })
    const typed = () => {
      const first = type(EMPTY_HISTORY, named(''), named('あ'), 0)
      return type(first, named('あ'), named('あお'), TYPING_PAUSE)
    }

    it('一つの変更としてまとめる', () => {
      expect(typed().past).toEqual([{ before: named(''), after: named('あお'), field, at: TYPING_PAUSE }])
    })

    it('打って消せば、変えなかったことになる', () => {
      expect(type(typed(), named('あお'), named(''), TYPING_PAUSE).past).toEqual([])
    })

    it('長く手を止めたあとは、別の変更にする', () => {
      expect(type(typed(), named('あお'), named('あおば'), 2 * TYPING_PAUSE + 1).past).toHaveLength(2)
    })

    it('別の欄に打てば、別の変更にする', () => {
      const after = edit(named('あお'), { kind: 'organization', changes: { staff: 1 } })
      expect(recordChange(typed(), named('あお'), after, { field: 'organization.staff', at: 1 }).past).toHaveLength(2)
    })

    it('ほかの画面に移って戻れば、別の変更にする', () => {
      const away = placed(named('あお'), 'result')
      const moved = recordChange(typed(), named('あお'), away, alone)
      expect(type(moved, away, named('あおば', away), TYPING_PAUSE).past).toHaveLength(2)
    })

    it('元に戻してから打てば、別の変更にする', () => {
      const back = undo(type(typed(), named('あお'), named('あおば'), 3 * TYPING_PAUSE), named('あおば'))
      expect(type(back?.history ?? EMPTY_HISTORY, named('あお'), named('あか'), TYPING_PAUSE).past).toHaveLength(2)
    })

    it('やり直したものは閉じていて、続けて打っても混ざらない', () => {
      const back = undo(typed(), named('あお'))
      const again = redo(back?.history ?? EMPTY_HISTORY, named(''))
      expect(type(again?.history ?? EMPTY_HISTORY, named('あお'), named('あおば'), TYPING_PAUSE).past).toHaveLength(2)
    })
  })
})

describe('undo と redo', () => {
  it('覚えがなければ、何もしない', () => {
    expect(undo(EMPTY_HISTORY, anAssessment())).toBeNull()
    expect(redo(EMPTY_HISTORY, anAssessment())).toBeNull()
  })

  it('いまの状態が覚えと違えば、よその変更を消さないように何もしない', () => {
    const history = historyOf(anAssessment(), named('一市'))
    expect(undo(history, named('よその画面の市'))).toBeNull()
    const back = undo(history, named('一市'))
    expect(redo(back?.history ?? EMPTY_HISTORY, named('よその画面の市'))).toBeNull()
  })
})

describe('differencesBetween', () => {
  it('違うものを、画面の順にすべて挙げる', () => {
    const before = anAssessment({ answers: { 'cloud.a': { kind: 'level', level: 1 }, 'cloud.b': { kind: 'unknown' } } })
    const after: Assessment = {
      ...before,
      place: { step: 'result', question: 'cloud.a' },
      createdOn: '2020-01-01',
      form: 'quick',
      bank: { ...before.bank, version: '2.0.0' },
      earlier: [{ change: 'form', on: '2026-11-24', version: '1.0.0', form: 'standard', answers: before.answers }],
      client: '依頼元',
      targetRatio: 0.2,
      organization: { ...before.organization, staff: 3, name: 'あおば市' },
      practice: { ...before.practice, users: 1 },
      answers: { 'cloud.a': { kind: 'level', level: 2, note: '変えた' }, 'rules.a': { kind: 'unknown' } },
      work: { start: { kind: 'preset', preset: 'hq' }, headcounts: {}, measure: 'percent', items: [] },
      plan: { ...before.plan, goal: 2 },
    }
    expect(differencesBetween(before, after)).toEqual([
      { kind: 'client' },
      { kind: 'organization', field: 'name' },
      { kind: 'organization', field: 'staff' },
      { kind: 'form' },
      { kind: 'bank' },
      { kind: 'practice', field: 'users' },
      { kind: 'answer', question: 'cloud.a', part: 'said' },
      { kind: 'answer', question: 'cloud.a', part: 'note' },
      { kind: 'answer', question: 'cloud.b', part: 'said' },
      { kind: 'answer', question: 'rules.a', part: 'said' },
      { kind: 'work' },
      { kind: 'goal' },
      { kind: 'plan' },
      { kind: 'other', field: 'createdOn' },
    ])
  })

  it('空のメモは、メモがないのと同じ', () => {
    const said = { kind: 'level', level: 1 } as const
    const [without, empty] = [{ 'cloud.a': said }, { 'cloud.a': { ...said, note: '' } }]
    expect(isSameContent(anAssessment({ answers: without }), anAssessment({ answers: empty }))).toBe(true)
  })
})

describe('changeBetween', () => {
  it('一つなら名を言い、いくつもあれば数を言い、なければ何も言わない', () => {
    const before = anAssessment()
    const both = edit(named('一市'), { kind: 'practice', changes: { users: 3 } })
    expect(changeBetween(before, named('一市'))).toEqual({ kind: 'organization', field: 'name' })
    expect(changeBetween(before, both)).toEqual({ kind: 'several', count: 2 })
    expect(changeBetween(before, placed(before, 'result'))).toBeNull()
  })

  it('設問集の移行は、回答がいくつ変わっても、移行と言う', () => {
    const before = anAssessment({ answers: { 'cloud.a': { kind: 'level', level: 1 }, 'cloud.b': { kind: 'unknown' } } })
    const after = { ...before, bank: { ...before.bank, version: '2.0.0' }, answers: {} }
    expect(changeBetween(before, after)).toEqual({ kind: 'bank' })
    expect(changeBetween(after, before)).toEqual({ kind: 'bank' })
  })
})
