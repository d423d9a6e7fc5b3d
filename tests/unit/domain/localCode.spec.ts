import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { prefectureName } from '@/content/prefectures'
import { isPrefectureItself, parseLocalCode, prefectureOf } from '@/domain/localCode'

describe('parseLocalCode', () => {
  it.each([
    ['010006', '北海道'],
    ['011002', '札幌市'],
    ['131016', '千代田区'],
    ['130001', '東京都'],
    ['142018', '横須賀市'],
    ['472018', '那覇市'],
  ])('公表されている %s（%s）を読む', (code) => {
    expect(parseLocalCode(code)).toEqual({ ok: true, value: code })
    expect(parseLocalCode(code.slice(0, 5))).toEqual({ ok: true, value: code })
  })

  it.each(['１３１０１６', ' 131016 ', '13101-6', '１３１０１−６'])('書き方の違い「%s」を気にしない', (text) => {
    expect(parseLocalCode(text)).toEqual({ ok: true, value: '131016' })
  })

  it('空なら、ないことになる', () => {
    expect(parseLocalCode(' 　')).toEqual({ ok: true, value: null })
  })

  it.each(['1310', '1310161', '東京都', '13101x', '-1'])('「%s」は桁が合わない', (text) => {
    expect(parseLocalCode(text)).toEqual({ ok: false, error: { kind: 'digits' } })
  })

  it.each(['001006', '48101', '991016'])('「%s」で始まる都道府県はない', (text) => {
    expect(parseLocalCode(text)).toEqual({ ok: false, error: { kind: 'prefecture' } })
  })

  it('検査数字が合わなければ、合うものを言う', () => {
    expect(parseLocalCode('131017')).toEqual({ ok: false, error: { kind: 'checkDigit', fitting: '131016' } })
  })

  const five = fc
    .tuple(fc.integer({ min: 1, max: 47 }), fc.integer({ min: 0, max: 999 }))
    .map(([prefecture, rest]) => String(prefecture).padStart(2, '0') + String(rest).padStart(3, '0'))

  test.prop([five, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 9 })])(
    '検査数字はちょうど一つで、桁の打ち間違いに気づく',
    (digits, place, shift) => {
      const fitting = Array.from({ length: 10 }, (_, last) => digits + String(last)).filter(
        (code) => parseLocalCode(code).ok,
      )
      expect(fitting).toHaveLength(1)
      const code = fitting[0] ?? ''
      const wrong = String((Number(code.charAt(place)) + shift) % 10)
      const mistyped = code.slice(0, place) + wrong + code.slice(place + 1)
      const read = parseLocalCode(mistyped)
      // 11で割った余りが0でも10でも検査数字は1なので、その二つの間の打ち間違いだけは通る。
      if (read.ok) expect(code.charAt(5)).toBe('1')
    },
  )
})

describe('都道府県', () => {
  it('団体コードから番号と名前が分かる', () => {
    expect(prefectureName(prefectureOf('131016'), 'ja')).toBe('東京都')
    expect(prefectureName(prefectureOf('011002'), 'en')).toBe('Hokkaido')
    expect(prefectureName('48', 'ja')).toBeUndefined()
  })

  it('47あり、どちらの言葉の名前も一度ずつしか出ない', () => {
    const numbers = Array.from({ length: 47 }, (_, index) => String(index + 1).padStart(2, '0'))
    for (const locale of ['ja', 'en'] as const) {
      expect(new Set(numbers.map((number) => prefectureName(number, locale) ?? '')).size).toBe(47)
    }
  })

  it('都道府県そのものと、その市区町村を見分ける', () => {
    expect(isPrefectureItself('130001')).toBe(true)
    expect(isPrefectureItself('131016')).toBe(false)
  })
})
