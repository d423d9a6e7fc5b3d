import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { builtInBanks } from '@/content/bank'
import { isAnonymous, parseGathering, receptionOf, withSheet } from '@/domain/gathering'
import { aGathering } from '../../support/gatheringBuilder'
import { anInquiry, aSheet, aWorkshop, bank } from '../../support/requestBuilders'

const parse = (input: unknown) => parseGathering(input, builtInBanks)
const quick = bank.questions.filter((question) => question.quick)
const first = quick[0]?.id ?? ''

describe('parseGathering', () => {
  it('正しいものは、そのまま受け取る', () => {
    const agreed = { [first]: { answer: 3, reason: '話し合って' } } as const
    for (const gathering of [aGathering(), aGathering({ request: anInquiry(), agenda: [] }), aGathering({ agreed })]) {
      expect(parse(gathering)).toEqual({ ok: true, value: gathering })
    }
  })

  it.each([
    ['依頼がない', { ...aGathering(), request: undefined }, 'request', 'requestKind'],
    ['人数が少なすぎる', aGathering({ smallestGroup: 2 }), 'gathering.smallestGroup', 'positiveInteger'],
    ['日付でない', aGathering({ createdOn: '11/24' }), 'gathering.createdOn', 'date'],
    [
      '時間がない',
      { ...aGathering(), agenda: [{ text: 'a', minutes: 0 }] },
      'gathering.agenda.0.minutes',
      'positiveInteger',
    ],
    [
      '聞いていない設問の合意',
      aGathering({ agreed: { 'no.question': { answer: 1, reason: '' } } }),
      'gathering.agreed.no.question',
      'knownQuestion',
    ],
    [
      '答えにない値',
      { ...aGathering(), agreed: { [first]: { answer: 5, reason: '' } } },
      `gathering.agreed.${first}.answer`,
      'answerValue',
    ],
  ])('%sものは、欄の名前とともに断る', (_, input, field, expected) => {
    const read = parse(input)
    expect(read).toMatchObject({ ok: false, error: { kind: 'invalid', problem: { expected } } })
    if (!read.ok && read.error.kind === 'invalid') expect(read.error.problem.field).toContain(field)
  })

  it('「該当しない」の合意は、それを選べる設問にだけ認める', () => {
    const with_ = (id: string) => parse(aGathering({ agreed: { [id]: { answer: 'na', reason: '' } } })).ok
    expect(with_(quick.find(({ allowNa }) => !allowNa)?.id ?? '')).toBe(false)
    const request = aWorkshop({ scope: { kind: 'form', form: 'standard' } })
    const id = bank.questions.find(({ allowNa }) => allowNa)?.id ?? ''
    expect(parse(aGathering({ request, agreed: { [id]: { answer: 'na', reason: '' } } })).ok).toBe(true)
  })

  it('ここにない設問集への依頼は、そう言う', () => {
    const request = aWorkshop({ bank: { id: 'x', version: '9' } })
    expect(parse(aGathering({ request }))).toEqual({ ok: false, error: { kind: 'otherBank', id: 'x', version: '9' } })
  })
})

describe('isAnonymous', () => {
  it('メモを受け取らないワークショップだけが、無記名である', () => {
    expect(isAnonymous(aGathering())).toBe(true)
    expect(isAnonymous(aGathering({ request: aWorkshop({ notesAllowed: true }) }))).toBe(false)
    expect(isAnonymous(aGathering({ request: anInquiry({ notesAllowed: false }) }))).toBe(false)
  })
})

const sheets = fc
  .uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 6 })
  .map((list) => list.map((digit) => aSheet(aWorkshop(), { respondent: String(digit).repeat(12) })))

describe('receptionOf, withSheet', () => {
  const request = aWorkshop()
  const sheet = aSheet(request, { answers: { [first]: { kind: 'level', level: 2 } } })

  it('初めて、同じもの、同じ人の違うものを区別する', () => {
    expect(receptionOf([], sheet)).toEqual({ kind: 'new' })
    expect(receptionOf([sheet], { ...sheet })).toEqual({ kind: 'same' })
    expect(receptionOf([sheet], { ...sheet, role: '担当' })).toEqual({ kind: 'changed' })
  })

  test.prop([sheets])('どの順に、何度受け取っても、同じになる', (given) => {
    const all = (list: typeof given) => list.reduce<typeof given>((kept, each) => [...withSheet(kept, each)], [])
    const once = all(given)
    expect(all([...given].reverse())).toEqual(once)
    expect(all([...given, ...given])).toEqual(once)
    expect(once).toHaveLength(given.length)
  })

  it('同じ人の前の回答とは、入れ替わる', () => {
    const changed = { ...sheet, role: '担当' }
    expect(withSheet([sheet], changed)).toEqual([changed])
  })
})
