import { describe, expect, it } from 'vitest'
import { type Answer, levelFrom } from '@/domain/answer'
import { type GroupView, groupView, widestGaps } from '@/domain/reveal/groupView'
import { questionsOfScope } from '@/domain/request'
import { scoreGroup } from '@/domain/scoring/group'
import { aGathering } from '../../../support/gatheringBuilder'
import { aSheet, aWorkshop, bank } from '../../../support/requestBuilders'

const request = aWorkshop()
const asked = questionsOfScope(bank, request.scope).map(({ id }) => id)
const [first = '', second = ''] = asked
const at = (given: number): Answer => ({ kind: 'level', level: levelFrom(given) })

/** Sheets of a role that gave these levels to the first question; null is わからない. */
const sheetsOf = (role: string, ...levels: readonly (number | null)[]) =>
  levels.map((given) =>
    aSheet(request, { role, answers: { [first]: given === null ? { kind: 'unknown' } : at(given) } }),
  )

function viewOf(sheets: Parameters<typeof groupView>[2]): GroupView {
  const view = groupView(bank, aGathering(), sheets)
  if (!view) throw new Error('Nothing may be shown')
  return view
}

describe('groupView', () => {
  const sheets = [
    ...sheetsOf('人事', 3, 3, 4),
    ...sheetsOf('情報', 3, 4, 3),
    ...sheetsOf('管理職', 2, 2, 2, null),
    ...sheetsOf('担当', 1, 1, 1),
  ]

  it('全体の分布と、立場ごとの分布を、聞いた設問についてだけ出す', () => {
    const view = viewOf(sheets)
    expect([...view.questions.keys()]).toEqual(asked)
    const { roleMeans, roleGap, ...whole } = scoreGroup(bank, sheets).questions[first] ?? {}
    expect(view.questions.get(first)).toMatchObject({ ...whole, counts: [0, 3, 3, 4, 2], unknown: 1 })
    expect(view.questions.get(first)?.roles[2]).toEqual({
      role: '管理職',
      counts: [0, 0, 3, 0, 0],
      unknown: 1,
      na: 0,
      unanswered: 0,
      mean: 2,
      answer: 2,
    })
  })

  it('低く見る立場と高く見る立場を、同じ平均なら並べて言う', () => {
    const { gap } = viewOf(sheets).questions.get(first) ?? {}
    expect(gap).toMatchObject({ low: ['担当'], high: ['人事', '情報'] })
    expect(gap?.gap).toBeCloseTo(10 / 3 - 1, 8)
  })

  it('少ない立場は、立場の差にも出てこない', () => {
    const view = viewOf([...sheetsOf('人事', 2, 2, 2), ...sheetsOf('情報', 0, 0), ...sheetsOf('担当', 4, 4)])
    expect(view.roles).toEqual(['人事'])
    expect(view.questions.get(first)?.gap).toBeNull()
    expect(JSON.stringify([...view.questions.values()])).not.toMatch(/情報|担当/u)
    expect(view.questions.get(first)?.counts).toEqual([2, 0, 3, 0, 2])
  })

  it('みなが同じに見ていれば、差はない', () => {
    expect(viewOf([...sheetsOf('人事', 2, 2, 2), ...sheetsOf('情報', 1, 2, 3)]).questions.get(first)?.gap).toBeNull()
  })

  it('全体が少なければ、何も出さない', () => {
    expect(groupView(bank, aGathering(), sheetsOf('人事', 1, 2))).toBeNull()
  })

  it('話し合う順は、聞いた設問だけの順である', () => {
    const { discuss } = viewOf(sheets)
    expect([...discuss].sort()).toEqual([...asked].sort())
    expect(discuss).toEqual(scoreGroup(bank, sheets).discuss.filter((id) => asked.includes(id)))
  })
})

describe('widestGaps', () => {
  it('差の大きい設問から並べ、差のない設問は入れない', () => {
    const both = (one: number, other: number) => ({ [first]: at(one), [second]: at(other) })
    const view = viewOf([
      ...[1, 2, 3].map(() => aSheet(request, { role: '人事', answers: both(2, 0) })),
      ...[1, 2, 3].map(() => aSheet(request, { role: '情報', answers: both(3, 4) })),
    ])
    expect(widestGaps(view).map(({ question, gap }) => [question, gap.gap])).toEqual([
      [second, 4],
      [first, 1],
    ])
  })
})
