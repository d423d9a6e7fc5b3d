import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { bankLog, builtInBankOf } from '@/content/bank'
import type { Answers } from '@/domain/answer'
import { answerPairs, isChanged } from '@/domain/answerDifferences'
import { type Assessment, nextAssessment, scoringInputOf } from '@/domain/assessment'
import type { Form } from '@/domain/bank'
import { isAxisComparable, isSectionComparable, isStageComparable } from '@/domain/comparable'
import { BLANK_PRACTICE } from '@/domain/practiceEntry'
import { groupByOrganization } from '@/domain/sameOrganization'
import { score } from '@/domain/scoring/score'
import { type TrendEntry, trendOf } from '@/domain/trend'
import { trendPathOf } from '@/domain/trendPath'
import { aRealAssessment, answersAt, level } from '../../support/builtIn'
import { assessmentArbitrary } from '../../support/builders'

const OLD = '1.0.0'
const NEW = '1.1.0'
/** Asked otherwise since 1.1.0. */
const AGAIN = 'cloud.capacity'

interface Given {
  readonly id: string
  readonly on: string
  readonly version?: string
  readonly form?: Form
  readonly answers?: Answers
  readonly changes?: Partial<Assessment>
}

function anEntry({
  id,
  on,
  version = NEW,
  form = 'standard',
  answers = answersAt(2),
  changes = {},
}: Given): TrendEntry {
  const base = aRealAssessment({ id, createdOn: on, form, answers, ...changes })
  const assessment = { ...base, bank: { ...base.bank, version } }
  const bank = builtInBankOf(assessment.bank)
  return { assessment, bank, result: score(bank, scoringInputOf(assessment)) }
}

const named = (id: string, name: string, changes: Partial<Assessment['organization']> = {}, on = '2026-04-01') => {
  const assessment = aRealAssessment({ id, createdOn: on })
  return { ...assessment, organization: { ...assessment.organization, name, ...changes } }
}
const groupsOf = (...all: Assessment[]) => groupByOrganization(all).map((group) => group.map(({ id }) => id))

describe('groupByOrganization', () => {
  it('名前の幅と空白の違いは気にせず、依頼元・範囲・部署・見本かどうかは区別する', () => {
    expect(groupsOf(named('a', '港 町ＡＢ市'), named('b', '港町AB市'), named('c', '港町BA市'))).toEqual([
      ['a', 'b'],
      ['c'],
    ])
    const part = { unit: 'department', department: '総務課' } as const
    expect(
      groupsOf(named('a', '市'), named('b', '市', part), named('c', '市', { ...part, department: '総 務 課' })),
    ).toEqual([['a'], ['b', 'c']])
    expect(
      groupsOf(named('a', '市'), { ...named('b', '市'), client: '県' }, { ...named('c', '市'), sample: true }),
    ).toEqual([['a'], ['b'], ['c']])
  })

  it('同じ名前でも、団体コードが食い違えば別の組織。一つだけなら、コードのない診断も同じ組織', () => {
    const tokyo = { localCode: '132063' }
    expect(groupsOf(named('a', '府中市', tokyo), named('b', '府中市'))).toEqual([['a', 'b']])
    expect(
      groupsOf(named('a', '府中市', tokyo), named('b', '府中市', { localCode: '342084' }), named('c', '府中市')),
    ).toEqual([['a'], ['b'], ['c']])
  })

  it('名前のない診断は、どれとも一緒にしない', () => {
    expect(groupsOf(named('a', ''), named('b', ' '))).toEqual([['a'], ['b']])
  })

  it('前回の回答をもとに始めた診断は、名前が変わっても同じ組織', () => {
    const first = { ...named('a', '旧市'), answers: answersAt(1) }
    const second = nextAssessment(first, { id: 'b', bank: first.bank, createdOn: '2026-10-01' })
    const renamed = { ...second, organization: { ...second.organization, name: '新市' } }
    expect(groupsOf(renamed, first)).toEqual([['a', 'b']])
    // A copy that only has the same answers is another organization while the first one is there.
    const copy = { ...first, id: 'c', organization: { ...first.organization, name: '旧市の写し' } }
    expect(groupsOf(copy, first, second)).toEqual([['a', 'b'], ['c']])
    expect(groupsOf(renamed, first, { ...first, id: 'c' })).toEqual([['a', 'c', 'b']])
    expect(groupsOf({ ...renamed, client: '県' }, first)).toEqual([['a'], ['b']])
    expect(groupsOf(renamed, { ...first, answers: answersAt(2) })).toEqual([['a'], ['b']])
    expect(groupsOf(renamed, { ...first, answers: {} })).toEqual([['a'], ['b']])
  })

  const several = fc.uniqueArray(assessmentArbitrary, { selector: ({ id }) => id, maxLength: 6 }).map((all) =>
    all.map((each, index) => ({
      ...each,
      organization: { ...each.organization, name: ['甲', '乙', ''][index % 3] ?? '' },
    })),
  )

  test.prop([several, fc.integer()])(
    '順番によらず、どの診断もちょうど一つの組に入り、組の中は日付の順',
    (all, turn) => {
      const groups = groupByOrganization(all)
      expect(
        groups
          .flat()
          .map(({ id }) => id)
          .sort(),
      ).toEqual(all.map(({ id }) => id).sort())
      const at = all.length === 0 ? 0 : Math.abs(turn) % all.length
      expect(groupByOrganization([...all.slice(at), ...all.slice(0, at)].reverse())).toEqual(groups)
      for (const group of groups) {
        const dates = group.map(({ createdOn }) => createdOn)
        expect(dates).toEqual([...dates].sort())
      }
    },
  )
})

