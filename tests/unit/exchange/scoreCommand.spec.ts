import { describe, expect, it } from 'vitest'
import { scoringInputOf } from '@/domain/assessment'
import { EXPECTATIONS } from '@/domain/problem'
import { findWay } from '@/domain/planning/shortestWay'
import { prepareBank } from '@/domain/preparedBank'
import { score } from '@/domain/scoring/score'
import { listFindOut, listSteps } from '@/domain/scoring/steps'
import { scoreText } from '@/exchange/scoreCommand'
import { writeRecord } from '@/persistence/readRecord'
import { aBank, allAt, anAssessment, aScoringInput, SMALL_BANK } from '../../support/builders'

const BUILT_IN = { current: SMALL_BANK, released: [SMALL_BANK.bank], prepared: () => SMALL_BANK }
const scoreJson = (value: unknown) => scoreText(JSON.stringify(value), BUILT_IN)
const wire = { answers: { 'cloud.a': { value: 3 }, 'cloud.b': { value: 'na' }, 'rules.a': { value: 'unknown' } } }
const answers = {
  'cloud.a': { kind: 'level', level: 3 },
  'cloud.b': { kind: 'notApplicable', reason: '' },
  'rules.a': { kind: 'unknown' },
} as const

function parsed(result: ReturnType<typeof scoreText>): unknown {
  return result.ok ? JSON.parse(result.value) : result.error
}

