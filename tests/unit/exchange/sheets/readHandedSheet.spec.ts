import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { builtInBank, builtInBanks } from '@/content/bank'
import { readHandedSheet } from '@/exchange/sheets/readHandedSheet'
import { writeSheetCode } from '@/exchange/sheets/sheetCode'
import { writeSheetFile } from '@/exchange/sheets/sheetFile'
import { anInquiry, aSheet, aWorkshop } from '../../../support/requestBuilders'
import { requestsWithSheets } from '../../../support/sheetBuilders'

const { bank } = builtInBank
const banks = builtInBanks
const request = aWorkshop()
const inquiry = anInquiry()
const question = 'cloud.access'
const noted = { kind: 'level', level: 2, note: '来年度に更新' } as const
const fileOf = (changes: Parameters<typeof aSheet>[1] = {}, asked: Parameters<typeof aSheet>[0] = inquiry) =>
  writeSheetFile(aSheet(asked, changes), '回答', 'json').text
const read = (given: string | Uint8Array, asked: Parameters<typeof aSheet>[0] = inquiry) =>
  readHandedSheet(given, { request: asked, banks })

describe('readHandedSheet', () => {
  test.prop([requestsWithSheets])(
    'コードもファイルも、渡した回答そのものに読み戻す',
    ({ request: asked, bank: own, sheet }) => {
      expect(read(writeSheetCode(sheet, asked, own), asked)).toEqual({ ok: true, value: sheet })
      const file = writeSheetFile(sheet, 'a', 'txt')
      expect(read(file.text, asked)).toEqual({ ok: true, value: sheet })
      expect(read(new TextEncoder().encode(`\uFEFF${file.text}`), asked)).toEqual({ ok: true, value: sheet })
    },
  )

  it('メモは、依頼が認めるときだけ、ファイルから読む', () => {
    const sheet = aSheet(inquiry, { answers: { [question]: noted } })
    expect(read(fileOf({ answers: { [question]: noted } }))).toEqual({ ok: true, value: sheet })
    const silent = anInquiry({ notesAllowed: false })
    const bare = { [question]: { kind: 'level', level: 2 } }
    expect(read(fileOf({ answers: { [question]: noted } }), silent)).toMatchObject({ value: { answers: bare } })
  })

  it('ほかの依頼への回答は、その番号とともに断る', () => {
    const problem = (id: string) => ({ ok: false, error: { kind: 'otherRequest', request: id } })
    const other = aWorkshop({ id: '111111111' })
    expect(read(writeSheetCode(aSheet(other), other, bank), request)).toEqual(problem('111111111'))
    expect(read(fileOf({}, other), request)).toEqual(problem('111111111'))
    const more = aWorkshop({ roles: ['人事', '情報', '管理職', '担当', '窓口'] })
    expect(read(writeSheetCode(aSheet(more, { role: '窓口' }), more, bank), request)).toEqual(problem(request.id))
    expect(read(fileOf({ role: '窓口' }, more), request)).toEqual(problem(request.id))
    const wider = aWorkshop({ scope: { kind: 'form', form: 'standard' } })
    expect(read(writeSheetCode(aSheet(wider), wider, bank), request)).toEqual(problem(request.id))
    const stray = { [bank.questions.find(({ quick }) => !quick)?.id ?? '']: noted }
    expect(read(fileOf({ answers: stray }, request), request)).toEqual(problem(request.id))
  })

  it('ほかの設問集への回答は、断る', () => {
    const old = { id: bank.id, version: banks.find(({ version }) => version !== bank.version)?.version ?? '' }
    expect(read(fileOf({ bank: old }))).toEqual({ ok: false, error: { kind: 'otherBank', bank: old } })
    const unknown = { id: 'x', version: '9' }
    expect(read(fileOf({ bank: unknown }))).toEqual({ ok: false, error: { kind: 'otherBank', bank: unknown } })
    const asked = anInquiry({ bank: unknown })
    const code = writeSheetCode(aSheet(inquiry), inquiry, bank)
    expect(read(code, asked)).toEqual({ ok: false, error: { kind: 'otherBank', bank: inquiry.bank } })
    expect(readHandedSheet(fileOf(), { request: inquiry, banks: [] })).toMatchObject({ error: { kind: 'otherBank' } })
  })

  it('壊れたもの、新しい形式、関わりのないものを、区別する', () => {
    const code = writeSheetCode(aSheet(inquiry), inquiry, bank)
    expect(read(code.slice(0, -1))).toMatchObject({ error: { kind: 'damaged', where: { kind: 'group' } } })
    expect(read(fileOf().slice(0, -20))).toEqual({ ok: false, error: { kind: 'damaged', where: { kind: 'whole' } } })
    expect(read(fileOf().replace('004217903358', '12'))).toMatchObject({
      error: { kind: 'damaged', where: { kind: 'field', problem: { expected: 'respondent' } } },
    })
    expect(read(fileOf().replace('"format": 1', '"format": 2'))).toEqual({
      ok: false,
      error: { kind: 'newerFormat', format: 2 },
    })
    const tooDeep = `{"a":`.repeat(50)
    for (const given of ['', 'こんにちは', '{}', tooDeep, '{"app":"other"}', new Uint8Array()]) {
      expect(read(given)).toEqual({ ok: false, error: { kind: 'notSheet' } })
    }
  })

  it('答えにない設問や値は、欄の名前とともに断る', () => {
    const text = fileOf({ answers: { [question]: noted } })
    const field = (changed: string) => read(changed)
    expect(field(text.replace(question, 'no.question'))).toMatchObject({
      error: { where: { problem: { field: 'sheet.answers.no.question', expected: 'knownQuestion' } } },
    })
    expect(field(text.replace('"value": 2', '"value": 7'))).toMatchObject({
      error: { where: { problem: { expected: 'answerValue' } } },
    })
  })

  test.prop([fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array(), fc.json())], { numRuns: 1_000 })(
    '何を渡されても、例外を投げない',
    (given) => {
      expect(read(given).ok).toBe(false)
    },
  )

  test.prop([fc.nat(), fc.string({ unit: 'binary', maxLength: 4 })], { numRuns: 1_000 })(
    'ファイルのどこが変わっても、例外を投げない',
    (at, put) => {
      const text = fileOf({ answers: { [question]: noted } })
      const place = at % text.length
      expect(typeof read(text.slice(0, place) + put + text.slice(place + 1)).ok).toBe('boolean')
    },
  )
})