const askedArbitrary = fc.record({ version: fc.constantFrom(OLD, NEW), form: fc.constantFrom('quick', 'standard') })
const entryArbitrary = fc
  .record({
    id: fc.stringMatching(/^[a-z]{6}$/u),
    on: fc.constantFrom('2025-04-01', '2025-10-01', '2026-04-01'),
    asked: askedArbitrary,
    at: fc.constantFrom(0, 1, 2, 3, 4),
    answered: fc.boolean(),
  })
  .map(({ id, on, asked: { version, form }, at, answered }) =>
    anEntry({ id, on, version, form, answers: answered ? answersAt(at as 0, {}, form) : {} }),
  )
const entriesArbitrary = fc.uniqueArray(entryArbitrary, {
  selector: ({ assessment }) => assessment.id,
  minLength: 1,
  maxLength: 5,
})
const asked = (version: string, form: Form) => ({
  bank: builtInBankOf({ id: 'hironaga-standard', version }),
  form,
})

describe('比べられるかどうか', () => {
  it('聞き方の変わった設問を含む分野と軸と段階は比べず、ほかの分野は比べる', () => {
    const [a, b] = [asked(OLD, 'standard'), asked(NEW, 'standard')]
    expect(isSectionComparable(a, b, bankLog, 'cloud')).toBe(false)
    expect(isSectionComparable(a, b, bankLog, 'information')).toBe(true)
    expect(isStageComparable(a, b, bankLog)).toBe(false)
    // Nothing is asked in a section that neither has.
    expect(isSectionComparable(a, b, bankLog, 'elsewhere')).toBe(true)
  })

  it('版（簡易・標準）が違えば、設問の数の違う分野も軸も比べない', () => {
    const [a, b] = [asked(NEW, 'quick'), asked(NEW, 'standard')]
    expect(isSectionComparable(a, b, bankLog, 'information')).toBe(false)
    expect(isAxisComparable(a, b, bankLog, 'wider')).toBe(false)
  })

  test.prop([askedArbitrary, askedArbitrary])('向きによらず、自分とはいつも比べられる', (one, other) => {
    const [a, b] = [asked(one.version, one.form), asked(other.version, other.form)]
    expect(isStageComparable(a, a, bankLog)).toBe(true)
    expect(isStageComparable(a, b, bankLog)).toBe(isStageComparable(b, a, bankLog))
    for (const { id } of a.bank.bank.sections) {
      expect(isSectionComparable(a, b, bankLog, id)).toBe(isSectionComparable(b, a, bankLog, id))
    }
  })

  it('別の設問集どうしは比べない', () => {
    const a = asked(NEW, 'standard')
    const other = { ...a, bank: { ...a.bank, bank: { ...a.bank.bank, id: 'other' } } }
    expect(isSectionComparable(a, other, bankLog, 'information')).toBe(false)
  })
})

