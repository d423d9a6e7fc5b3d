import { test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { changedParts, fingerprintOf, groupOfPart } from '@/domain/fingerprint'
import { anAssessment, assessmentArbitrary } from '../../support/builders'

describe('fingerprintOf', () => {
  test.prop([assessmentArbitrary])('同じ内容なら、項目の順が違っても同じになる', (assessment) => {
    const turned = Object.fromEntries(Object.entries(assessment).reverse()) as unknown as typeof assessment
    const answers = Object.fromEntries(
      Object.entries(assessment.answers)
        .reverse()
        .map(([id, answer]) => [id, Object.fromEntries(Object.entries(answer).reverse())]),
    ) as unknown as typeof assessment.answers
    expect(changedParts(fingerprintOf(assessment), fingerprintOf({ ...turned, answers }))).toEqual([])
  })

  it('どの診断か、どこまで見たかは、内容に入らない', () => {
    const a = anAssessment()
    const b = anAssessment({ id: 'other', place: { step: 'result', question: 'cloud.a' } })
    expect(fingerprintOf(a)).toEqual(fingerprintOf(b))
  })

  it('値のない項目と、ない項目は同じ', () => {
    const a = anAssessment({ answers: { 'cloud.a': { kind: 'unknown' } } })
    const b = anAssessment({ answers: { 'cloud.a': { kind: 'unknown', ...{ note: undefined } } as never } })
    expect(changedParts(fingerprintOf(a), fingerprintOf(b))).toEqual([])
  })

  it('2万通りの違う内容が、みな違う印になる', () => {
    const prints = Array.from(
      { length: 20_000 },
      (_, index) => fingerprintOf(anAssessment({ client: `顧客${String(index)}` }))['client'],
    )
    expect(new Set(prints).size).toBe(20_000)
  })
})

describe('changedParts', () => {
  const before = anAssessment({ answers: { 'cloud.a': { kind: 'level', level: 2 }, 'cloud.b': { kind: 'unknown' } } })
  const after = anAssessment({
    client: '顧客',
    organization: { ...before.organization, name: 'ひろなが市', staff: 10 },
    practice: { ...before.practice, users: 3 },
    answers: { 'cloud.a': { kind: 'level', level: 3 }, 'rules.a': { kind: 'unknown' } },
    work: { start: { kind: 'preset', preset: 'x' }, headcounts: {}, measure: 'percent', items: [] },
  })

  it('変わった所、加わった所、消えた所を挙げる', () => {
    expect(changedParts(fingerprintOf(before), fingerprintOf(after))).toEqual([
      'answers.cloud.a',
      'answers.cloud.b',
      'answers.rules.a',
      'client',
      'organization.name',
      'organization.staff',
      'practice.users',
      'work',
    ])
  })

  it('どの画面の項目かが分かる', () => {
    expect(changedParts(fingerprintOf(before), fingerprintOf(after)).map(groupOfPart)).toEqual([
      'answers',
      'answers',
      'answers',
      'other',
      'organization',
      'organization',
      'practice',
      'work',
    ])
  })
})
