import { describe, expect, it } from 'vitest'
import type { EditCommand } from '@/domain/edit'
import { fieldTypedIn } from '@/domain/fieldTypedIn'
import { BLANK_PLAN, newAction } from '@/domain/plan'
import { NO_MOVES } from '@/domain/scenario'
import { anAssessment } from '../../support/builders'

const answered = anAssessment({
  answers: {
    'cloud.a': { kind: 'level', level: 2 },
    'cloud.b': { kind: 'notApplicable', reason: '', note: 'メモ' },
  },
  plan: { ...BLANK_PLAN, actions: [newAction({ question: 'cloud.a', from: 2, to: 3 })] },
})
const action = newAction({ question: 'cloud.a', from: 2, to: 3 })
const scenario = { id: 's1', name: '', createdOn: '2026-11-24', moves: NO_MOVES }
const level = { kind: 'level', level: 2 } as const
const na = { kind: 'notApplicable', reason: '' } as const

describe('fieldTypedIn', () => {
  it.each<[string, EditCommand, string | null]>([
    ['メモを打つ', { kind: 'answer', question: 'cloud.a', answer: { ...level, note: 'あ' } }, 'answer.cloud.a.note'],
    [
      '理由を打つ',
      { kind: 'answer', question: 'cloud.b', answer: { ...na, reason: 'な', note: 'メモ' } },
      'answer.cloud.b.reason',
    ],
    ['水準を選ぶ', { kind: 'answer', question: 'cloud.a', answer: { kind: 'level', level: 3 } }, null],
    ['初めて答える', { kind: 'answer', question: 'rules.a', answer: level }, null],
    ['回答を消す', { kind: 'clearAnswer', question: 'cloud.a' }, null],
    ['名前を打つ', { kind: 'organization', changes: { name: 'あ' } }, 'organization.name'],
    ['種類を選ぶ', { kind: 'organization', changes: { kind: 'company' } }, null],
    ['いくつも変える', { kind: 'organization', changes: { name: 'あ', staff: 1 } }, null],
    ['人数を打つ', { kind: 'practice', changes: { users: 3 } }, 'practice.users'],
    ['対象者を選ぶ', { kind: 'practice', changes: { scope: 'care' } }, null],
    ['何も変えない', { kind: 'practice', changes: {} }, null],
    ['二つ変える', { kind: 'practice', changes: { users: 1, eligible: 2 } }, null],
    [
      '認める日数を打つ',
      { kind: 'practice', changes: { allowed: { kind: 'limit', days: 2, per: 'week' } } },
      'practice.allowed',
    ],
    ['上限を月に変える', { kind: 'practice', changes: { allowed: { kind: 'limit', days: 2, per: 'month' } } }, null],
    ['上限をなくす', { kind: 'practice', changes: { allowed: { kind: 'noLimit' } } }, null],
    [
      '使った日数を打つ',
      { kind: 'practice', changes: { use: { kind: 'perUser', days: 2, per: 'week' } } },
      'practice.use',
    ],
    ['数え方を変える', { kind: 'practice', changes: { use: { kind: 'personDays', total: null } } }, null],
    ['割合を動かす', { kind: 'work', change: { kind: 'share', id: 'phone', share: 3 } }, 'work.share.phone'],
    ['業務を外す', { kind: 'work', change: { kind: 'remove', id: 'phone' } }, null],
    ['目標を打つ', { kind: 'targetRatio', targetRatio: 0.3 }, 'targetRatio'],
    ['依頼元を打つ', { kind: 'client', client: 'あ' }, 'client'],
    [
      '部門を選ぶ',
      {
        kind: 'chooseWork',
        work: { start: { kind: 'preset', preset: 'hq' }, headcounts: {}, measure: 'percent', items: [] },
      },
      null,
    ],
    ['版を変える', { kind: 'form', form: 'quick', on: '2026-11-24' }, null],
    ['担当を打つ', { kind: 'planActions', actions: [{ ...action, owner: '総務' }] }, 'planActions.cloud.a.owner'],
    ['計画のメモを打つ', { kind: 'planActions', actions: [{ ...action, note: 'あ' }] }, 'planActions.cloud.a.note'],
    ['状況を選ぶ', { kind: 'planActions', actions: [{ ...action, status: 'done' }] }, null],
    ['取り組むことに加える', { kind: 'planActions', actions: [{ ...action, question: 'rules.a' }] }, null],
    ['何も加えない', { kind: 'planActions', actions: [] }, null],
    ['まとめて変える', { kind: 'planActions', actions: [action, action] }, null],
    ['試算の名前を打つ', { kind: 'renameScenario', id: 's1', name: 'あ' }, 'renameScenario.s1'],
    ['席の数を打つ', { kind: 'benefits', changes: { seats: 3 } }, 'benefits.seats'],
    ['試算を残す', { kind: 'keepScenario', scenario }, null],
    ['試算を消す', { kind: 'removeScenario', id: 's1' }, null],
    ['試算を採り入れる', { kind: 'acceptMoves', moves: NO_MOVES }, null],
    ['取り組むのをやめる', { kind: 'removeAction', question: 'cloud.a' }, null],
    ['目指す段階を選ぶ', { kind: 'planGoal', changes: { goal: 3 } }, null],
    ['新しい設問に移る', { kind: 'bank', route: [], on: '2026-11-24' }, null],
    ['移る', { kind: 'place', place: { step: 'work', question: null } }, null],
  ])('%s', (_, command, field) => {
    expect(fieldTypedIn(answered, command)).toBe(field)
  })
})