describe('trendOf', () => {
  it('比べられる所は結び、比べられない所で切って、わけを挙げる', () => {
    const old = anEntry({ id: 'a', on: '2025-04-01', version: OLD })
    const trend = trendOf([anEntry({ id: 'b', on: '2026-04-01' }), old], bankLog)
    expect(trend.entries.map(({ assessment }) => assessment.id)).toEqual(['a', 'b'])
    const runs = (id: string) => trend.sections.find((section) => section.id === id)?.runs.map((run) => run.length)
    expect(runs('information')).toEqual([2])
    expect(runs('cloud')).toEqual([1, 1])
    expect(trend.breaks).toMatchObject([
      { before: 'b', form: false, version: true, sections: ['cloud', 'rules'], stage: true },
    ])
  })

  it('点数のない診断では、線を切る', () => {
    const na = { kind: 'notApplicable', reason: '窓口がない' } as const
    const without = answersAt(2)
    const seats = Object.fromEntries(Object.keys(without).map((id) => [id, id.startsWith('seating.') ? na : level(2)]))
    const trend = trendOf(
      [
        anEntry({ id: 'a', on: '2025-04-01' }),
        anEntry({ id: 'b', on: '2025-10-01', answers: seats }),
        anEntry({ id: 'c', on: '2026-04-01' }),
      ],
      bankLog,
    )
    const seating = trend.sections.find(({ id }) => id === 'seating')
    expect(seating?.runs.map((run) => run.map(({ id }) => id))).toEqual([['a'], ['c']])
    expect(trend.stages.map((run) => run.length)).toEqual([3])
  })

  it('何も当てはまらない診断には段階がなく、実態の比率は版が違っても続く', () => {
    const na = { kind: 'notApplicable', reason: '' } as const
    const answers = Object.fromEntries(Object.keys(answersAt(2)).map((id) => [id, na]))
    const practice = { ...BLANK_PRACTICE, users: 5, use: { kind: 'perUser', days: 2, per: 'week' } } as const
    const organization = { ...aRealAssessment().organization, staff: 10 }
    const trend = trendOf(
      [
        anEntry({ id: 'a', on: '2025-04-01', answers, changes: { practice, organization } }),
        anEntry({ id: 'b', on: '2025-10-01', form: 'quick', changes: { practice, organization } }),
      ],
      bankLog,
    )
    expect(trend.stages.map((run) => run.map(({ id }) => id))).toEqual([['b']])
    expect(trend.ratios).toEqual([
      [
        { id: 'a', on: '2025-04-01', value: 0.2 },
        { id: 'b', on: '2025-10-01', value: 0.2 },
      ],
    ])
  })

  it('比率のない診断をはさむと、線はそこで切れる', () => {
    const practice = { ...BLANK_PRACTICE, users: 5, use: { kind: 'perUser', days: 2, per: 'week' } } as const
    const changes = { practice, organization: { ...aRealAssessment().organization, staff: 10 } }
    const given = [
      anEntry({ id: 'a', on: '2024-04-01', changes }),
      anEntry({ id: 'b', on: '2025-04-01' }),
      anEntry({ id: 'c', on: '2026-04-01', changes }),
    ]
    expect(trendOf(given, bankLog).ratios.map((run) => run.map(({ id }) => id))).toEqual([['a'], ['c']])
  })

  test.prop([entriesArbitrary, fc.nat()])('渡した順番によらない', (given, turn) => {
    const at = turn % given.length
    expect(trendOf([...given.slice(at), ...given.slice(0, at)].reverse(), bankLog)).toEqual(trendOf(given, bankLog))
  })

  test.prop([entryArbitrary])('一つだけの推移は、その診断そのもの', (entry) => {
    const trend = trendOf([entry], bankLog)
    expect(trend.entries).toEqual([entry])
    expect(trend.breaks).toEqual([])
    expect(trend.axes.wider.flat().map(({ value }) => value)).toEqual([entry.result.axes.wider])
    expect(trendPathOf(trend.entries, bankLog).trails).toEqual([])
  })

  test.prop([entriesArbitrary])('どの診断の点数も一度ずつ出て、結ばれたものどうしは比べられる', (given) => {
    const { axes, entries } = trendOf(given, bankLog)
    expect(axes.longer.flat().map(({ id }) => id)).toEqual(entries.map(({ assessment }) => assessment.id))
    const find = (id: string) => entries.find(({ assessment }) => assessment.id === id)
    for (const run of axes.longer) {
      const [first, ...others] = run.map(({ id }) => find(id))
      for (const other of others) {
        if (!first || !other) throw new Error('A point without its assessment')
        const [a, b] = [first, other].map(({ bank, assessment }) => ({ bank, form: assessment.form }))
        expect(a && b && isAxisComparable(a, b, bankLog, 'longer')).toBe(true)
      }
    }
  })

  it('何もなければ、何もない', () => {
    expect(trendOf([], bankLog)).toMatchObject({ entries: [], sections: [], stages: [], ratios: [], breaks: [] })
    expect(trendPathOf([], bankLog)).toEqual({ top: 5, marks: [], trails: [], missing: [] })
  })
})

