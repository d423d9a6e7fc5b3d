import { describe, expect, it } from 'vitest'
import { areaMapOf } from '@/domain/areaMap'
import type { Answers } from '@/domain/answer'
import { emergencyItems } from '@/domain/emergency'
import { explainScore } from '@/domain/explanation'
import { holdBacksOf } from '@/domain/holdBacks'
import { arrangeLibrary, type LibraryEntry } from '@/domain/library'
import { isLocalDate, localDate } from '@/domain/localDate'
import type { PracticeFacts } from '@/domain/practice'
import { prepareBank } from '@/domain/preparedBank'
import { minutesFor, progressOf } from '@/domain/progress'
import { positionOf, questionAt } from '@/domain/questionOrder'
import { rankFindOut, rankSteps } from '@/domain/scoring/ranking'
import { score } from '@/domain/scoring/score'
import { listFindOut, listSteps } from '@/domain/scoring/steps'
import { setShare, totalShare } from '@/domain/work'
import { aBank, allAt, anAssessment, aScoringInput, SMALL_BANK } from '../../support/builders'

const standard = SMALL_BANK.forms.standard
const resultOf = (answers: Answers, practice: PracticeFacts | null = null) =>
  score(SMALL_BANK, aScoringInput({ answers, practice }))
const level = (value: 0 | 1 | 2 | 3 | 4) => ({ kind: 'level', level: value }) as const

describe('areaMapOf', () => {
  const work = [{ id: 'drafting', share: 100, cap: 1, needs: { cloud: 50 } }]
  const mapOf = (practice: PracticeFacts | null, answers = allAt(1)) =>
    areaMapOf(score(SMALL_BANK, aScoringInput({ answers, practice, work })), practice)

  it('四角の面積は、比率そのものである', () => {
    const { use, rule, workweek } = mapOf({ staff: 120, eligible: 72, users: 36, daysPerUser: 1.2, allowedDays: 2 })
    expect(use).toEqual({ x: 0.3, y: 1.2, ratio: 0.072 })
    expect(rule).toEqual({ x: 0.6, y: 2, ratio: 0.24 })
    expect(workweek).toBe(5)
  })

  it('分からないものは描かない', () => {
    expect(areaMapOf(resultOf({}), null)).toEqual({ workweek: 5, rule: null, use: null, frontier: null, inset: null })
    expect(mapOf({ staff: 120, users: 36 }).use).toBeNull()
  })

  it('小さな利用だけ、左下の隅を拡大する', () => {
    expect(mapOf({ staff: 120, users: 36, daysPerUser: 1.2 }).inset).toBeNull()
    expect(mapOf({ staff: 3000, users: 25, daysPerUser: 1 }).inset).toEqual({ x: 0.02, y: 2 })
    expect(mapOf({ staff: 10, users: 10, daysPerUser: 0.07 }).inset).toEqual({ x: 1, y: 0.1 })
    expect(mapOf({ staff: 1000, users: 1, daysPerUser: 5 }).inset).toEqual({ x: 0.002, y: 5 })
    expect(mapOf({ staff: 120, users: 0, daysPerUser: 1 }).inset).toBeNull()
  })

  it('備えの線は、業務の割合と幅を持つ', () => {
    expect(mapOf(null).frontier).toEqual({ now: 0.5, lower: 0.5, upper: 0.5 })
    expect(mapOf({ staff: 4, workweek: 4 }).workweek).toBe(4)
  })
})

