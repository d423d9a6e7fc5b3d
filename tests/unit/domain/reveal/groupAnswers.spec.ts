import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { type Answer, levelFrom } from '@/domain/answer'
import { type Agreed } from '@/domain/gathering'
import { startReveal } from '@/domain/reveal/reveal'
import { assessmentOfGathering, formOfRequest, groupAnswers } from '@/domain/reveal/groupAnswers'
import { answerOfAgreed } from '@/domain/reveal/agreed'
import { questionsOfScope } from '@/domain/request'
import { scoreGroup } from '@/domain/scoring/group'
import { aGathering } from '../../../support/gatheringBuilder'
import { aSheet, anInquiry, aWorkshop, bank } from '../../../support/requestBuilders'
import { requestsWithSheets } from '../../../support/sheetBuilders'

const request = aWorkshop()
const asked = questionsOfScope(bank, request.scope).map(({ id }) => id)
const [first = '', second = '', third = ''] = asked
const at = (level: number): Answer => ({ kind: 'level', level: levelFrom(level) })
const sheets = [0, 1, 3, 4].map((level) =>
  aSheet(request, { answers: { [first]: at(level), [second]: { kind: 'unknown' } } }),
)

/** A gathering with several sheets that answer it, and some agreed answers. */
const groups = requestsWithSheets.chain(({ request: wanted, bank: own, sheet }) => {
  const ids = questionsOfScope(own, wanted.scope).map(({ id }) => id)
  const level = fc.constantFrom<0 | 1 | 2 | 3 | 4>(0, 1, 2, 3, 4)
  const people = fc.array(fc.dictionary(fc.constantFrom(...ids), level.map(at)), { maxLength: 6 })
  const agreed: fc.Arbitrary<Agreed> = fc.dictionary(
    fc.constantFrom(...ids),
    fc.record({ answer: fc.oneof(level, fc.constant('unknown' as const)), reason: fc.constantFrom('', '話し合いで') }),
  )
  return fc.record({ people, agreed }).map((given) => ({
    own,
    ids,
    gathering: aGathering({ request: wanted, agreed: { ...given.agreed } }),
    sheets: [sheet, ...given.people.map((answers) => ({ ...sheet, answers: { ...answers } }))],
  }))
})

describe('groupAnswers', () => {
  it('合意した答えを先に、なければグループの答えを、だれも答えなければ空のままにする', () => {
    const gathering = aGathering({ agreed: { [first]: { answer: 2, reason: '窓口は別に考える' } } })
    const { answers, sources, missing } = groupAnswers(bank, gathering, sheets)
    expect(answers).toEqual({
      [first]: { kind: 'level', level: 2, note: '窓口は別に考える' },
      [second]: { kind: 'unknown' },
    })
    expect(sources).toEqual({ [first]: 'agreed', [second]: 'group' })
    expect(missing).toEqual(asked.slice(2))
  })

  it('合意がなければ、水準を答えた人の低いほうの中央値になる', () => {
    expect(groupAnswers(bank, aGathering(), sheets).answers[first]).toEqual(at(1))
  })

  it('少なすぎる集まりからは、合意した答えのほか何も取らない', () => {
    const gathering = aGathering({ agreed: { [third]: { answer: 'unknown', reason: '' } } })
    const { answers, missing } = groupAnswers(bank, gathering, sheets.slice(0, 2))
    expect(answers).toEqual({ [third]: { kind: 'unknown' } })
    expect(missing).toHaveLength(asked.length - 1)
    expect(groupAnswers(bank, aGathering(), []).missing).toEqual(asked)
  })

  test.prop([groups])('合意があれば合意、なければ§8のグループの答えで、ほかには何もない', (given) => {
    const { own, ids, gathering } = given
    const { answers, sources, missing } = groupAnswers(own, gathering, given.sheets)
    const { questions } = scoreGroup(own, given.sheets)
    const isLarge = given.sheets.length >= gathering.smallestGroup
    for (const id of ids) {
      const agreed = gathering.agreed[id]
      const isAnswered = given.sheets.some((sheet) => sheet.answers[id] !== undefined)
      const group = isLarge && isAnswered ? questions[id]?.answer : undefined
      if (agreed) expect(answers[id]).toEqual(answerOfAgreed(agreed))
      else expect(answers[id]).toEqual(group === undefined ? undefined : answerOfAgreed({ answer: group, reason: '' }))
      expect(sources[id]).toBe(agreed ? 'agreed' : group === undefined ? undefined : 'group')
    }
    expect([...Object.keys(answers), ...missing].sort()).toEqual([...ids].sort())
  })

  test.prop([groups])('紙の順を変えても、何も変わらない', ({ own, gathering, sheets: list }) => {
    expect(groupAnswers(own, gathering, [...list].reverse())).toEqual(groupAnswers(own, gathering, list))
  })
})

describe('formOfRequest', () => {
  it.each([
    [request, 'quick'],
    [anInquiry(), 'standard'],
    [aWorkshop({ scope: { kind: 'questions', questions: [first] } }), 'quick'],
    [aWorkshop({ scope: { kind: 'questions', questions: bank.questions.map(({ id }) => id) } }), 'standard'],
  ] as const)('依頼の範囲から版が決まる', (given, form) => {
    expect(formOfRequest(bank, given)).toBe(form)
  })
})

describe('assessmentOfGathering', () => {
  const given = { id: 'a9', createdOn: '2026-11-28', name: 'ひろなが市' }

  it('依頼と同じ設問集・版・依頼元の診断になり、回答の出どころを残す', () => {
    const made = assessmentOfGathering(
      bank,
      aGathering({ client: '甲社', reveal: startReveal('2026-11-26') }),
      sheets,
      given,
    )
    expect(made).toMatchObject({ id: 'a9', createdOn: '2026-11-28', client: '甲社', form: 'quick', bank: request.bank })
    expect(made.organization.name).toBe('ひろなが市')
    expect(made.origin).toEqual({
      gathering: request.id,
      title: request.title,
      on: '2026-11-26',
      sheets: 4,
      sources: { [first]: 'group', [second]: 'group' },
    })
  })

  it('分野を選んだ集まりでは、ほかの設問は答えていないままになる', () => {
    const scope = { kind: 'sections', form: 'standard', sections: ['cloud'] } as const
    const own = aWorkshop({ scope })
    const answers = Object.fromEntries(bank.questions.map(({ id }) => [id, at(3)]))
    const made = assessmentOfGathering(
      bank,
      aGathering({ request: own }),
      [1, 2, 3].map(() => aSheet(own, { answers })),
      given,
    )
    expect(made.form).toBe('standard')
    expect(Object.keys(made.answers)).toEqual(questionsOfScope(bank, scope).map(({ id }) => id))
    // No day of showing is known: that of the gathering stands.
    expect(made.origin?.on).toBe('2026-11-24')
  })
})