describe('scoreText', () => {
  it('設問集がなければ、内蔵の設問集で計算する', () => {
    expect(parsed(scoreJson({ assessment: wire }))).toEqual(score(SMALL_BANK, aScoringInput({ answers })))
  })

  it('設問集があれば、それで計算する', () => {
    expect(parsed(scoreJson({ bank: aBank(), assessment: wire }))).toEqual(
      score(SMALL_BANK, aScoringInput({ answers })),
    )
  })

  it('書き出した診断を、そのまま受け取る', () => {
    const assessment = anAssessment({ answers: allAt(3) })
    const text = writeRecord({ assessment, revision: 1, savedAt: '2026-11-24T00:00:00.000Z' })
    expect(parsed(scoreText(text, BUILT_IN))).toEqual(score(SMALL_BANK, scoringInputOf(assessment)))
    const asked = text.replace('{', '{"steps":true,')
    expect(parsed(scoreText(asked, BUILT_IN))).toHaveProperty('findOut')
  })

  it('古い設問集の書き出しは、その設問集で計算する', () => {
    const older = prepareBank({
      ...aBank(
        SMALL_BANK.bank.questions.map((question) => ({
          ...question,
          weight: question.weight * (question.id === 'cloud.a' ? 5 : 1),
        })),
      ),
      version: '0.9.0',
    })
    const builtIn = {
      current: SMALL_BANK,
      released: [older.bank, SMALL_BANK.bank],
      prepared: ({ version }: { version: string }) => (version === '0.9.0' ? older : SMALL_BANK),
    }
    const assessment = anAssessment({
      bank: { id: 'test-bank', version: '0.9.0' },
      answers: { ...allAt(1), ...answers },
    })
    const text = writeRecord({ assessment, revision: 1, savedAt: '2026-11-24T00:00:00.000Z' })
    const input = scoringInputOf(assessment)
    expect(parsed(scoreText(text, builtIn))).toEqual(score(older, input))
    expect(score(older, input)).not.toEqual(score(SMALL_BANK, input))
  })

  it('頼まれれば、一歩ずつの伸びと確かめることを添える', () => {
    const input = aScoringInput({ answers })
    expect(parsed(scoreJson({ assessment: wire, steps: true }))).toMatchObject({
      steps: listSteps(SMALL_BANK, input, score(SMALL_BANK, input)),
      findOut: listFindOut(SMALL_BANK, input),
    })
  })

  it('頼まれれば、段階への最短の道のりを添える', () => {
    const outcome = findWay({ form: SMALL_BANK.forms.standard, answers, goal: 2 })
    const plan = outcome.kind === 'way' ? outcome.way : null
    const raises = plan?.raises.map(({ question, from, to }) => ({ question, from: from ?? 0, to }))
    expect(raises).not.toHaveLength(0)
    const scored = parsed(scoreJson({ assessment: wire, plan: 2 }))
    expect(scored).toMatchObject({ plan: { goal: 2, effort: plan?.effort, raises } })
    expect(scored).not.toHaveProperty('steps')
  })

  it('何人かの回答は、設問ごとに集計する', () => {
    const responses = [
      { role: '人事', answers: { 'cloud.a': { value: 1 } } },
      { role: '情報', answers: { 'cloud.a': { value: 3 } } },
    ]
    expect(parsed(scoreJson({ responses }))).toMatchObject({
      questions: { 'cloud.a': { counts: [0, 1, 0, 1, 0], median: 1, roleMeans: { 人事: 1, 情報: 3 }, roleGap: 2 } },
    })
  })

  it('どう上げても届かない目標なら、道のりは空とする', () => {
    const bank = aBank(SMALL_BANK.bank.questions.map((each) => ({ ...each, allowNa: true })))
    const notApplicable = Object.fromEntries(
      bank.questions.filter(({ axes }) => axes.wider > 0).map(({ id }) => [id, { value: 'na' }]),
    )
    expect(parsed(scoreJson({ bank, assessment: { answers: notApplicable }, plan: 1 }))).toHaveProperty('plan', null)
  })

  it.each([
    ['JSONでない', '{', 'the file is not JSON'],
    ['物でない', '[]', 'the file must hold a JSON object'],
    ['空の物', 'null', 'the file must hold a JSON object'],
    ['診断がない', '{}', 'assessment must be an object'],
    ['範囲の外の目標', '{"plan":5}', 'plan must be a whole number'],
    ['数でない目標', '{"plan":"3","assessment":{}}', 'plan must be a whole number'],
    ['回答のない集計', '{"responses":[]}', 'responses must hold at least one entry'],
    ['一覧でない集計', '{"responses":{}}', 'responses must be a list'],
    ['役割のない集計', '{"responses":[{}]}', 'responses.0.role must be'],
    [
      '知らない設問の集計',
      '{"responses":[{"role":"人事","answers":{}},{"role":"人事","answers":{"no.such":{"value":1}}}]}',
      'responses.1.answers.no.such is not a question of the bank',
    ],
    ['隠した設問の集計', '{"responses":[{"role":"","answers":{"__proto__":{"value":1}}}]}', 'is not an allowed name'],
    ['集計と診断を混ぜた', '{"responses":[],"assessment":{}}', 'responses and assessment cannot be in one file'],
    ['設問集の壊れた集計', '{"bank":{},"responses":[]}', 'bank'],
    [
      '数でない水準',
      '{"assessment":{"answers":{"cloud.a":{"value":"3"}}}}',
      'assessment.answers.cloud.a.value must be 0',
    ],
    ['知らない設問', '{"assessment":{"answers":{"no.such":{"value":1}}}}', 'no.such is not a question of the bank'],
    [
      '隠した設問',
      '{"assessment":{"answers":{"__proto__":{"value":1}}}}',
      'assessment.answers.__proto__ is not an allowed name',
    ],
    [
      '壊れた設問集',
      '{"bank":{"id":"x","version":"1","sections":[],"questions":[]},"assessment":{}}',
      'bank.axes.wider has no question',
    ],
    ['有限でない数', '{"assessment":{"targetRatio":1e999}}', 'assessment.targetRatio must be a finite number'],
    ['新しい形式の書き出し', '{"app":"hironaga","format":9}', 'format 9 is newer'],
    ['中身のない書き出し', '{"app":"hironaga"}', 'not an export'],
    ['壊れた書き出し', '{"app":"hironaga","format":1}', 'must be an object'],
  ])('%sものは、項目とわけを一行で言う', (_, text, message) => {
    const result = scoreText(text, BUILT_IN)
    expect(result.ok ? '' : result.error).toContain(message)
    expect(result.ok ? '\n' : result.error).not.toContain('\n')
  })

  it('別の設問集の書き出しは、その名前を言って断る', () => {
    const assessment = anAssessment({ bank: { id: 'other', version: '2' } })
    const text = writeRecord({ assessment, revision: 1, savedAt: '2026-11-24T00:00:00.000Z' })
    expect(parsed(scoreText(text, BUILT_IN))).toBe('bank other 2 is not built in')
  })

  it('該当しないを許さない設問、週を超える日数、足りない人数を断る', () => {
    const refused = (assessment: unknown) => parsed(scoreJson({ assessment }))
    expect(refused({ answers: { 'cloud.a': { value: 'na' } } })).toContain('does not allow')
    expect(refused({ practice: { daysPerUser: 5, workweek: 4 } })).toContain('daysPerUser')
    expect(refused({ practice: { users: 3, staff: 2 } })).toContain('users must not be more than staff')
    const twice = { id: 'a', share: 1, cap: 1 }
    expect(refused({ work: [twice, twice] })).toContain('is there twice')
  })

  it('理由とメモのある回答を受け取る', () => {
    const noted = { answers: { 'cloud.b': { value: 'na', reason: '窓口がない', note: '総務' } } }
    expect(scoreJson({ assessment: noted, plan: null }).ok).toBe(true)
  })
})

describe('EXPECTATIONS', () => {
  it('どれも一度だけ挙げる', () => {
    expect(new Set(EXPECTATIONS).size).toBe(EXPECTATIONS.length)
  })
})
