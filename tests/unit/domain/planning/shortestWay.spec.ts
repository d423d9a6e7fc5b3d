import { test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { builtInBank } from '@/content/bank'
import { withRaises } from '@/domain/planning/raises'
import { finish, type Way, type WayOutcome, findWay, searchWay } from '@/domain/planning/shortestWay'
import { GOALS, NO_CONSTRAINTS } from '@/domain/plan'
import { levelFrom } from '@/domain/answer'
import { parseBank } from '@/domain/bank'
import { prepareBank } from '@/domain/preparedBank'
import { parseScoringInput } from '@/domain/scoringInput'
import { score } from '@/domain/scoring/score'
import { goldenCases, type PlanCase } from '../../../support/golden'
import { bruteForcePlan } from '../../../support/bruteForce'
import { allAt, aScoringInput, SMALL_BANK } from '../../../support/builders'
import { answersAt, level, without } from '../../../support/builtIn'
import { constraintsArbitrary, smallCaseArbitrary } from '../../../support/planBanks'

const standard = builtInBank.forms.standard

function found(outcome: WayOutcome): Way {
  if (outcome.kind !== 'way') throw new Error(`No plan: ${JSON.stringify(outcome.gates)}`)
  return outcome.way
}

function asTried(outcome: WayOutcome) {
  if (outcome.kind === 'unreachable') return null
  const { effort, raises } = outcome.way
  return { effort, raises: raises.map(({ question, from, to }) => ({ question, from: from ?? 0, to })) }
}

describe('findWay', () => {
  it.each(goldenCases<PlanCase>('plan.json'))('手本「$name」と同じ手間で、目標に届く', ({ input, effort }) => {
    const bank = parseBank(input.bank)
    if (!bank.ok) throw new Error(bank.error.field)
    const read = parseScoringInput(bank.value, input.assessment)
    if (!read.ok) throw new Error(read.error.field)
    const prepared = prepareBank(bank.value)
    const form = prepared.forms[read.value.form]
    const plan = found(findWay({ form, answers: read.value.answers, goal: input.plan }))
    expect(plan.effort).toBe(effort)
    const answers = withRaises(read.value.answers, plan.raises)
    expect(score(prepared, { ...read.value, answers }).stage).toBeGreaterThanOrEqual(input.plan)
  })

  test.prop([smallCaseArbitrary])('小さな設問集では、すべてを試した答えと、同点の決め方まで同じになる', (given) => {
    const { prepared, input, goal } = given
    const outcome = findWay({ form: prepared.forms[input.form], answers: input.answers, goal })
    expect(asTried(outcome)).toEqual(bruteForcePlan(prepared, input, goal))
  })

  test.prop([smallCaseArbitrary, constraintsArbitrary])(
    '除く設問と分野ごとの上限を守ったうえで、すべてを試した答えと同じになる',
    ({ prepared, input, goal }, constraints) => {
      const outcome = findWay({ form: prepared.forms[input.form], answers: input.answers, goal, constraints })
      expect(asTried(outcome)).toEqual(bruteForcePlan(prepared, input, goal, constraints))
    },
  )

  it('もう届いている段階までは、何も要らない', () => {
    const plan = found(findWay({ form: standard, answers: answersAt(4), goal: 4 }))
    expect(plan).toEqual({ goal: 4, effort: 0, raises: [] })
  })

  it('わからない・未回答から上げるところは、いまの水準が空になる', () => {
    const answers = without({ ...answersAt(3), 'cloud.access': { kind: 'unknown' } }, 'cloud.files')
    const { raises } = found(findWay({ form: standard, answers, goal: 4 }))
    const blank = raises.filter(({ from }) => from === null).map(({ question }) => question)
    expect(blank).toEqual(['cloud.access', 'cloud.files'])
  })

  it('簡易版では、簡易版の設問だけで考える', () => {
    const quick = new Set(builtInBank.forms.quick.questions.map(({ id }) => id))
    const { raises } = found(findWay({ form: builtInBank.forms.quick, answers: answersAt(1), goal: 3 }))
    expect(raises.length).toBeGreaterThan(0)
    expect(raises.every(({ question }) => quick.has(question))).toBe(true)
  })

  it('設問のない軸があれば段階が言えないので、その軸を挙げて届かないと言う', () => {
    const na = { kind: 'notApplicable', reason: '' } as const
    const bank = prepareBank({
      ...SMALL_BANK.bank,
      questions: SMALL_BANK.bank.questions.map((question) => ({ ...question, axes: { wider: 0, longer: 1 } })),
    })
    const answers = { ...allAt(2), 'cloud.b': na }
    expect(findWay({ form: bank.forms.standard, answers, goal: 1 })).toEqual({
      kind: 'unreachable',
      gates: [{ gate: 'axis', id: 'wider' }],
    })
  })
})

describe('計画の条件', () => {
  it('除いた設問が水準0の柱なら、展開には届かず、その設問を挙げる', () => {
    const answers = answersAt(3, { 'cloud.core': level(0) })
    const constraints = { ...NO_CONSTRAINTS, leaveOut: ['cloud.core'] }
    expect(findWay({ form: standard, answers, goal: 3, constraints })).toEqual({
      kind: 'unreachable',
      gates: [{ gate: 'hole', id: 'cloud.core' }],
    })
    expect(findWay({ form: standard, answers, goal: 2, constraints }).kind).toBe('way')
  })

  it('分野の上限が足りなければ、届かない軸と分野を挙げる', () => {
    const effortCaps = { information: 3, rules: 1 }
    const constraints = { ...NO_CONSTRAINTS, effortCaps }
    expect(findWay({ form: standard, answers: answersAt(0), goal: 4, constraints })).toEqual({
      kind: 'unreachable',
      gates: [
        { gate: 'pillar', id: 'information' },
        { gate: 'enabler', id: 'rules' },
      ],
    })
  })

  it('何も上げられなければ、軸も挙げる', () => {
    const leaveOut = standard.questions.map(({ id }) => id)
    const outcome = findWay({
      form: standard,
      answers: answersAt(1),
      goal: 2,
      constraints: { ...NO_CONSTRAINTS, leaveOut },
    })
    expect(outcome).toEqual({
      kind: 'unreachable',
      gates: [
        { gate: 'axis', id: 'wider' },
        { gate: 'axis', id: 'longer' },
      ],
    })
  })

  it('上限のもとで二つの軸に別々には届いても、一度には届かないと言う', () => {
    const question = { weight: 1, effect: false, emergency: false, quick: true, allowNa: false, effort: 1 as const }
    const bank = prepareBank({
      ...SMALL_BANK.bank,
      sections: [{ id: 'cloud', kind: 'pillar' }],
      questions: [
        { ...question, id: 'a', section: 'cloud', axes: { wider: 1, longer: 0 } },
        { ...question, id: 'b', section: 'cloud', axes: { wider: 0, longer: 1 } },
      ],
    })
    const constraints = { ...NO_CONSTRAINTS, effortCaps: { cloud: 1 } }
    const request = { form: bank.forms.standard, answers: allAt(0, bank.bank), goal: 1 as const, constraints }
    expect(findWay(request)).toEqual({
      kind: 'unreachable',
      gates: [
        { gate: 'axis', id: 'wider' },
        { gate: 'axis', id: 'longer' },
      ],
    })
    expect(findWay({ ...request, constraints: { ...constraints, effortCaps: { cloud: 2 } } }).kind).toBe('way')
  })

  it('手間の少ない分野に上限があれば、足りない分は手間の多い分野で補う', () => {
    const question = { weight: 1, effect: false, emergency: false, quick: true, allowNa: false }
    const axes = { wider: 1, longer: 1 }
    const cheap = ['a', 'b'].map((id) => ({ ...question, id, section: 'rules', effort: 1 as const, axes }))
    const dear = ['c', 'd', 'e', 'f'].map((id) => ({ ...question, id, section: 'education', effort: 3 as const, axes }))
    const sections = ['rules', 'education'].map((id) => ({ id, kind: 'enabler' as const }))
    const bank = prepareBank({ ...SMALL_BANK.bank, sections, questions: [...cheap, ...dear] })
    const request = { form: bank.forms.standard, answers: allAt(0, bank.bank), goal: 3 as const }
    expect(found(findWay(request)).raises.map(({ to }) => to)).toEqual([4, 4, 4, 3])
    const constraints = { ...NO_CONSTRAINTS, effortCaps: { rules: 2 } }
    expect(found(findWay({ ...request, constraints })).raises.map(({ to }) => to)).toEqual([2, 4, 4, 4, 1])
  })

  it('まず直すことを入れると、段階にかかわらず水準2まで上げ、手間も足す', () => {
    const others = { 'safeguards.hours': level(0), 'safeguards.cost': level(1), 'safeguards.health': level(2) }
    const answers = without(answersAt(4, others), 'safeguards.security')
    const constraints = { ...NO_CONSTRAINTS, includeMustFix: true }
    expect(found(findWay({ form: standard, answers, goal: 1, constraints }))).toEqual({
      goal: 1,
      effort: 3,
      raises: [
        { question: 'safeguards.hours', from: 0, to: 2, effort: 2 },
        { question: 'safeguards.cost', from: 1, to: 2, effort: 1 },
      ],
    })
    const left = found(
      findWay({ form: standard, answers, goal: 1, constraints: { ...constraints, leaveOut: ['safeguards.hours'] } }),
    )
    expect(left.raises.map(({ question }) => question)).toEqual(['safeguards.cost'])
  })
})

describe('searchWay', () => {
  it('途中で何度も手を放すので、いつでもやめられ、続けても答えは変わらない', () => {
    const request = { form: standard, answers: answersAt(1), goal: 3 as const }
    const search = searchWay(request)
    expect(Array.from({ length: 50 }, () => search.next().done)).not.toContain(true)
    expect(finish(search)).toEqual(findWay(request))
  })
})

describe('levelFrom', () => {
  it('数に足りる水準のうち最も低いものになり、4を超えない', () => {
    expect([-1, 0, 0.5, 2, 3.1, 9].map(levelFrom)).toEqual([0, 0, 1, 2, 4, 4])
  })
})

describe('withRaises', () => {
  it('上げた設問だけが変わり、メモは残る', () => {
    const answers = { ...answersAt(1), 'cloud.access': { kind: 'unknown', note: '情報課に聞く' } } as const
    const raises = [
      { question: 'cloud.access', to: 2 as const },
      { question: 'cloud.files', to: 3 as const },
    ]
    expect(withRaises(answers, raises)).toEqual({
      ...answers,
      'cloud.access': { kind: 'level', level: 2, note: '情報課に聞く' },
      'cloud.files': level(3),
    })
  })

  it('計画を行うと、どの目標にも届く', () => {
    for (const goal of GOALS) {
      const { raises } = found(findWay({ form: standard, answers: answersAt(0), goal }))
      const input = aScoringInput({ answers: withRaises(answersAt(0), raises) })
      expect(score(builtInBank, input).stage).toBeGreaterThanOrEqual(goal)
    }
  })
})
