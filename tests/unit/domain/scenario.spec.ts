import { test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { scoringInputOf } from '@/domain/assessment'
import { differencesBetween } from '@/domain/differences'
import { edit } from '@/domain/edit'
import { BLANK_PRACTICE } from '@/domain/practiceEntry'
import { knownMoves, type Moves, NO_MOVES, type Scenario } from '@/domain/scenario'
import { withMoves } from '@/domain/withMoves'
import { toSaved } from '@/persistence/conversion'
import { allAt, anAssessment, assessmentArbitrary, movesArbitrary, SMALL_BANK } from '../../support/builders'

const today = anAssessment({
  organization: { ...anAssessment().organization, staff: 100 },
  answers: { ...allAt(1), 'cloud.a': { kind: 'unknown', note: '情報課に聞く' } },
  practice: {
    ...BLANK_PRACTICE,
    scope: 'care',
    eligible: 40,
    allowed: { kind: 'limit', days: 1, per: 'week' },
    users: 10,
    use: { kind: 'perUser', days: 1, per: 'week' },
  },
  work: {
    start: { kind: 'preset', preset: 'x' },
    headcounts: {},
    measure: 'percent',
    items: [
      { id: 'drafting', share: 30, cap: 1, needs: {} },
      { id: 'counter', share: 70, cap: 0.1, needs: {} },
    ],
  },
})

function moved(changes: Partial<Moves>) {
  return withMoves(today, { ...NO_MOVES, ...changes })
}

function differences(changes: Partial<Moves>) {
  return differencesBetween(today, moved(changes))
}

describe('withMoves', () => {
  test.prop([assessmentArbitrary])('何も動かさなければ、今日と同じである', (assessment) => {
    expect(withMoves(assessment, NO_MOVES)).toEqual(assessment)
    expect(differencesBetween(assessment, withMoves(assessment, NO_MOVES))).toEqual([])
  })

  test.prop([assessmentArbitrary, movesArbitrary])('どう動かしても、今日の診断は変わらない', (assessment, moves) => {
    const before = JSON.stringify(toSaved(assessment))
    withMoves(assessment, moves)
    expect(JSON.stringify(toSaved(assessment))).toBe(before)
  })

  test.prop([assessmentArbitrary, movesArbitrary])('採り入れれば、試算と同じ診断になる', (assessment, moves) => {
    const accepted = edit(assessment, { kind: 'acceptMoves', moves })
    // What is tried out says nothing of where an answer came from; what is accepted does.
    expect({ ...accepted, origin: assessment.origin }).toEqual(withMoves(assessment, moves))
    expect(differencesBetween(accepted, withMoves(accepted, moves))).toEqual([])
  })

  it('動かした水準・制度・利用・業務が、採点の入力に届き、メモは残る', () => {
    const copy = moved({
      levels: { 'cloud.a': 3 },
      scope: 'everyone',
      eligible: 100,
      allowedDays: 2,
      users: 100,
      daysPerUser: 2,
      shares: { drafting: 70, counter: 30 },
    })
    const { answers, practice, work } = scoringInputOf(copy)
    expect(answers['cloud.a']).toEqual({ kind: 'level', level: 3, note: '情報課に聞く' })
    expect(practice).toMatchObject({ scope: 'everyone', eligible: 100, allowedDays: 2, users: 100, daysPerUser: 2 })
    expect(work.map(({ share }) => share)).toEqual([70, 30])
  })

  it('人数を減らすと、対象者も使った人も、それを超えない', () => {
    expect(scoringInputOf(moved({ staff: 30 })).practice).toMatchObject({ staff: 30, eligible: 30, users: 10 })
    expect(scoringInputOf(moved({ staff: 5, users: 8 })).practice).toMatchObject({ staff: 5, eligible: 5, users: 5 })
  })

  it('延べ人日で数えていても、使った人を動かすと、1人あたりの日数は変わらない', () => {
    const practice = { ...today.practice, use: { kind: 'personDays', total: 52 } as const }
    const counted = { ...today, practice }
    const before = scoringInputOf(counted).practice?.daysPerUser
    const copy = withMoves(counted, { ...NO_MOVES, users: 20 })
    expect(scoringInputOf(copy).practice).toMatchObject({ users: 20, daysPerUser: before })
  })

  it('業務の内訳を選んでいなければ、割合を動かしても何も起きない', () => {
    const without = { ...today, work: null }
    expect(withMoves(without, { ...NO_MOVES, shares: { drafting: 1 } }).work).toBeNull()
  })
})

describe('differencesBetween', () => {
  it('今日と違うことを、制度と利用、業務、水準の順に、すべて挙げる', () => {
    const changes = {
      levels: { 'cloud.a': 3, 'rules.a': 1 } as const,
      scope: 'everyone',
      eligible: 100,
      users: 10,
      shares: { drafting: 60, counter: 140 },
      daysPerUser: 1.5,
    } as const
    expect(differences(changes)).toEqual([
      { kind: 'scope', from: 'care', to: 'everyone' },
      { kind: 'fact', fact: 'eligible', from: 40, to: 100 },
      { kind: 'fact', fact: 'daysPerUser', from: 1, to: 1.5 },
      {
        kind: 'level',
        question: 'cloud.a',
        from: { kind: 'unknown', note: '情報課に聞く' },
        to: { kind: 'level', level: 3, note: '情報課に聞く' },
      },
    ])
  })

  it('割合の違いは、時間全体の百分率で言う', () => {
    expect(differences({ shares: { drafting: 70 } })).toEqual([
      { kind: 'share', work: 'drafting', from: 30, to: 70 },
      { kind: 'share', work: 'counter', from: 70, to: 30 },
    ])
    expect(differences({ shares: { drafting: 0, counter: 0 } })).toEqual([
      { kind: 'share', work: 'drafting', from: 30, to: 0 },
      { kind: 'share', work: 'counter', from: 70, to: 0 },
    ])
  })

  it('試行かどうかと、業務の上限の違いも挙げ、ない業務の上限は何も変えない', () => {
    expect(differences({ trial: true, caps: { counter: 0.5, drafting: 1, gone: 0 } })).toEqual([
      { kind: 'trial', from: false, to: true },
      { kind: 'cap', work: 'counter', from: 0.1, to: 0.5 },
    ])
    const { practice, work } = scoringInputOf(moved({ trial: true, caps: { counter: 0.5 } }))
    expect(practice?.trial).toBe(true)
    expect(work.map(({ cap }) => cap)).toEqual([1, 0.5])
    expect(differencesBetween(moved({ trial: true }), moved({ trial: false }))).toEqual([
      { kind: 'trial', from: true, to: false },
    ])
    const withoutCounter = { ...today, work: today.work && { ...today.work, items: today.work.items.slice(0, 1) } }
    expect(differencesBetween(today, withoutCounter).map(({ kind }) => kind)).toEqual(['share', 'share'])
  })

  it('時間で入れた業務の割合を動かすと、割合の内訳になる', () => {
    const hours = {
      ...today,
      work: today.work && {
        ...today.work,
        measure: 'hours' as const,
        items: today.work.items.map((item) => ({ ...item, share: item.share / 10 })),
      },
    }
    const copy = withMoves(hours, { ...NO_MOVES, shares: { drafting: 60 } })
    expect([copy.work?.measure, copy.work?.items.map(({ share }) => share)]).toEqual(['percent', [60, 40]])
    expect(withMoves(hours, { ...NO_MOVES, caps: { drafting: 0.5 } }).work?.measure).toBe('hours')
  })

  it('人数につれて変わったことも、違いとして挙げる', () => {
    expect(differences({ staff: 20 })).toEqual([
      { kind: 'fact', fact: 'staff', from: 100, to: 20 },
      { kind: 'fact', fact: 'eligible', from: 40, to: 20 },
    ])
  })

  it('まだ何もないところへ動かすと、前は空である', () => {
    const blank = anAssessment()
    const copy = withMoves(blank, { ...NO_MOVES, scope: 'jobs', users: 3, levels: { 'rules.a': 0 } })
    expect(differencesBetween(blank, copy)).toEqual([
      { kind: 'scope', from: null, to: 'jobs' },
      { kind: 'fact', fact: 'users', from: null, to: 3 },
      { kind: 'level', question: 'rules.a', from: null, to: { kind: 'level', level: 0 } },
    ])
    expect(differencesBetween(copy, blank)).toContainEqual({
      kind: 'level',
      question: 'rules.a',
      from: { kind: 'level', level: 0 },
      to: null,
    })
    expect(differencesBetween(copy, blank)).toContainEqual({ kind: 'scope', from: 'jobs', to: null })
  })

  it('書き方が違うだけで同じ数なら、違いではない', () => {
    const monthly = {
      ...today,
      practice: { ...today.practice, use: { kind: 'perUser', days: 52 / 12, per: 'month' } as const },
    }
    expect(differencesBetween(today, monthly)).toEqual([])
  })
})

describe('試算を残す', () => {
  const scenario: Scenario = {
    id: 's1',
    name: '全員が週2日',
    createdOn: '2026-11-25',
    moves: { ...NO_MOVES, users: 90 },
  }

  it('残した試算は、名前を変え、入れ替え、消すことができ、回答には触れない', () => {
    const kept = edit(edit(today, { kind: 'keepScenario', scenario }), {
      kind: 'keepScenario',
      scenario: { ...scenario, id: 's2', name: '窓口も' },
    })
    expect(kept.scenarios.map(({ name }) => name)).toEqual(['全員が週2日', '窓口も'])
    const renamed = edit(kept, { kind: 'renameScenario', id: 's1', name: '案1' })
    expect(renamed.scenarios.map(({ name }) => name)).toEqual(['案1', '窓口も'])
    const replaced = edit(renamed, { kind: 'keepScenario', scenario: { ...scenario, moves: NO_MOVES } })
    expect(replaced.scenarios.map(({ moves }) => moves.users)).toEqual([null, 90])
    const removed = edit(replaced, { kind: 'removeScenario', id: 's1' })
    expect(removed.scenarios.map(({ id }) => id)).toEqual(['s2'])
    expect({ ...removed, scenarios: [] }).toEqual(today)
  })

  it('効果の計算に使う数字を、一つずつ変えられる', () => {
    const given = edit(edit(today, { kind: 'benefits', changes: { seats: 90 } }), {
      kind: 'benefits',
      changes: { commuteMinutes: 40 },
    })
    expect(given.benefits).toEqual({ ...today.benefits, seats: 90, commuteMinutes: 40 })
  })

  it('いまの設問集にない設問の水準は使わない', () => {
    const levels = { 'cloud.a': 2, 'old.question': 4 } as const
    expect(knownMoves({ ...NO_MOVES, users: 1, levels }, SMALL_BANK)).toEqual({
      ...NO_MOVES,
      users: 1,
      levels: { 'cloud.a': 2 },
    })
  })
})
