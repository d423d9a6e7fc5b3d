import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { builtInBank } from '@/content/bank'
import { scoringInputOf } from '@/domain/assessment'
import { BLANK_ORGANIZATION } from '@/domain/organization'
import { score } from '@/domain/scoring/score'
import { answerColumns, answerRows } from '@/exchange/tables/answerTable'
import { assessmentColumns, scoredAssessment } from '@/exchange/tables/assessmentTable'
import { ndjsonLines } from '@/exchange/tables/ndjson'
import { cellsByName } from '@/exchange/tables/table'
import { anAssessment, assessmentArbitrary, SMALL_BANK } from '../../../support/builders'
import { answersAt, aRealAssessment, without } from '../../../support/builtIn'

const sections = SMALL_BANK.bank.sections.map(({ id }) => id)
const columns = assessmentColumns(sections)

describe('診断の表', () => {
  it('何も答えていなければ、点数も段階も分からない', () => {
    const cells = cellsByName(columns, scoredAssessment(anAssessment(), SMALL_BANK))
    expect(cells).toMatchObject({
      assessment: 'a1',
      created_on: '2026-11-24',
      organization: null,
      staff: null,
      questions: 14,
      answered: 0,
      stage: 0,
      stage_lower: 0,
      stage_upper: 4,
      wider_score: null,
      wider_lower: 0,
      wider_upper: 100,
      team_ratio: null,
      capacity: null,
      cloud_score: null,
    })
  })

  it.each([
    ['municipality', '131016'],
    ['prefecture', '131016'],
    ['company', null],
    ['other', null],
  ] as const)('団体コードは、それを持つ種類の組織だけに出る：%s', (kind, code) => {
    const organization = { ...BLANK_ORGANIZATION, kind, localCode: '131016' }
    const cells = cellsByName(columns, scoredAssessment(anAssessment({ organization }), SMALL_BANK))
    expect(cells['local_code']).toBe(code)
  })

  it('段階を決められる設問がなければ、段階の幅も分からない', () => {
    const notApplicable = { kind: 'notApplicable', reason: '窓口だけ' } as const
    const answers = Object.fromEntries(SMALL_BANK.bank.questions.map(({ id }) => [id, notApplicable]))
    const cells = cellsByName(columns, scoredAssessment(anAssessment({ answers }), SMALL_BANK))
    expect(cells).toMatchObject({ stage: null, stage_lower: null, stage_upper: null, wider_stage: null })
  })

  it('ほかの設問集の分野は、空欄になる', () => {
    const row = scoredAssessment(anAssessment(), SMALL_BANK)
    expect(cellsByName(assessmentColumns(['elsewhere']), row)).toMatchObject({ elsewhere_score: null })
  })

  it('列の名前は一度ずつで、データベースの名前になる', () => {
    const names = assessmentColumns(builtInBank.bank.sections.map(({ id }) => id)).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => !/^[a-z_]+$/u.test(name))).toEqual([])
  })

  test.prop([assessmentArbitrary])('数は、結果の画面と同じである', (assessment) => {
    const result = score(SMALL_BANK, scoringInputOf(assessment))
    const cells = cellsByName(columns, scoredAssessment(assessment, SMALL_BANK))
    expect(cells).toMatchObject({
      stage: result.stage,
      longer_score: result.axes.longer.score,
      rules_lower: result.sections['rules']?.lower,
      team_ratio: result.practice?.ratio ?? null,
      must_fix: result.mustFix.length,
    })
  })
})

describe('回答の表', () => {
  const scored = scoredAssessment(
    anAssessment({
      answers: {
        'information.a': { kind: 'level', level: 3, note: '=合計' },
        'information.b': { kind: 'notApplicable', reason: '窓口だけ' },
        'communication.a': { kind: 'unknown' },
      },
    }),
    SMALL_BANK,
  )
  const read = (withTexts: boolean) => answerRows(scored).map((row) => cellsByName(answerColumns({ withTexts }), row))

  it('版の設問ごとに一行あり、答えていない設問もある', () => {
    expect(read(false)).toHaveLength(14)
    expect(read(false).slice(0, 4)).toEqual([
      { assessment: 'a1', question: 'information.a', section: 'information', weight: 2, state: 'level', level: 3 },
      { assessment: 'a1', question: 'information.b', section: 'information', weight: 1, state: 'na', level: null },
      {
        assessment: 'a1',
        question: 'communication.a',
        section: 'communication',
        weight: 2,
        state: 'unknown',
        level: null,
      },
      {
        assessment: 'a1',
        question: 'communication.b',
        section: 'communication',
        weight: 1,
        state: 'unanswered',
        level: null,
      },
    ])
  })

  it('書いた文は、望んだときだけ入る', () => {
    expect(
      read(true)
        .slice(0, 3)
        .map(({ reason, note }) => [reason, note]),
    ).toEqual([
      [null, '=合計'],
      ['窓口だけ', null],
      [null, null],
    ])
    expect(JSON.stringify(read(false))).not.toContain('窓口')
  })
})

describe('ndjsonLines', () => {
  it('一行に一つの診断が入り、分野は自分の設問集のものになる', () => {
    const [question = ''] = builtInBank.bank.questions.map(({ id }) => id)
    const answers = without(answersAt(2), question)
    const organization = { ...BLANK_ORGANIZATION, name: '半分\uD83Dの市\n二行目' }
    const real = scoredAssessment(aRealAssessment({ answers, organization }), builtInBank)
    const text = ndjsonLines([real, scoredAssessment(anAssessment(), SMALL_BANK)], { withTexts: false })
    const filled = Array.from({ length: 66 }, () => ({ state: 'level', level: 2 }))
    const [first, second, rest] = text.split('\n').map((line) => (line === '' ? null : (JSON.parse(line) as object)))
    expect(first).toMatchObject({
      format: 1,
      organization: '半分\uFFFDの市\n二行目',
      questions: 67,
      answered: 66,
    })
    expect(first).toMatchObject({
      answers: [{ question, section: 'information', state: 'unanswered', level: null }, ...filled],
    })
    expect(second).toHaveProperty('cloud_lower', 0)
    expect(rest).toBeNull()
  })

  it('診断がなければ何も書かない', () => {
    expect(ndjsonLines([], { withTexts: true })).toBe('')
  })

  test.prop([fc.array(assessmentArbitrary, { maxLength: 5 })])('行の数は、診断の数になる', (assessments) => {
    const rows = assessments.map((assessment) => scoredAssessment(assessment, SMALL_BANK))
    const lines = ndjsonLines(rows, { withTexts: true }).split('\n').slice(0, -1)
    expect(lines.map((line) => (JSON.parse(line) as { assessment: string }).assessment)).toEqual(
      assessments.map(({ id }) => id),
    )
  })
})

it('水準の答えは、そのまま数になる', () => {
  const rows = answerRows(
    scoredAssessment(aRealAssessment({ answers: answersAt(4, {}, 'quick'), form: 'quick' }), builtInBank),
  )
  expect(rows).toHaveLength(20)
  expect(rows.every(({ answer }) => answer?.kind === 'level' && answer.level === 4)).toBe(true)
})
