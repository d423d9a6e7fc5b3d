import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import {
  emptied,
  movedTo,
  reopened,
  startProxyEntry,
  withNextSheet,
  withProxyAnswer,
  withProxyRole,
} from '@/domain/proxyEntry'
import { sheetOf } from '@/domain/participation'
import { aSheet, anInquiry, aWorkshop } from '../../support/requestBuilders'

const level = { kind: 'level', level: 2 } as const
const begun = startProxyEntry(aWorkshop(), '000000000001')

describe('startProxyEntry', () => {
  it('立場が選べるときは立場から、一つだけなら最初の設問から始まる', () => {
    expect(begun).toMatchObject({ role: null, place: 0, answers: {}, typed: [], last: null })
    expect(startProxyEntry(anInquiry(), '000000000001')).toMatchObject({ role: '情報政策課', place: 1 })
  })
})

describe('一枚を打ち込む', () => {
  it('立場を選ぶと最初の設問に進み、打ち込んだものがそのまま回答票になる', () => {
    const entry = withProxyAnswer(withProxyRole(begun, '担当'), 'cloud.access', level)
    expect(entry.place).toBe(1)
    expect(sheetOf(entry)).toEqual(
      aSheet(aWorkshop(), { respondent: '000000000001', role: '担当', answers: { 'cloud.access': level } }),
    )
  })

  it('やり直すと、回答と番号だけが新しくなる', () => {
    const entry = withProxyAnswer(withProxyRole(begun, '担当'), 'cloud.access', level)
    expect(emptied(entry, '000000000002')).toEqual({ ...begun, respondent: '000000000002', role: '担当' })
  })

  it('保存した用紙を開くと、その番号と内容で、終わりの確かめから始まる', () => {
    const sheet = aSheet(aWorkshop(), { role: '情報', answers: { 'cloud.access': level } })
    expect(reopened(begun, sheet, 20)).toEqual({
      ...begun,
      respondent: sheet.respondent,
      role: '情報',
      answers: sheet.answers,
      place: 21,
    })
  })

  test.prop([fc.integer(), fc.integer({ min: 1, max: 100 })])(
    'どこへ動いても、ある場所に止まる',
    (place, questions) => {
      for (const request of [aWorkshop(), anInquiry()]) {
        const moved = movedTo(startProxyEntry(request, '000000000001'), place, questions)
        expect(moved.place).toBeGreaterThanOrEqual(request.kind === 'inquiry' ? 1 : 0)
        expect(moved.place).toBeLessThanOrEqual(questions + 1)
        if (place >= 1 && place <= questions + 1) expect(moved.place).toBe(place)
      }
    },
  )
})

describe('withNextSheet', () => {
  const digits = fc.integer({ min: 0, max: 999 }).map((number) => String(number).padStart(12, '0'))

  test.prop([fc.array(digits, { minLength: 1 })])(
    '打ち込んだ用紙は、順が分からない形で一度ずつ数え、立場は次の用紙に残る',
    (respondents) => {
      let entry = withProxyRole(begun, '人事')
      for (const respondent of respondents) {
        entry = withNextSheet(withProxyAnswer({ ...entry, respondent }, 'cloud.access', level), '999999999999')
      }
      expect(entry.typed).toEqual([...new Set(respondents)].sort())
      expect(entry).toMatchObject({ last: respondents.at(-1), role: '人事', answers: {}, place: 0 })
    },
  )
})
