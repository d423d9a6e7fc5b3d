import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { builtInBanks } from '@/content/bank'
import { base64UrlOf, bytesOfBase64Url } from '@/exchange/base64Url'
import { requestLink } from '@/exchange/sheets/links'
import { readRequest, writeRequestFile } from '@/exchange/sheets/requestFile'
import { writeRequestText } from '@/exchange/sheets/requestText'
import { sixDigitsOf } from '@/exchange/sheets/sixDigits'
import { anInquiry, aWorkshop } from '../../../support/requestBuilders'
import { requests } from '../../../support/sheetBuilders'

const read = (given: string | Uint8Array) => readRequest(given, builtInBanks)
const textOf = (tuple: unknown) => {
  const body = base64UrlOf(new TextEncoder().encode(typeof tuple === 'string' ? tuple : JSON.stringify(tuple)))
  return `1.${body}.${sixDigitsOf(body)}`
}
const failed = (error: object) => ({ ok: false, error })

describe('readRequest', () => {
  test.prop([requests])('文字列、メールの中のリンク、ファイルのどれからも、同じ依頼を読む', (request) => {
    const good = { ok: true, value: request }
    const text = writeRequestText(request)
    expect(read(text)).toEqual(good)
    expect(read(`お世話になります。\n<${requestLink('https://example.jp/app/', text)}>\nよろしく。`)).toEqual(good)
    expect(read(writeRequestFile(request, '依頼', 'json').text)).toEqual(good)
    expect(read(new TextEncoder().encode(writeRequestFile(request, '依頼', 'txt').text))).toEqual(good)
  })

  it('ファイルの名前で、だれへの依頼かが分かる', () => {
    expect(writeRequestFile(anInquiry(), '依頼', 'txt')).toMatchObject({
      name: '依頼_総務部人事課_情報政策課.txt',
      type: 'text/plain',
    })
    expect(writeRequestFile(aWorkshop({ title: '会議' }), '依頼', 'json')).toMatchObject({
      name: '依頼_会議.json',
      type: 'application/json',
    })
  })

  test.prop([requests, fc.nat(), fc.constantFrom('a', 'X', 'Z', '0', '5', '9', '-', '_')])(
    'リンクの一字が変わると、見つかる',
    (request, at, put) => {
      const text = writeRequestText(request)
      const place = 2 + (at % (text.length - 2))
      fc.pre(text[place] !== put)
      expect(read(text.slice(0, place) + put + text.slice(place + 1)).ok).toBe(false)
    },
  )

  it('途中で切れたリンクは、どこで切れても読まない', () => {
    const text = writeRequestText(aWorkshop())
    for (let length = 0; length < text.length; length += 1) expect(read(text.slice(0, length)).ok).toBe(false)
    expect(read(text.slice(0, -7))).toEqual(failed({ kind: 'damaged' }))
  })

  it('新しい形式、前の形式、ほかの設問集、中身の誤りを、区別する', () => {
    expect(read(writeRequestText(aWorkshop()).replace('1.', '2.'))).toEqual(failed({ kind: 'newerFormat', format: 2 }))
    expect(read(writeRequestText(aWorkshop()).replace('1.', '0.'))).toEqual(failed({ kind: 'notRequest' }))
    const other = { id: 'x', version: '9' }
    expect(read(writeRequestText(aWorkshop({ bank: other })))).toEqual(failed({ kind: 'otherBank', ...other }))
    expect(read(writeRequestText(aWorkshop({ roles: [] })))).toMatchObject({
      error: { kind: 'invalid', problem: { field: 'request.roles', expected: 'nonEmptyList' } },
    })
    const file = writeRequestFile(aWorkshop(), 'a', 'json').text
    expect(read(file.replace('"format": 1', '"format": 3'))).toEqual(failed({ kind: 'newerFormat', format: 3 }))
    expect(read(file.slice(0, -9))).toEqual(failed({ kind: 'damaged' }))
    expect(read(file.replace('"id": "4832', '"id": "483201957", "id": "4832'))).toEqual(failed({ kind: 'damaged' }))
    expect(read(file.replace('"request"', '"sheet"'))).toEqual(failed({ kind: 'notRequest' }))
  })

  it.each<[string, string | Uint8Array]>([
    ['空', ''],
    ['空のファイル', new Uint8Array()],
    ['ほかの文', 'こんにちは'],
    ['長すぎるもの', `1.${'a'.repeat(50_000)}.000000`],
    ['ほかの JSON', '{"a":1}'],
    ['深い JSON', '{"a":'.repeat(60)],
    ['壊れた JSON', '{'],
  ])('%sは、依頼ではない', (_, given) => {
    expect(read(given)).toEqual(failed({ kind: 'notRequest' }))
  })

  it.each<[string, string]>([
    ['JSON でない', textOf('{')],
    ['並びでない', textOf({})],
    ['文字でないもの', `1._w.${sixDigitsOf('_w')}`],
    ['base64url でない', `1.a.${sixDigitsOf('a')}`],
  ])('中身が%sと、壊れている', (_, text) => {
    expect(read(text)).toEqual(failed({ kind: 'damaged' }))
  })

  const common = ['483201957', 'x', '1', ['f', 'quick'], '会議', 1]
  it.each<[string, unknown]>([
    ['知らない種類', ['x', ...common]],
    ['種類がない', []],
    ['知らない対象', ['w', '483201957', 'x', '1', ['z'], '会議', 1, ['人事']]],
    ['対象が並びでない', ['w', '483201957', 'x', '1', 5, '会議', 1, ['人事']]],
    ['メモの可否が数でない', ['i', '483201957', 'x', '1', ['q', 'a'], '会議', 'yes', '課', null]],
    ['使えない名前がある', ['w', ...common, [{ constructor: 1 }]]],
  ])('%s依頼は、正しくない', (_, tuple) => {
    expect(read(textOf(tuple))).toMatchObject(failed({ kind: 'invalid' }))
  })

  test.prop([fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array(), fc.json(), fc.json().map(textOf))], {
    numRuns: 1_000,
  })('何を渡されても、例外を投げない', (given) => {
    expect(read(given).ok).toBe(false)
  })
})

describe('bytesOfBase64Url', () => {
  test.prop([fc.uint8Array()])('書いたものを読み戻す', (bytes) => {
    expect(bytesOfBase64Url(base64UrlOf(bytes))).toEqual(bytes)
  })
})
