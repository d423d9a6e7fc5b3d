import { describe, expect, it } from 'vitest'
import { problemOfName, unassigned, withQuestions } from '@/domain/inquiry/inquiries'
import { daysBetween, missingOf } from '@/domain/inquiry/missing'
import { withLines } from '@/domain/noteLines'
import { anAsked } from '../../../support/inquiryBuilders'
import { aSheet, bank } from '../../../support/requestBuilders'

const departments = [
  { name: '人事課', questions: ['a', 'b'] },
  { name: '情報課', questions: ['b'] },
]

describe('withQuestions', () => {
  it('一つの部署の設問だけを、重ねずに足し、外す', () => {
    const added = withQuestions(departments, '情報課', ['b', 'c'], true)
    expect(added).toEqual([departments[0], { name: '情報課', questions: ['b', 'c'] }])
    expect(withQuestions(added, '情報課', ['b', 'c', 'd'], false)[1]).toEqual({ name: '情報課', questions: [] })
  })

  it('知らない部署なら、何も変わらない', () => {
    expect(withQuestions(departments, '総務課', ['a'], true)).toEqual(departments)
  })
})

describe('unassigned', () => {
  it('だれにも聞かない設問を、渡した順に返す', () => {
    expect(unassigned(['d', 'a', 'b', 'c'], departments)).toEqual(['d', 'c'])
  })
})

describe('problemOfName', () => {
  it.each([
    [' ', 'empty'],
    ['あ'.repeat(101), 'long'],
    [' 人事課 ', 'known'],
    ['総務課', null],
  ])('「%s」は %s', (name, problem) => {
    expect(problemOfName(name, ['人事課'])).toBe(problem)
  })
})

describe('missingOf', () => {
  const gathering = anAsked('200000001', '情報政策課')
  const all = bank.questions.filter(({ section }) => ['cloud', 'safeguards'].includes(section)).map(({ id }) => id)
  const [first = '', second = '', ...rest] = all

  it('何も戻らなければ、聞いた設問のすべて', () => {
    expect(missingOf(bank, gathering, [])).toEqual(all)
  })

  it('どれかの回答票が答えた設問は、数えない', () => {
    const one = aSheet(gathering.request, { answers: { [first]: { kind: 'level', level: 1 } } })
    const other = aSheet(gathering.request, { answers: { [second]: { kind: 'unknown' } } })
    expect(missingOf(bank, gathering, [one, other])).toEqual(rest)
  })
})

describe('daysBetween', () => {
  it.each([
    ['2026-11-24', '2026-11-24', 0],
    ['2026-11-24', '2026-12-11', 17],
    ['2026-12-11', '2026-12-10', -1],
    ['2024-02-28', '2024-03-01', 2],
  ])('%s から %s まで', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
  })
})

describe('withLines', () => {
  it('下に足し、もうある行と同じ行は足さない', () => {
    expect(withLines('', ['一', '二', '一'], 100)).toBe('一\n二')
    expect(withLines('一\n三', ['一', '二'], 100)).toBe('一\n三\n二')
    expect(withLines('一', [], 100)).toBe('一')
  })

  it('入らない分は切る', () => {
    expect(withLines('一二', ['三四五'], 4)).toBe('一二\n三')
  })
})