describe('holdBacksOf', () => {
  it('両方の軸に足りない柱を、一度だけ挙げる', () => {
    const answers: Answers = { ...allAt(2), 'seating.a': level(0), 'seating.b': { kind: 'unknown' } }
    const result = resultOf(answers)
    const holdBacks = holdBacksOf(result, standard, answers)
    expect(result.stage).toBe(1)
    expect(holdBacks?.toStage).toBe(2)
    expect(holdBacks?.shortfalls.map(({ kind, id }) => `${kind}:${id}`)).toEqual(['pillar:seating'])
    expect(holdBacks?.holes).toEqual([])
  })

  it('水準0と、0とみなす未回答を分ける', () => {
    const answers: Answers = { ...allAt(3), 'cloud.a': level(0), 'cloud.b': { kind: 'unknown' } }
    const all = { ...answers, 'information.a': level(4) }
    const holes = holdBacksOf({ ...resultOf(all), stage: 2 }, standard, all)?.holes
    expect(holes).toBeDefined()
    const atTwo = { ...allAt(3), 'cloud.b': { kind: 'unknown' } as const }
    expect(holdBacksOf(resultOf(atTwo), standard, atTwo)?.holes).toEqual([
      { question: 'cloud.b', section: 'cloud', isBlank: true },
    ])
  })

  it('最後の段階か、段階が言えないときは、何も挙げない', () => {
    expect(holdBacksOf(resultOf(allAt(4)), standard, allAt(4))).toBeNull()
    const oneAxis = prepareBank(aBank(SMALL_BANK.bank.questions))
    const answers: Answers = Object.fromEntries(
      oneAxis.bank.questions.map(({ id }) => [id, { kind: 'notApplicable', reason: '' }]),
    )
    const result = score(oneAxis, aScoringInput({ answers }))
    expect(result.stage).toBeNull()
    expect(holdBacksOf(result, standard, answers)).toBeNull()
  })

  it('結果に分野や軸の点がなくても、0として示す', () => {
    const result = resultOf({})
    const wider = { ...result.axes.wider, lower: null }
    const holdBacks = holdBacksOf(
      {
        ...result,
        stage: 1,
        sections: {},
        axes: {
          wider: {
            ...wider,
            stage: 1,
            heldBackBy: [
              { gate: 'axis', id: 'wider' },
              { gate: 'pillar', id: 'cloud' },
            ],
          },
          longer: { ...result.axes.longer, stage: 2 },
        },
      },
      standard,
      {},
    )
    expect(holdBacks?.axes).toEqual(['wider'])
    expect(holdBacks?.shortfalls.map(({ lower }) => lower)).toEqual([0, 0])
  })

  it('何も答えていなくても、足りない点は0として示す', () => {
    const holdBacks = holdBacksOf(resultOf({}), standard, {})
    expect(holdBacks?.shortfalls[0]).toEqual({ kind: 'axis', id: 'wider', lower: 0, floor: 20 })
  })
})

describe('explainScore', () => {
  it('重みと水準と、その積を設問ごとに示す', () => {
    const answers: Answers = { 'cloud.a': level(3), 'cloud.b': { kind: 'unknown' } }
    expect(explainScore(standard, answers, { kind: 'section', id: 'cloud' })).toEqual({
      tally: { weightedLevels: 6, answeredWeight: 2, applicableWeight: 3 },
      blankWeight: 1,
      rows: [
        { question: 'cloud.a', weight: 2, level: 3, product: 6 },
        { question: 'cloud.b', weight: 1, level: null, product: null },
      ],
    })
  })

  it('軸では、軸への効き方を掛けた重みになる', () => {
    const { rows } = explainScore(standard, allAt(1), { kind: 'axis', axis: 'longer' })
    expect(rows.find(({ question }) => question === 'cloud.b')).toMatchObject({ weight: 2 })
    expect(rows.some(({ question }) => question === 'cloud.a')).toBe(false)
  })

  it('該当しない設問と知らない分野は、空になる', () => {
    const answers: Answers = { 'cloud.b': { kind: 'notApplicable', reason: '' } }
    expect(explainScore(standard, answers, { kind: 'section', id: 'cloud' }).rows).toHaveLength(1)
    expect(explainScore(standard, {}, { kind: 'section', id: 'nowhere' }).rows).toEqual([])
    expect(explainScore(standard, {}, { kind: 'emergency' }).rows).toHaveLength(4)
    expect(explainScore(standard, {}, { kind: 'effect' }).rows).toHaveLength(2)
  })
})