describe('trendPathOf', () => {
  const practice = {
    ...BLANK_PRACTICE,
    scope: 'applicants',
    allowed: { kind: 'limit', days: 2, per: 'week' },
    users: 3,
    use: { kind: 'perUser', days: 1, per: 'week' },
  } as const
  const organization = { ...aRealAssessment().organization, staff: 10 }

  it('備え・制度・実際を、それぞれ同じものとだけ結ぶ。比べられない備えは結ばない', () => {
    const changes = { practice, organization }
    const given = [
      anEntry({ id: 'a', on: '2025-04-01', version: OLD, changes }),
      anEntry({ id: 'b', on: '2025-04-01', changes }),
      anEntry({ id: 'c', on: '2026-04-01', changes }),
    ]
    const { marks, trails, missing } = trendPathOf(trendOf(given, bankLog).entries, bankLog)
    expect(marks).toHaveLength(9)
    expect(trails.map(({ kind, marks: joined }) => [kind, ...joined.map(({ assessment }) => assessment)])).toEqual([
      ['readiness', 'b', 'c'],
      ['rule', 'a', 'b', 'c'],
      ['use', 'a', 'b', 'c'],
    ])
    expect(missing).toEqual([])
  })

  it('印のない診断をはさむと、制度も実際も、線はそこで切れる', () => {
    const changes = { practice, organization }
    const given = [
      anEntry({ id: 'a', on: '2023-04-01', changes }),
      anEntry({ id: 'b', on: '2024-04-01', changes }),
      anEntry({ id: 'c', on: '2025-04-01' }),
      anEntry({ id: 'd', on: '2026-04-01', changes }),
    ]
    const { trails } = trendPathOf(given, bankLog)
    expect(trails.map(({ kind, marks: joined }) => [kind, ...joined.map(({ assessment }) => assessment)])).toEqual([
      ['readiness', 'a', 'b', 'c', 'd'],
      ['rule', 'a', 'b'],
      ['use', 'a', 'b'],
    ])
  })

  it('週の長さが違っても、週のすべては同じ高さに置く。置けないものは挙げる', () => {
    const whole = { ...practice, allowed: { kind: 'noLimit' } } as const
    const given = [
      anEntry({ id: 'a', on: '2025-04-01', changes: { practice: whole, organization } }),
      anEntry({ id: 'b', on: '2026-04-01', changes: { practice: { ...whole, workweek: 6 }, organization } }),
      anEntry({ id: 'c', on: '2026-05-01' }),
    ]
    const { top, marks, missing } = trendPathOf(given, bankLog)
    expect(top).toBe(6)
    expect(marks.filter(({ kind }) => kind === 'rule').map(({ y }) => y)).toEqual([6, 6])
    expect(missing).toEqual([{ assessment: 'c', kinds: ['rule', 'use'] }])
  })
})

