import { describe, expect, it } from 'vitest'
import { builtInBank } from '@/content/bank'
import { sampleAssessment } from '@/content/sample'
import { scoringInputOf } from '@/domain/assessment'
import { factsFrom } from '@/domain/practiceEntry'
import { progressOf } from '@/domain/progress'
import { score } from '@/domain/scoring/score'
import { findWorkProblem } from '@/domain/scoringInput'

const { bank, forms, questionById } = builtInBank
const sample = sampleAssessment({ id: 'sample', createdOn: '2026-11-04', locale: 'ja' })
const inEnglish = sampleAssessment({ id: 'sample', createdOn: '2026-11-04', locale: 'en' })
const result = score(builtInBank, scoringInputOf(sample))
const idsWith = (kind: string) => Object.keys(sample.answers).filter((id) => sample.answers[id]?.kind === kind)

describe('sampleAssessment', () => {
  it('架空の見本だと、名前と印の両方で分かる', () => {
    expect([sample.sample, sample.organization.name]).toEqual([true, 'ひろなが市（架空の見本）'])
    expect([inEnglish.sample, inEnglish.organization.name]).toEqual([true, 'Hironaga City (made-up sample)'])
  })

  it('渡された id と日付、いまの設問集の版を持つ', () => {
    expect(sample).toMatchObject({
      id: 'sample',
      createdOn: '2026-11-04',
      bank: { id: bank.id, version: bank.version },
    })
  })

  it('標準版の67問のうち63問に答え、4問が「わからない」である', () => {
    expect(Object.keys(sample.answers)).toEqual(bank.questions.map(({ id }) => id))
    expect([idsWith('level').length, idsWith('notApplicable').length]).toEqual([62, 1])
    expect(idsWith('unknown')).toEqual([
      'seating.belongings',
      'cloud.isolated',
      'education.onboarding',
      'safeguards.workplace',
    ])
    expect(progressOf(forms[sample.form], sample.answers)).toMatchObject({ answered: 67, reasonMissing: [] })
  })

  it('「該当しない」は、それを選べる設問だけにある', () => {
    expect(idsWith('notApplicable').filter((id) => !questionById.get(id)?.allowNa)).toEqual([])
  })

  it('実態の数に無理がなく、問い直すこともない', () => {
    expect(factsFrom(sample.practice, sample.organization.staff).problems).toEqual([])
    expect(result.practice?.secondLook).toEqual([])
  })

  it('業務の配分は、設問集に合い、合わせて100になる', () => {
    const items = sample.work?.items ?? []
    expect(findWorkProblem(bank, items)).toBeUndefined()
    expect(items.map(({ share }) => share).reduce((a, b) => a + b, 0)).toBe(100)
  })

  it('言語が違っても、人が書いた文のほかは同じになる', () => {
    const withoutTexts = ({ answers, organization, ...rest }: typeof sample) => ({
      ...rest,
      staff: organization.staff,
      noted: Object.entries(answers).map(([id, answer]) => [id, answer.kind, answer.note !== undefined]),
    })
    expect(withoutTexts(inEnglish)).toEqual(withoutTexts(sample))
    expect(score(builtInBank, scoringInputOf(inEnglish))).toEqual(result)
    expect(JSON.stringify(inEnglish)).not.toMatch(/[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/u)
  })
})

describe('見本の結果', () => {
  it('備えは段階2で、わからない答えしだいで3まで届く', () => {
    expect([result.stage, result.stageRange, result.certain]).toEqual([2, [2, 3], false])
  })

  it('広さと長さの目安、フリーアドレス制、水準0とみなす2問が、次の段階を止めている', () => {
    const shared = [
      { gate: 'pillar', id: 'seating' },
      { gate: 'hole', id: 'seating.belongings' },
      { gate: 'hole', id: 'cloud.isolated' },
    ]
    expect(result.axes.wider.heldBackBy).toEqual([{ gate: 'axis', id: 'wider' }, ...shared])
    expect(result.axes.longer.heldBackBy).toEqual([{ gate: 'axis', id: 'longer' }, ...shared])
  })

  it('分離ネットワークの業務が水準0だと分かると、段階は2に決まる', () => {
    const isolated = { kind: 'level', level: 0 } as const
    const answers = { ...sample.answers, 'cloud.isolated': isolated }
    const { stageRange } = score(builtInBank, scoringInputOf({ ...sample, answers }))
    expect(stageRange).toEqual([2, 2])
  })

  it('制度は希望者・週2日までで、実際の利用は7.2 %である', () => {
    expect(result.practice?.ruleStage).toEqual({ wider: 3, longer: 2 })
    expect(result.practice?.ratio).toBeCloseTo(0.072, 9)
    expect(result.practice?.allowedRatio).toBeCloseTo(0.24, 9)
  })

  it('備えほど使われておらず、目に見える余地が残る', () => {
    expect(result.diagnosis.state).toBe('underused')
    const { lower = NaN, now = NaN, upper = NaN } = result.capacity ?? {}
    expect([lower, now, upper].map((value) => Math.round(Number(value) * 100))).toEqual([27, 30, 34])
  })

  it('循環は、制度ではなく「誰でも」の輪で止まる', () => {
    expect([result.circle.state, result.circle.brokenAt]).toEqual(['broken', 'people'])
    expect(result.circle.links.map(({ status }) => status)).toEqual(['turning', 'turning', 'weak', 'stuck', 'stuck'])
  })

  it('まず直すことが2問、確かめることが1問ある', () => {
    expect(result.mustFix).toEqual(['safeguards.overtime', 'safeguards.cost'])
    expect(result.mustCheck).toEqual(['safeguards.workplace'])
  })
})