describe('emergencyItems', () => {
  it('水準1以下は備えなし、空白は不明、ほかは備えあり', () => {
    const answers: Answers = {
      'information.a': level(1),
      'communication.a': level(2),
      'seating.a': { kind: 'unknown' },
      'cloud.a': { kind: 'notApplicable', reason: '' },
    }
    expect(emergencyItems(standard, answers)).toEqual([
      { question: 'information.a', level: 1, state: 'fails' },
      { question: 'communication.a', level: 2, state: 'holds' },
      { question: 'seating.a', level: null, state: 'unknown' },
    ])
  })
})

describe('rankSteps', () => {
  it('段階の上がるもの、手間あたりの伸びの順に並べる', () => {
    const input = aScoringInput({ answers: { ...allAt(2), 'cloud.b': level(1) } })
    const result = score(SMALL_BANK, input)
    const steps = listSteps(SMALL_BANK, input, result)
    const ranked = rankSteps(SMALL_BANK, steps, result)
    expect(ranked).toHaveLength(steps.length)
    const rise = ranked.map(({ stageAfter }) => (stageAfter ?? 0) - (result.stage ?? 0))
    expect(rise).toEqual([...rise].sort((a, b) => b - a))
  })

  it('伸びが言えない設問は、伸びなしとして最後に回る', () => {
    const gains = { sectionGain: null, capacityGain: null, stageAfter: null, from: 0, to: 1 } as const
    const none = { question: 'nowhere', widerGain: null, longerGain: null, ...gains }
    const some = { question: 'cloud.a', widerGain: 1, longerGain: null, ...gains }
    const result = { ...resultOf({}), stage: null }
    expect(rankSteps(SMALL_BANK, [none, some], result)).toEqual([some, none])
  })
})

describe('rankFindOut', () => {
  it('幅がいちばん狭まる設問が先に来る', () => {
    const ranked = rankFindOut(listFindOut(SMALL_BANK, aScoringInput({ answers: {} })))
    const widths = ranked.map(({ wider, longer }) => wider + longer)
    expect(widths).toEqual([...widths].sort((a, b) => b - a))
    expect(ranked.some(({ question }) => question.startsWith('safeguards'))).toBe(false)
  })

  it('答えた設問と、該当しない設問は挙げない', () => {
    expect(listFindOut(SMALL_BANK, aScoringInput({ answers: allAt(0) }))).toEqual([])
    expect(listSteps(SMALL_BANK, aScoringInput({ answers: allAt(4) }), resultOf(allAt(4)))).toEqual([])
  })
})

describe('progressOf', () => {
  it('わからないと該当しないも、回答として数える', () => {
    const answers: Answers = {
      'information.a': level(0),
      'information.b': { kind: 'notApplicable', reason: ' ' },
      'cloud.a': { kind: 'unknown' },
    }
    const progress = progressOf(standard, answers)
    expect(progress).toMatchObject({ total: 14, answered: 3, unknown: ['cloud.a'], reasonMissing: ['information.b'] })
    expect(progress.unanswered).toHaveLength(11)
    expect(progress.sections[0]).toEqual({ id: 'information', total: 2, answered: 2 })
    expect(progress.minutesLeft).toBe(3)
  })

  it('簡易版では、設問のない分野は数えない', () => {
    const questions = SMALL_BANK.bank.questions.map((each) =>
      each.section === 'seating' ? { ...each, quick: false } : each,
    )
    const { sections } = progressOf(prepareBank(aBank(questions)).forms.quick, {})
    expect(sections.map(({ id }) => id)).not.toContain('seating')
  })

  it('67問は約17分である', () => {
    expect(minutesFor(67)).toBe(17)
    expect(minutesFor(0)).toBe(0)
  })
})

