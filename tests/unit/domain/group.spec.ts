import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { type Answer, LEVELS } from '@/domain/answer'
import { parseBank } from '@/domain/bank'
import { round9 } from '@/domain/rounding'
import { type GroupQuestion, scoreGroup } from '@/domain/scoring/group'
import { parseSheets, type Sheet } from '@/domain/sheet'
import { allAt, SMALL_BANK } from '../../support/builders'
import { expectClose } from '../../support/expectClose'
import { goldenCases, type GroupCase } from '../../support/golden'

const { bank } = SMALL_BANK
const QUESTION = 'cloud.b'

const answerArbitrary: fc.Arbitrary<Answer | undefined> = fc.oneof(
  fc.constantFrom(...LEVELS).map((level): Answer => ({ kind: 'level', level })),
  fc.constantFrom<Answer | undefined>({ kind: 'unknown' }, { kind: 'notApplicable', reason: '' }, undefined),
)
const sheetArbitrary: fc.Arbitrary<Sheet> = fc
  .tuple(fc.constantFrom('人事', '情報', '管理職', '__proto__'), answerArbitrary, answerArbitrary)
  .map(([role, a, b]) => ({
    role,
    answers: { ...(a && { [QUESTION]: a }), ...(b && { 'rules.b': b }) },
  }))
const sheetsArbitrary = fc.array(sheetArbitrary, { minLength: 1, maxLength: 30 })

/** The sheets of a group that gave these levels to one question; null is わからない. */
function sheetsAt(levels: readonly ((typeof LEVELS)[number] | null)[]): Sheet[] {
  return levels.map((level) => ({
    role: '担当',
    answers: { [QUESTION]: level === null ? { kind: 'unknown' } : { kind: 'level', level } },
  }))
}

function groupOf(sheets: readonly Sheet[]): GroupQuestion {
  const group = scoreGroup(bank, sheets).questions[QUESTION]
  if (!group) throw new Error('The question is missing')
  return group
}

describe('scoreGroup', () => {
  it.each(goldenCases<GroupCase>('group.json'))('手本「$name」と同じ集計と順番になる', ({ input, expected }) => {
    const read = parseBank(input.bank)
    if (!read.ok) throw new Error(read.error.field)
    const sheets = parseSheets(read.value, input.responses)
    if (!sheets.ok) throw new Error(sheets.error.field)
    expectClose(scoreGroup(read.value, sheets.value), expected)
  })

  it('全員が同じなら一致度は1、両端に分かれれば0になる', () => {
    expect(groupOf(sheetsAt([3, 3, 3])).agreement).toBe(1)
    expect(groupOf(sheetsAt([0, 4, 0, 4])).agreement).toBe(0)
    expect(groupOf(sheetsAt([3, null])).agreement).toBeNull()
  })

  it('中央値は低いほうを取り、半数が水準を答えれば全体の回答になる', () => {
    expect(groupOf(sheetsAt([1, 4]))).toMatchObject({ median: 1, answer: 1 })
    expect(groupOf(sheetsAt([2, null]))).toMatchObject({ median: 2, answer: 2 })
    expect(groupOf(sheetsAt([2, null, null]))).toMatchObject({ median: 2, answer: 'unknown' })
  })

  test.prop([sheetsArbitrary])('数えた人数は、いつも全員になる', (sheets) => {
    for (const { counts, unknown, na, unanswered } of Object.values(scoreGroup(bank, sheets).questions)) {
      expect(counts.reduce((sum, count) => sum + count, unknown + na + unanswered)).toBe(sheets.length)
    }
  })

  test.prop([
    sheetsArbitrary.chain((sheets) =>
      fc.tuple(fc.constant(sheets), fc.shuffledSubarray(sheets, { minLength: sheets.length })),
    ),
  ])('集める順番は、何も変えない', ([sheets, shuffled]) => {
    expect(scoreGroup(bank, shuffled)).toEqual(scoreGroup(bank, sheets))
  })

  test.prop([sheetsArbitrary, fc.integer({ min: 2, max: 4 })])(
    '同じ回答が何倍あっても、ばらつきは変わらない',
    (sheets, times) => {
      const [once, often] = [groupOf(sheets), groupOf(Array.from({ length: times }, () => sheets).flat())]
      expect(often).toMatchObject({
        mean: once.mean,
        range: once.range,
        roleMeans: once.roleMeans,
        roleGap: once.roleGap,
      })
      if (once.agreement !== null) expect(often.agreement).toBeCloseTo(once.agreement, 9)
    },
  )

  test.prop([sheetsArbitrary])('一致度は0から1に収まり、中央値と平均は答えられた幅の中にある', (sheets) => {
    const { agreement, median, mean, counts } = groupOf(sheets)
    const held = LEVELS.filter((level) => counts[level] > 0)
    if (agreement !== null) expect(round9(agreement)).toBeGreaterThanOrEqual(0)
    expect(agreement ?? 1).toBeLessThanOrEqual(1)
    expect(median === null || held.includes(median)).toBe(true)
    expect(mean === null || (mean >= Math.min(...held) && mean <= Math.max(...held))).toBe(true)
  })

  test.prop([sheetsArbitrary])('話し合う順番には、どの設問も一度ずつあり、割れているものが先になる', (sheets) => {
    const { questions, discuss } = scoreGroup(bank, sheets)
    const agreements = discuss.map((id) => questions[id]?.agreement ?? -1)
    expect([...discuss].sort()).toEqual(bank.questions.map(({ id }) => id).sort())
    agreements.slice(1).forEach((agreement, place) => {
      expect(round9(agreement)).toBeGreaterThanOrEqual(round9(agreements[place] ?? -1))
    })
  })

  it('一人の回答は、そのまま全体の回答になる', () => {
    const { questions } = scoreGroup(bank, [{ role: '人事', answers: allAt(3) }])
    expect(Object.values(questions).map(({ answer }) => answer)).toEqual(bank.questions.map(() => 3))
  })
})