describe('answerPairs', () => {
  it('上がった・下がった・変わった・同じを、メモの違いと一緒に言う', () => {
    const before = answersAt(2)
    const ids = Object.keys(before)
    const [up = '', down = '', other = '', noted = ''] = ids
    const after = {
      ...before,
      [up]: level(3),
      [down]: level(1),
      [other]: { kind: 'unknown' } as const,
      [noted]: { ...level(2), note: '後' },
    }
    const pairs = answerPairs(
      anEntry({ id: 'a', on: '2025-04-01', answers: before }),
      anEntry({ id: 'b', on: '2026-04-01', answers: after }),
      bankLog,
    )
    const of = (question: string) => pairs.find((pair) => pair.question === question)
    expect([up, down, other, noted].map((id) => of(id)?.move)).toEqual(['up', 'down', 'other', 'none'])
    expect(of(noted)?.isNoteChanged).toBe(true)
    expect(pairs.filter(isChanged).map(({ question }) => question)).toEqual(
      expect.arrayContaining([up, down, other, noted]),
    )
  })

  it('聞き方の変わった設問と、片方だけが聞いた設問は、比べない', () => {
    const old = anEntry({ id: 'a', on: '2025-04-01', version: OLD })
    const quick = anEntry({ id: 'b', on: '2026-04-01', form: 'quick' })
    const standard = anEntry({ id: 'c', on: '2026-05-01' })
    const why = (pairs: ReturnType<typeof answerPairs>, id: string) => pairs.find(({ question }) => question === id)
    expect(why(answerPairs(old, standard, bankLog), AGAIN)).toMatchObject({ incomparable: 'meaning', move: null })
    const onlyStandard = standard.bank.bank.questions.find((question) => !question.quick)?.id ?? ''
    expect(why(answerPairs(quick, standard, bankLog), onlyStandard)?.incomparable).toBe('onlyTo')
    expect(why(answerPairs(standard, quick, bankLog), onlyStandard)?.incomparable).toBe('onlyFrom')
    expect(answerPairs(quick, standard, bankLog).every((pair) => pair.incomparable === null || isChanged(pair))).toBe(
      true,
    )
  })

  const MIRRORED = { up: 'down', down: 'up', other: 'other', none: 'none' } as const
  const WHY = { meaning: 'meaning', onlyFrom: 'onlyTo', onlyTo: 'onlyFrom' } as const

  test.prop([entryArbitrary, entryArbitrary])('向きを変えれば、そのまま逆になる。自分とは違わない', (a, b) => {
    const order = (pairs: ReturnType<typeof answerPairs>) =>
      [...pairs].sort((x, y) => x.question.localeCompare(y.question))
    expect(order(answerPairs(b, a, bankLog))).toEqual(
      order(answerPairs(a, b, bankLog)).map(({ from, to, move, incomparable, ...rest }) => ({
        ...rest,
        from: to,
        to: from,
        move: move && MIRRORED[move],
        incomparable: incomparable && WHY[incomparable],
      })),
    )
    expect(answerPairs(a, a, bankLog).filter(isChanged)).toEqual([])
  })
})