describe('positionOf', () => {
  it('前後の設問と、何問目かを示す', () => {
    expect(positionOf(standard, 'information.b')).toEqual({
      question: 'information.b',
      section: 'information',
      number: 2,
      sectionTotal: 2,
      overall: 2,
      total: 14,
      previous: 'information.a',
      next: 'communication.a',
    })
    expect(positionOf(standard, 'information.a')?.previous).toBeNull()
    expect(positionOf(standard, 'safeguards.b')?.next).toBeNull()
  })

  it('その版にない設問は見つからない', () => {
    expect(positionOf(SMALL_BANK.forms.quick, 'information.b')).toBeUndefined()
    expect(questionAt(standard, 'cloud', 2)).toBe('cloud.b')
    expect(questionAt(standard, 'cloud', 3)).toBeUndefined()
    expect(questionAt(standard, 'nowhere', 1)).toBeUndefined()
  })
})

describe('arrangeLibrary', () => {
  const entry = (name: string, savedAt: string, stage: LibraryEntry['stage'], department = ''): LibraryEntry => ({
    assessment: anAssessment({ organization: { ...anAssessment().organization, name, department } }),
    savedAt,
    stage,
  })
  const entries = [
    entry('ひろなが市', '2026-11-01T00:00:00Z', 2, '総務部'),
    entry('Ａ社', '2026-11-03T00:00:00Z', null),
    entry('いろは町', '2026-11-02T00:00:00Z', 3),
    entry('ろくろ村', '2026-11-04T00:00:00Z', null),
  ]
  const names = (found: readonly LibraryEntry[]) => found.map(({ assessment }) => assessment.organization.name)

  it('新しい順・名前の順・段階の順に並べる', () => {
    expect(names(arrangeLibrary(entries, '', 'saved'))).toEqual(['ろくろ村', 'Ａ社', 'いろは町', 'ひろなが市'])
    expect(names(arrangeLibrary(entries, '', 'name'))).toEqual(['Ａ社', 'いろは町', 'ひろなが市', 'ろくろ村'])
    expect(names(arrangeLibrary(entries, '', 'stage'))).toEqual(['いろは町', 'ひろなが市', 'ろくろ村', 'Ａ社'])
  })

  it('全角・半角・大文字・カタカナの違いを気にせず探す', () => {
    expect(names(arrangeLibrary(entries, 'a社', 'saved'))).toEqual(['Ａ社'])
    expect(names(arrangeLibrary(entries, 'ヒロナガ　総務', 'saved'))).toEqual(['ひろなが市'])
    expect(arrangeLibrary(entries, '大阪', 'saved')).toEqual([])
  })
})

describe('setShare', () => {
  const item = (id: string, share: number) => ({ id, share, cap: 1, needs: {} })

  it('合計は100のまま、ほかが比を保って譲る', () => {
    const after = setShare([item('a', 50), item('b', 30), item('c', 20)], 'a', 0)
    expect(after.map(({ share }) => share)).toEqual([0, 60, 40])
    expect(totalShare(after)).toBe(100)
  })

  it('ほかがすべて0なら、等しく分ける', () => {
    const after = setShare([item('a', 100), item('b', 0), item('c', 0)], 'a', 33)
    expect(after.map(({ share }) => share)).toEqual([33, 34, 33])
  })

  it('一つだけの業務は100のまま、知らない業務は何も変えない', () => {
    expect(setShare([item('a', 100)], 'a', 10)).toEqual([item('a', 100)])
    const items = [item('a', 100)]
    expect(setShare(items, 'z', 10)).toBe(items)
  })
})

describe('localDate', () => {
  it('朝8時59分でも、その土地の今日になる', () => {
    expect(localDate(new Date(2026, 10, 24, 8, 59))).toBe('2026-11-24')
    expect(localDate(new Date(2026, 0, 1, 0, 0))).toBe('2026-01-01')
  })

  it('四桁の年の、あり得る月と日だけを日付と認める', () => {
    expect(['2026-11-24', '20261-11-24', '2026-13-01', '2026-11-32', ''].map(isLocalDate)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  })
})
