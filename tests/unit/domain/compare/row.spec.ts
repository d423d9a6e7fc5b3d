import { createHash } from 'node:crypto'
import { test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { builtInBankOf, builtInBanks } from '@/content/bank'
import { LEVELS } from '@/domain/answer'
import { type Figure, figureOf, NO_LEVEL, ROW_MODEL, rowOf, sectionBoundsOf } from '@/domain/compare/row'
import { scoringInputOf } from '@/domain/assessment'
import { score } from '@/domain/scoring/score'
import { allAt, anAssessment, assessmentArbitrary, SMALL_BANK } from '../../../support/builders'
import { aPortfolio } from '../../../support/portfolio'

const savedAt = '2026-11-24T00:30:00.000Z'

describe('rowOf', () => {
  test.prop([assessmentArbitrary])('どの数字も採点の結果と同じで、ないものは0にならない', (assessment) => {
    const row = rowOf({ assessment, revision: 3, savedAt }, SMALL_BANK)
    const result = score(SMALL_BANK, scoringInputOf(assessment))
    const expectFigure = (figure: Figure, value: number | null | undefined) => {
      if (value == null) expect(figureOf(row, figure)).toBeNull()
      else expect(figureOf(row, figure)).toBeCloseTo(value, 8)
    }
    expectFigure('widerLower', result.axes.wider.lower)
    expectFigure('widerScore', result.axes.wider.score)
    expectFigure('longerUpper', result.axes.longer.upper)
    expectFigure('ratio', result.practice?.ratio)
    expectFigure('allowedRatio', result.practice?.allowedRatio)
    SMALL_BANK.bank.sections.forEach(({ id }, place) => {
      const { lower, upper } = sectionBoundsOf(row, place)
      expect([lower === null, upper === null]).toEqual([
        !result.sections[id]?.applicable,
        !result.sections[id]?.applicable,
      ])
      if (lower !== null) expect(lower).toBeCloseTo(result.sections[id]?.lower ?? NaN, 8)
    })
    expect([row.stage, row.stageUpTo]).toEqual([result.stage, result.stageRange?.[1] ?? null])
  })

  test.prop([assessmentArbitrary])('どの設問にも、水準か、ないわけがある', (assessment) => {
    const { levels } = rowOf({ assessment, revision: 1, savedAt }, SMALL_BANK)
    const known: number[] = [...LEVELS, ...Object.values(NO_LEVEL)]
    expect(levels).toHaveLength(SMALL_BANK.bank.questions.length)
    expect([...levels].every((code) => known.includes(code))).toBe(true)
  })

  it('設問ごとの水準、わからない、該当しない、未回答、聞かれない設問を見分ける', () => {
    const answers = {
      'information.a': { kind: 'level', level: 3 },
      'communication.a': { kind: 'unknown' },
      'rules.a': { kind: 'level', level: 0 },
    } as const
    const row = rowOf({ assessment: anAssessment({ form: 'quick', answers }), revision: 1, savedAt }, SMALL_BANK)
    const at = (id: string) => row.levels[SMALL_BANK.bank.questions.findIndex((question) => question.id === id)]
    expect(at('information.a')).toBe(3)
    expect(at('communication.a')).toBe(NO_LEVEL.unknown)
    expect(at('seating.a')).toBe(NO_LEVEL.unanswered)
    expect(at('information.b')).toBe(NO_LEVEL.notAsked)
    expect(at('rules.a')).toBe(0)
    const na = anAssessment({ answers: { 'information.b': { kind: 'notApplicable', reason: '' } } })
    const { levels } = rowOf({ assessment: na, revision: 1, savedAt }, SMALL_BANK)
    expect(levels[1]).toBe(NO_LEVEL.notApplicable)
  })

  it('分かっている割合は、該当する設問のうち水準の分かるもの。一つも該当しなければ、ない', () => {
    const half = {
      ...allAt(2),
      'rules.b': { kind: 'notApplicable', reason: '' },
      'rules.a': { kind: 'unknown' },
    } as const
    const row = rowOf({ assessment: anAssessment({ answers: half }), revision: 1, savedAt }, SMALL_BANK)
    expect(figureOf(row, 'coverage')).toBeCloseTo(12 / 13, 8)
    const none = Object.fromEntries(
      SMALL_BANK.bank.questions.map(({ id }) => [id, { kind: 'notApplicable', reason: '' } as const]),
    )
    const empty = rowOf({ assessment: anAssessment({ answers: none }), revision: 1, savedAt }, SMALL_BANK)
    expect(figureOf(empty, 'coverage')).toBeNull()
    expect([empty.stage, empty.stageUpTo]).toEqual([null, null])
  })

  it('団体コードは市区町村と都道府県だけ、部署の名前は部署の回答だけが持つ', () => {
    const { organization } = anAssessment()
    const given = { ...organization, name: 'A', localCode: '131016', department: '人事課' }
    const of = (changes: object) =>
      rowOf({ assessment: anAssessment({ organization: { ...given, ...changes } }), revision: 1, savedAt }, SMALL_BANK)
    expect(of({})).toMatchObject({ localCode: '131016', department: '' })
    expect(of({ kind: 'prefecture', unit: 'department' })).toMatchObject({ localCode: '131016', department: '人事課' })
    expect(of({ kind: 'company' })).toMatchObject({ localCode: null })
  })
})

/** What rows of a model hold, as SHA-256 over 40 made-up organizations. When it changes, `ROW_MODEL` becomes one more. */
const HOLDS: Readonly<Record<number, string>> = {
  2: '47da1511611d106bcbecb6cc216728937fbe3564171f1b97026147f3d67b90e5',
}

describe('行の版', () => {
  it('行の中身が変わったら、版も変わる', () => {
    const hash = createHash('sha256')
    for (const record of aPortfolio({ count: 40, banks: builtInBanks })) {
      const row = rowOf(record, builtInBankOf(record.assessment.bank))
      hash.update(JSON.stringify({ ...row, figures: [...row.figures], levels: [...row.levels] }))
    }
    expect(HOLDS[ROW_MODEL]).toBe(hash.digest('hex'))
  })
})
