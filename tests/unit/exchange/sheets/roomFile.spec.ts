import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { builtInBanks } from '@/content/bank'
import type { Room } from '@/domain/rooms'
import { readRoomFile, writeRoomFile } from '@/exchange/sheets/roomFile'
import { aGathering } from '../../../support/gatheringBuilder'
import { aSheet, anInquiry, aWorkshop, bank } from '../../../support/requestBuilders'
import { requestsWithSheets } from '../../../support/sheetBuilders'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const read = (text: string) => readRoomFile(bytesOf(text), builtInBanks)
const write = (room: Room) => writeRoomFile(room, '進行', 'json').text
const request = aWorkshop()
const room: Room = {
  gathering: aGathering({
    request,
    agreed: { [bank.questions.find(({ quick }) => quick)?.id ?? '']: { answer: 2, reason: '' } },
  }),
  sheets: ['000000000001', '000000000002'].map((respondent) => aSheet(request, { respondent })),
}

describe('進行用のファイル', () => {
  test.prop([requestsWithSheets])('書いたものを、そのまま読む', ({ request: any, sheet }) => {
    const own: Room = { gathering: aGathering({ request: any, agenda: [] }), sheets: [sheet] }
    expect(read(write(own))).toEqual({ ok: true, value: own })
  })

  it('名前で、どの話し合いかが分かる', () => {
    expect(writeRoomFile(room, '進行', 'json')).toMatchObject({
      name: '進行_ひろなが市 働き方の話し合い.json',
      type: 'application/json',
    })
    expect(writeRoomFile(room, '進行', 'txt')).toMatchObject({ type: 'text/plain' })
  })

  it('番号の順に読み、並びからは渡した順が分からない', () => {
    const turned = read(write({ ...room, sheets: [...room.sheets].reverse() }))
    expect(turned).toEqual({ ok: true, value: room })
  })

  it.each<[string, string, object]>([
    ['ほかの文', 'こんにちは', { kind: 'notRoom' }],
    ['依頼のファイル', write(room).replace('"room"', '"request"'), { kind: 'notRoom' }],
    ['途中で切れたもの', write(room).slice(0, -20), { kind: 'damaged' }],
    ['新しい形式', write(room).replace('"format": 1', '"format": 9'), { kind: 'newerFormat', format: 9 }],
    [
      '一覧のないもの',
      write(room).replace('"sheets"', '"sheet"'),
      { kind: 'invalid', problem: { field: 'room.sheets', expected: 'object' } },
    ],
    [
      '依頼の壊れたもの',
      write(room).replace('"smallestGroup": 3', '"smallestGroup": 0'),
      { kind: 'invalid', problem: { field: 'gathering.smallestGroup', expected: 'positiveInteger' } },
    ],
    [
      '同じ人が二度あるもの',
      write(room).replace('000000000002', '000000000001'),
      { kind: 'invalid', problem: { field: 'sheet.000000000001', expected: 'unique' } },
    ],
    [
      '番号の正しくないもの',
      write(room).replace('000000000002', '2'),
      { kind: 'invalid', problem: { field: 'sheet.respondent', expected: 'respondent' } },
    ],
    [
      '別の依頼への回答があるもの',
      write({ ...room, sheets: [aSheet(anInquiry())] }),
      { kind: 'invalid', problem: { field: 'sheet', expected: 'requestId' } },
    ],
    [
      'ほかの設問集の回答があるもの',
      write({ ...room, sheets: [aSheet(request, { bank: { id: 'x', version: '9' } })] }),
      { kind: 'otherBank', id: 'x', version: '9' },
    ],
    [
      'ほかの設問集への依頼',
      write({ ...room, gathering: aGathering({ request: aWorkshop({ bank: { id: 'x', version: '9' } }) }) }),
      { kind: 'otherBank', id: 'x', version: '9' },
    ],
  ])('%sは、わけを言って断り、何も渡さない', (_, text, error) => {
    expect(read(text)).toEqual({ ok: false, error })
  })

  it('文字でないファイルは断る', () => {
    expect(readRoomFile(new Uint8Array([0xff, 0x00, 0x80]), builtInBanks)).toEqual({
      ok: false,
      error: { kind: 'notRoom' },
    })
  })

  test.prop([fc.uint8Array({ maxLength: 400 })])('何を渡されても、落ちない', (bytes) => {
    expect(readRoomFile(bytes, builtInBanks).ok).toBe(false)
  })

  test.prop([fc.nat(), fc.nat()])('一か所を切り取っても、落ちない', (at, length) => {
    const text = write(room)
    const start = at % text.length
    const result = read(text.slice(0, start) + text.slice(start + 1 + (length % 50)))
    expect(typeof result.ok).toBe('boolean')
  })
})
