import { test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { builtInBank } from '@/content/bank'
import { NO_CONSTRAINTS } from '@/domain/plan'
import { startSearch } from '@/domain/planning/planSearch'
import { type Road, searchRoad } from '@/domain/planning/road'
import { withRaises } from '@/domain/planning/raises'
import { findWay, finish, type WayRequest } from '@/domain/planning/shortestWay'
import { score } from '@/domain/scoring/score'
import { answersAt, level } from '../../../support/builtIn'
import { aScoringInput } from '../../../support/builders'
import { smallCaseArbitrary } from '../../../support/planBanks'

const form = builtInBank.forms.standard

function roadOf(request: Omit<WayRequest, 'goal'>): Road {
  return finish(searchRoad(request))
}

describe('searchRoad', () => {
  it('いまの段階の次から最後まで、段階ごとに最短の道のりを続け、手間を足していく', () => {
    const answers = answersAt(1)
    const { stops, blocked, start } = roadOf({ form, answers })
    expect(blocked).toBeNull()
    expect(start).toEqual({ wider: 1, longer: 1 })
    expect(stops.map(({ goal }) => goal)).toEqual([2, 3, 4])
    const [first, second] = stops
    const way = findWay({ form, answers, goal: 2 })
    expect(way).toEqual({ kind: 'way', way: { goal: 2, raises: first?.raises, effort: first?.effort } })
    const after = withRaises(answers, first?.raises ?? [])
    expect(findWay({ form, answers: after, goal: 3 })).toMatchObject({ way: { raises: second?.raises } })
    expect(stops.map(({ totalEffort }) => totalEffort)).toEqual([
      stops[0]?.effort,
      (stops[0]?.effort ?? 0) + (stops[1]?.effort ?? 0),
      stops.reduce((sum, { effort }) => sum + effort, 0),
    ])
  })

  it('最後の段階にいれば、道のりは終わっている', () => {
    const { stops, blocked, directEffort } = roadOf({ form, answers: answersAt(4) })
    expect({ stops, blocked, directEffort }).toEqual({ stops: [], blocked: null, directEffort: 0 })
  })

  it('除いた設問のために進めない段階で止まり、そこまでの道のりと理由が残る', () => {
    const constraints = { ...NO_CONSTRAINTS, leaveOut: ['cloud.core'] }
    const { stops, blocked, directEffort } = roadOf({
      form,
      answers: answersAt(1, { 'cloud.core': level(0) }),
      constraints,
    })
    expect(stops.map(({ goal }) => goal)).toEqual([2])
    expect(blocked).toEqual({ goal: 3, gates: [{ gate: 'hole', id: 'cloud.core' }] })
    expect(directEffort).toBeNull()
  })

  it('分野の上限は、道のり全体で守る', () => {
    const constraints = { ...NO_CONSTRAINTS, effortCaps: { rules: 12, seating: 100 } }
    const { stops } = roadOf({ form, answers: answersAt(0), constraints })
    const ofRules = stops
      .flatMap(({ raises }) => raises)
      .filter(({ question }) => question.startsWith('rules.'))
      .reduce((sum, { effort }) => sum + effort, 0)
    expect(ofRules).toBeLessThanOrEqual(12)
    expect(stops.length).toBeGreaterThan(1)
  })

  it('設問のない軸があれば、いまの段階もその先も言えない', () => {
    const na = { kind: 'notApplicable', reason: '' } as const
    const onWider = form.onAxis.wider.map(({ id }) => [id, na] as const)
    const { start, stops, blocked } = roadOf({ form, answers: Object.fromEntries(onWider) })
    expect(start.wider).toBeNull()
    expect(stops).toEqual([])
    expect(blocked).toMatchObject({ goal: 1, gates: [{ gate: 'axis', id: 'wider' }] })
  })

  test.prop([smallCaseArbitrary])(
    'どこで止まっても、そこの段階に届いていて、近道より手間が少ないことはない',
    (given) => {
      const { prepared, input } = given
      const small = prepared.forms[input.form]
      const { stops, blocked, directEffort } = roadOf({ form: small, answers: input.answers })
      let { answers } = input
      for (const { goal, raises, readiness } of stops) {
        answers = withRaises(answers, raises)
        const { stage, axes } = score(prepared, aScoringInput({ ...input, answers }))
        expect(stage).toBeGreaterThanOrEqual(goal)
        expect(readiness).toEqual({ wider: axes.wider.stage, longer: axes.longer.stage })
      }
      expect(blocked === null).toBe(directEffort !== null)
      expect(stops.at(-1)?.totalEffort ?? 0).toBeGreaterThanOrEqual(directEffort ?? 0)
    },
  )
})

describe('startSearch', () => {
  it('道のりも、段階ごとの道も、名前で始められる', () => {
    const given = { form, answers: answersAt(2) }
    expect(finish(startSearch('way', { ...given, goal: 3 }))).toEqual(findWay({ ...given, goal: 3 }))
    expect(finish(startSearch('road', given))).toEqual(roadOf(given))
  })
})
