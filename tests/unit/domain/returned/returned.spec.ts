import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import type { Assessment } from '@/domain/assessment'
import { edit } from '@/domain/edit'
import { BLANK_PLAN, newAction, type PlannedAction } from '@/domain/plan'
import {
  compareReturned,
  isTickedAtFirst,
  keyOf,
  type Returned,
  stateOf,
  takeIn,
  tidied,
} from '@/domain/returned/returned'
import { anAssessment, assessmentArbitrary, SMALL_BANK } from '../../../support/builders'

const asked = SMALL_BANK.bank.questions.map(({ id }) => id)

/** What a table says that nobody changed. */
function asWritten({ answers, plan }: Assessment, state: string): Returned {
  return {
    state,
    answers: Object.fromEntries(asked.map((id) => [id, answers[id] ?? null])),
    actions: plan.actions.map(({ from, ...action }) => action),
  }
}

const action = newAction({ question: 'cloud.a', from: 1, to: 3 })
const assessment = anAssessment({
  answers: { 'cloud.a': { kind: 'level', level: 1, note: 'いま\r\n' }, 'rules.a': { kind: 'unknown' } },
  plan: { ...BLANK_PLAN, actions: [action] },
})
const same = asWritten(assessment, stateOf(assessment))
const compared = (changes: Partial<Returned>) => compareReturned(assessment, { ...same, ...changes }, asked)

describe('compareReturned', () => {
  test.prop([assessmentArbitrary])('だれも直さなければ、違いはない', (given) => {
    expect(compareReturned(given, asWritten(given, stateOf(given)), asked)).toEqual({
      differences: [],
      missing: { answers: [], actions: [] },
      isStale: false,
    })
  })

  test.prop([assessmentArbitrary, assessmentArbitrary])(
    'すべて取り入れれば、言われたとおりになり、違いはなくなる',
    (given, other) => {
      const returned = asWritten(other, stateOf(given))
      const { differences } = compareReturned(given, returned, asked)
      const after = edit(given, takeIn(given, differences))
      expect(compareReturned(after, returned, asked).differences).toEqual([])
    },
  )

  test.prop([assessmentArbitrary, assessmentArbitrary, fc.infiniteStream(fc.boolean())])(
    '選ばなかった違いは、違いのまま残る',
    (given, other, choices) => {
      const returned = asWritten(other, stateOf(given))
      const { differences } = compareReturned(given, returned, asked)
      const left = differences.filter(() => choices.next().value === true)
      const chosen = differences.filter((each) => !left.includes(each))
      const after = edit(given, takeIn(given, chosen))
      expect(compareReturned(after, returned, asked).differences.map(keyOf)).toEqual(left.map(keyOf))
    },
  )

  it('行のないものは、答えたもの・計画したものだけを挙げる', () => {
    expect(compared({ answers: {}, actions: [] })).toEqual({
      differences: [],
      missing: { answers: ['cloud.a', 'rules.a'], actions: ['cloud.a'] },
      isStale: false,
    })
  })

  it('変わった欄だけを挙げ、空にした回答と、新しい計画も挙げる', () => {
    const { differences } = compared({
      answers: { 'rules.a': null, 'cloud.a': { kind: 'level', level: 1, note: 'いま' } },
      actions: [
        { ...action, owner: '人事課', due: { kind: 'quarter', fiscalYear: 2027, quarter: 2 } },
        { ...newAction({ question: 'rules.a', from: null, to: 2 }), note: '足した' },
      ],
    })
    expect(differences.map((each) => [keyOf(each), each.kind === 'action' ? each.fields : each.after])).toEqual([
      ['answer.rules.a', null],
      ['action.cloud.a', ['owner', 'due']],
      ['action.rules.a', ['note']],
    ])
  })
})

describe('isTickedAtFirst', () => {
  it('回答を消すことと、あとから変わった診断へのものは、選んでおかない', () => {
    const fresh = compared({ answers: { 'rules.a': null, 'cloud.a': { kind: 'level', level: 4 } } })
    expect(fresh.differences.map((each) => isTickedAtFirst(each, fresh))).toEqual([false, true])
    const stale = compared({ state: 'x', answers: { 'cloud.a': { kind: 'level', level: 4 } } })
    expect(stale.isStale).toBe(true)
    expect(stale.differences.map((each) => isTickedAtFirst(each, stale))).toEqual([false])
  })
})

describe('takeIn', () => {
  it('計画にあったものは選んだときの水準のまま、新しいものはいまの水準から始まる', () => {
    const added: PlannedAction[] = [
      { ...action, to: 4 },
      newAction({ question: 'rules.a', from: null, to: 2 }),
      newAction({ question: 'rules.b', from: 3, to: 4 }),
    ]
    const { differences } = compared({ actions: added })
    const after = edit(assessment, takeIn(assessment, differences))
    expect(after.plan.actions.map(({ question, from, to }) => [question, from, to])).toEqual([
      ['cloud.a', 1, 4],
      ['rules.a', null, 2],
      ['rules.b', null, 4],
    ])
  })
})

describe('stateOf', () => {
  it('回答か計画が変われば変わり、ほかが変わっても変わらない', () => {
    const changed = edit(assessment, { kind: 'clearAnswer', question: 'rules.a' })
    expect(stateOf(changed)).not.toBe(stateOf(assessment))
    expect(stateOf({ ...assessment, client: 'x', id: 'y' })).toBe(stateOf(assessment))
    const { 'cloud.a': cloud, 'rules.a': rules } = assessment.answers
    if (!cloud || !rules) throw new Error('no answers')
    expect(stateOf({ ...assessment, answers: { 'rules.a': rules, 'cloud.a': cloud } })).toBe(stateOf(assessment))
  })
})

describe('tidied', () => {
  it('改行をそろえ、表に書けない字を外し、前後の空白を外す', () => {
    expect(tidied(' a\r\nb\rc\u0000\uD83D ')).toBe('a\nb\nc\uFFFD')
  })
})
