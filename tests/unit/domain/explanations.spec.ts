import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '@/domain/answer'
import { axisShares } from '@/domain/axisShares'
import { explainCapacity } from '@/domain/capacityExplanation'
import { explainDiagnosis } from '@/domain/diagnosisExplanation'
import { nextFloorOf } from '@/domain/nextFloor'
import type { PracticeFacts } from '@/domain/practice'
import { questionsWithRoom } from '@/domain/questionsWithRoom'
import { score } from '@/domain/scoring/score'
import { listSteps } from '@/domain/scoring/steps'
import type { WorkItem } from '@/domain/work'
import { allAt, aScoringInput, scoringInputArbitrary, SMALL_BANK } from '../../support/builders'
import { expectClose } from '../../support/expectClose'

const { standard } = SMALL_BANK.forms
const level = (value: 0 | 1 | 2 | 3 | 4) => ({ kind: 'level', level: value }) as const
const notApplicable = { kind: 'notApplicable', reason: '' } as const

describe('axisShares', () => {
  it('設問が数えられる軸だけ、25 × 段 × 重み ÷ 当てはまる重みで動く', () => {
    expect(axisShares(standard, {}, 'cloud.a', 1)).toEqual([
      { axis: 'wider', levels: 1, weight: 4, applicableWeight: 24, points: (25 * 4) / 24 },
    ])
    expect(axisShares(standard, {}, 'rules.a', 2).map(({ axis }) => axis)).toEqual(['wider', 'longer'])
    expect(axisShares(standard, {}, 'safeguards.a', 1)).toEqual([])
  })

  it('一段上げたときの軸の動きと等しい', () => {
    fc.assert(
      fc.property(scoringInputArbitrary, (input) => {
        const result = score(SMALL_BANK, input)
        const form = SMALL_BANK.forms[input.form]
        for (const { question, widerGain, longerGain, from, to } of listSteps(SMALL_BANK, input, result)) {
          const gains = axisShares(form, input.answers, question, to - from)
          const pointsOn = (axis: string) => gains.find((share) => share.axis === axis)?.points ?? 0
          expectClose([pointsOn('wider'), pointsOn('longer')], [widerGain ?? 0, longerGain ?? 0])
        }
      }),
    )
  })
})

describe('explainCapacity', () => {
  const work: readonly WorkItem[] = [
    { id: 'drafting', share: 3, cap: 0.8, needs: { cloud: 50, rules: 80 } },
    { id: 'field', share: 0, cap: 0.1, needs: {} },
  ]

  it('足し合わせる業務ごとに、上限と、要る分野の点数と目安を挙げる', () => {
    const { capacity, sections } = score(SMALL_BANK, aScoringInput({ answers: allAt(2), work }))
    if (!capacity) throw new Error('業務があるのに能力がない')
    const [drafting, ...rest] = explainCapacity(work, capacity, sections)
    expect(rest).toEqual([])
    expect(drafting).toMatchObject({ id: 'drafting', share: 1, cap: 0.8 })
    expect(drafting?.factors).toEqual([
      { section: 'cloud', need: 50, score: 50 },
      { section: 'rules', need: 80, score: 50 },
    ])
    expect(drafting?.adds).toBeCloseTo((0.8 * 50) / 80, 12)
  })

  it('当てはまらない分野は、掛け算に入らない', () => {
    const { capacity, sections } = score(SMALL_BANK, aScoringInput({ answers: allAt(2), work }))
    if (!capacity || !sections['rules']) throw new Error('点数がない')
    const without = { ...sections, rules: { ...sections['rules'], applicable: false, score: null } }
    expect(explainCapacity(work, capacity, without)[0]?.factors.map(({ section }) => section)).toEqual(['cloud'])
  })
})

describe('explainDiagnosis', () => {
  const work: readonly WorkItem[] = [{ id: 'drafting', share: 1, cap: 1, needs: {} }]
  const explain = (facts: PracticeFacts, items = work) =>
    explainDiagnosis(score(SMALL_BANK, aScoringInput({ answers: allAt(2), practice: facts, work: items })), facts)

  it('利用の割合を、備えの半分と目標の小さいほうに比べる', () => {
    expect(explain({ staff: 10, users: 5, daysPerUser: 2, workweek: 4 })).toEqual({
      ratio: 0.25,
      goal: 0.4,
      against: { lower: 1, upper: 1, underusedBelow: 0.4, balancedFrom: 0.4 },
      week: { days: 2, workweek: 4, part: 0.5 },
    })
  })

  it('業務がなければ比べる相手がなく、利用が分からなければ何も言わない', () => {
    expect(explain({ staff: 10, users: 5, daysPerUser: 1 }, [])).toMatchObject({ against: null, week: { workweek: 5 } })
    expect(explain({ staff: 10 })).toBeNull()
    expect(explainDiagnosis(score(SMALL_BANK, aScoringInput({})), {})).toBeNull()
  })
})

describe('nextFloorOf', () => {
  const path = score(SMALL_BANK, aScoringInput({ answers: allAt(2) }))

  it('次の段階の目安は、軸では20 × 段階、柱は一段階、土台は二段階おくれてよい', () => {
    expect(path.stage).toBe(2)
    expect(nextFloorOf(path, standard, { kind: 'axis', axis: 'wider' })).toEqual({
      stage: 3,
      points: 20,
      lag: 0,
      floor: 60,
    })
    expect(nextFloorOf(path, standard, { kind: 'section', id: 'cloud' })).toMatchObject({ lag: 1, floor: 40 })
    expect(nextFloorOf(path, standard, { kind: 'section', id: 'rules' })).toMatchObject({ lag: 2, floor: 20 })
  })

  it('何も求めない所、最後の段階、段階が言えないときは、目安がない', () => {
    expect(nextFloorOf(path, standard, { kind: 'section', id: 'safeguards' })).toBeNull()
    expect(nextFloorOf(path, standard, { kind: 'section', id: 'elsewhere' })).toBeNull()
    expect(nextFloorOf({ ...path, stage: 1 }, standard, { kind: 'section', id: 'rules' })).toBeNull()
    expect(nextFloorOf({ ...path, stage: 4 }, standard, { kind: 'axis', axis: 'wider' })).toBeNull()
    expect(nextFloorOf({ ...path, stage: null }, standard, { kind: 'axis', axis: 'wider' })).toBeNull()
  })
})

describe('questionsWithRoom', () => {
  it('重み × 残りの段が大きい順に、同じなら設問集の順に挙げる', () => {
    const answers: Answers = { 'cloud.a': level(3), 'cloud.b': level(0) }
    expect(questionsWithRoom(standard, answers, { kind: 'section', id: 'cloud' }, 3)).toEqual(['cloud.b', 'cloud.a'])
    expect(questionsWithRoom(standard, {}, { kind: 'section', id: 'cloud' }, 1)).toEqual(['cloud.a'])
  })

  it('水準4と該当しない設問は、挙げない', () => {
    const answers: Answers = { 'cloud.a': level(4), 'cloud.b': notApplicable }
    expect(questionsWithRoom(standard, answers, { kind: 'section', id: 'cloud' }, 3)).toEqual([])
  })
})
