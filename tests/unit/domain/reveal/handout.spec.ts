import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { type Answer, levelFrom } from '@/domain/answer'
import { handoutOf } from '@/domain/reveal/handout'
import { questionsOfScope } from '@/domain/request'
import { aGathering } from '../../../support/gatheringBuilder'
import { aSheet, aWorkshop, bank } from '../../../support/requestBuilders'
import { requestsWithSheets } from '../../../support/sheetBuilders'

const request = aWorkshop()
const asked = questionsOfScope(bank, request.scope)
const [first = '', second = '', third = '', fourth = ''] = asked.map(({ id }) => id)
const guard = asked.find(({ section }) => section === 'safeguards')?.id ?? ''
const free = asked.find(({ allowNa }) => allowNa)?.id ?? ''
const at = (level: number): Answer => ({ kind: 'level', level: levelFrom(level) })

/** Four people who see the first and the third question very differently, and of whom nobody knows the second. */
const sheets = [0, 0, 4, 4].map((level, nth) =>
  aSheet(request, {
    role: nth < 3 ? '人事' : '情報',
    answers: { [first]: at(level), [second]: { kind: 'unknown' }, [third]: at(level), [guard]: at(1) },
  }),
)

function question(id: string, changes: Parameters<typeof aGathering>[0] = {}) {
  const handout = handoutOf(bank, aGathering(changes), sheets)
  return handout?.sections.flatMap(({ questions }) => questions).find((each) => each.id === id)
}

describe('handoutOf', () => {
  it('最小の人数に満たない集まりには、合意があっても、配付資料がない', () => {
    const gathering = aGathering({ agreed: { [first]: { answer: 2, reason: '' } }, smallestGroup: 5 })
    expect(handoutOf(bank, gathering, sheets)).toBeNull()
  })

  it('合意した答えと理由を載せ、それと違う答えの人を数える', () => {
    expect(question(first, { agreed: { [first]: { answer: 0, reason: '窓口から' } } })).toMatchObject({
      answer: { kind: 'level', level: 0, note: '窓口から' },
      source: 'agreed',
      otherwise: 2,
    })
    expect(question(second, { agreed: { [second]: { answer: 3, reason: '' } } })?.otherwise).toBe(4)
    expect(question(second, { agreed: { [second]: { answer: 'unknown', reason: '' } } })?.otherwise).toBe(0)
    expect(question(free, { agreed: { [free]: { answer: 'na', reason: '窓口がない' } } })).toMatchObject({
      answer: { kind: 'notApplicable', reason: '窓口がない' },
    })
  })

  it('合意がなければグループの答えを載せ、だれも答えなければ、答えがない', () => {
    expect(question(first)).toMatchObject({ answer: at(0), source: 'group', otherwise: 0 })
    expect(question(fourth)).toMatchObject({ answer: null, source: null, otherwise: 0 })
  })

  it('次にすることは、話し合う・確かめる・まず直すの三つで、合意すれば話し合うものではなくなる', () => {
    const next = handoutOf(bank, aGathering(), sheets)?.next
    expect(next?.talk).toEqual([first, third])
    expect(next?.check).toContain(second)
    expect(next?.check).toContain(fourth)
    expect(next?.check).not.toContain(first)
    expect(next?.fix).toEqual([guard])
    const agreed = aGathering({ agreed: { [first]: { answer: 2, reason: '' } } })
    expect(handoutOf(bank, agreed, sheets)?.next.talk).toEqual([third])
  })

  it('点数は守るべきことを除く分野にあり、聞いた設問だけから出る', () => {
    const sections = handoutOf(bank, aGathering(), sheets)?.sections ?? []
    expect(sections[0]).toMatchObject({ id: 'information', score: { applicable: true, score: 0 } })
    expect(sections.find(({ kind }) => kind === 'safeguard')?.score).toBeNull()
  })

  it('段階は、ひとつの版をまるごと聞いたときだけ出る', () => {
    expect(handoutOf(bank, aGathering(), sheets)?.stage).toBe(0)
    const some = aWorkshop({ scope: { kind: 'questions', questions: [first] } })
    expect(handoutOf(bank, aGathering({ request: some }), sheets)).toMatchObject({
      stage: null,
      sections: [{ id: 'information', questions: [{ id: first }] }],
    })
  })

  test.prop([requestsWithSheets, fc.integer({ min: 3, max: 6 })])(
    '聞いた設問が一度ずつ、設問集の順にあり、人数はどの設問でも全員である',
    ({ request: wanted, bank: own, sheet }, people) => {
      const handout = handoutOf(own, aGathering({ request: wanted }), Array<typeof sheet>(people).fill(sheet))
      const questions = handout?.sections.flatMap((section) => section.questions) ?? []
      const ids = questionsOfScope(own, wanted.scope).map(({ id }) => id)
      expect(questions.map(({ id }) => id)).toEqual(ids)
      for (const { view } of questions) {
        const counted = view.counts.reduce((sum, count) => sum + count, view.unknown + view.na + view.unanswered)
        expect(counted).toBe(people)
      }
      // All of them say the same: there is nothing to talk about, and no role sees anything differently.
      expect(handout?.next.talk).toEqual([])
      expect(handout?.gaps).toEqual([])
    },
  )
})
