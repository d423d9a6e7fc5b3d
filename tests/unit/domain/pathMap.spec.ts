import { describe, expect, it } from 'vitest'
import { pathMapOf } from '@/domain/pathMap'
import type { PracticeFacts } from '@/domain/practice'
import type { ReferencePosition } from '@/domain/reference'
import { score } from '@/domain/scoring/score'
import { allAt, aScoringInput, SMALL_BANK } from '../../support/builders'
import { aBody, aPosition } from '../../support/referenceBuilders'

const resultOf = (facts: PracticeFacts | null, answers = allAt(2)) =>
  score(SMALL_BANK, aScoringInput({ answers, practice: facts }))
const ownOf = (facts: PracticeFacts | null, answers = allAt(2)) => pathMapOf(resultOf(facts, answers), facts, [])

function mapOf(...positions: Partial<ReferencePosition>[]) {
  return pathMapOf(resultOf(null), null, [aBody({ positions: positions.map(aPosition) })])
}

describe('自分の三つの印', () => {
  it('備え・制度・実際を、対象者の順と週の日数に置く', () => {
    const facts: PracticeFacts = { staff: 100, scope: 'applicants', allowedDays: 2, users: 30, daysPerUser: 1.2 }
    expect(ownOf(facts)).toMatchObject({
      top: 5,
      own: [
        { kind: 'readiness', x: 2, y: 1, longer: 2 },
        { kind: 'rule', x: 3, y: 2, days: 2, isUnlimited: false },
        { kind: 'use', x: 3, y: 1.2, days: 1.2, ratio: (30 * 1.2) / 500 },
      ],
      missing: [],
    })
  })

  it('分からない印は、0の所に置かずに、置けないものとして挙げる', () => {
    expect(ownOf(null).missing).toEqual(['rule', 'use'])
    expect(ownOf({ scope: 'care' }).missing).toEqual(['rule', 'use'])
    expect(ownOf({ scope: 'none', daysPerUser: 1 }).own[1]).toEqual({
      kind: 'use',
      x: 0,
      y: 1,
      days: 1,
      ratio: null,
    })
    const noAxis = resultOf(null)
    const { wider, longer } = noAxis.axes
    const withoutLonger = { ...noAxis, axes: { wider, longer: { ...longer, stage: null } } }
    expect(pathMapOf(withoutLonger, null, []).missing).toEqual(['readiness', 'rule', 'use'])
    const withoutWider = { ...noAxis, practice: null, axes: { longer, wider: { ...wider, stage: null } } }
    expect(pathMapOf(withoutWider, { scope: 'care', daysPerUser: 1 }, []).own).toEqual([
      { kind: 'use', x: 1, y: 1, days: 1, ratio: null },
    ])
  })

  it('自分の組織がなければ、印も、足りない印もない', () => {
    const { own, missing, marks } = pathMapOf(null, null, [aBody({ positions: [aPosition({ daysMax: 4 })] })])
    expect([own, missing, marks.length]).toEqual([[], [], 1])
  })

  it('これからの道のりは、段階ごとに、備えと同じ目盛りに置く', () => {
    const stop = { goal: 3, raises: [], effort: 0, totalEffort: 0 } as const
    const stops = [
      { ...stop, readiness: { wider: 4, longer: 3 } },
      { ...stop, readiness: { wider: null, longer: 3 } },
    ] as const
    expect(pathMapOf(resultOf(null), null, [], stops).road).toEqual([{ stage: 3, longer: 3, x: 4, y: 3 }])
    expect(pathMapOf(resultOf(null), null, []).road).toEqual([])
  })

  it('週のすべての日は、いちばん上の「いつでも」に置く', () => {
    expect(ownOf({ workweek: 4, scope: 'everyone', allowedDays: 4, daysPerUser: 4 }).own.slice(1)).toMatchObject([
      { kind: 'rule', y: 5, days: 4, isUnlimited: true },
      { kind: 'use', y: 5, days: 4 },
    ])
    expect(ownOf({ workweek: 6, scope: 'everyone', allowedDays: 5 }, allAt(4))).toMatchObject({
      top: 6,
      own: [{ kind: 'readiness', x: 4, y: 6 }, { y: 5 }],
    })
  })
})

describe('事例の印', () => {
  it('同じ時点の上限と実際は、二つの印になる', () => {
    const { marks } = mapOf({ daysMin: 1, daysMax: 4, daysTypical: 1, teamRatioPercent: 0.06 })
    expect(marks.map(({ id, kind, y, ratio }) => [id, kind, y, ratio])).toEqual([
      ['b@2012-01@cap', 'cap', 4, null],
      ['b@2012-01@use', 'use', 1, 0.0006],
    ])
  })

  it('努力目標だけなら、実際とせずに、最低の日数とする', () => {
    expect(mapOf({ daysMin: 1, daysTypical: 1 }).marks.map(({ kind }) => kind)).toEqual(['minimum'])
    expect(mapOf({ daysMin: 1, daysTypical: 2 }).marks.map(({ kind }) => kind)).toEqual(['minimum', 'use'])
  })

  it('「週1〜2日」のような幅は、真ん中を作らずに、幅のまま置く', () => {
    expect(mapOf({ daysMax: 4, daysTypicalRange: [1, 2] }).marks).toMatchObject([
      { kind: 'cap', y: 4, yTo: null },
      { kind: 'use', y: 1, yTo: 2 },
    ])
  })

  it('同じ月の二つの時点は、それぞれの印になる', () => {
    const { marks } = mapOf({ id: 'rule', daysMax: 2 }, { id: 'trial', status: 'trial', daysMax: 4 })
    expect(marks.map(({ id, position }) => [id, position])).toEqual([
      ['b@rule@cap', 'rule'],
      ['b@trial@cap', 'trial'],
    ])
  })

  it('「制限なし」は、不明ではなく、いちばん上の値である', () => {
    expect(mapOf({ daysMax: 'noLimit' }).marks[0]).toMatchObject({ kind: 'cap', y: 5, isUnlimited: true })
  })

  it('対象者か日数が分からない時点は、古い順に並べて挙げる', () => {
    expect(mapOf({ asOf: 'FY2015' }, { asOf: '2008-01', scope: null, daysMax: 4 })).toMatchObject({
      marks: [],
      unplaced: [
        { body: 'b', position: '2008-01', asOf: '2008-01' },
        { body: 'b', position: 'FY2015', asOf: 'FY2015' },
      ],
    })
  })

  it('線は、同じ種類どうしを古い順につなぎ、予定はつながない', () => {
    const { trails } = mapOf(
      { asOf: '2012-01', daysMax: 4, daysTypical: 1 },
      { asOf: '2007-01', scope: 'care', daysMax: 2 },
      { asOf: '2014-10', status: 'planned', daysMax: 5 },
      { asOf: '2009-01', daysMin: 1 },
      { asOf: '2010-01', daysMin: 1 },
    )
    expect(trails).toEqual([{ body: 'b', kind: 'cap', marks: ['b@2007-01@cap', 'b@2012-01@cap'] }])
  })
})
