import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { builtInBank, builtInBanks } from '@/content/bank'
import { rolesOf } from '@/domain/request'
import { bankPrint } from '@/exchange/sheets/bankPrint'
import { spacedCode, toCode } from '@/exchange/sheets/codeGroups'
import { checkDigit, isRightGroup } from '@/exchange/sheets/digitCheck'
import { readSheetCode, writeSheetCode } from '@/exchange/sheets/sheetCode'
import { anInquiry, aSheet, aWorkshop } from '../../../support/requestBuilders'
import { digits, requestsWithSheets } from '../../../support/sheetBuilders'

const { bank } = builtInBank
const request = aWorkshop()
const [first, second, third] = bank.questions.filter(({ quick }) => quick).map(({ id }) => id)
const sheet = aSheet(request, {
  role: '管理職',
  answers: {
    [String(first)]: { kind: 'level', level: 3 },
    [String(second)]: { kind: 'unknown' },
    [String(third)]: { kind: 'notApplicable', reason: '' },
  },
})
const code = writeSheetCode(sheet, request, bank)
const read = (text: string) => readSheetCode(text, builtInBanks)
const replaced = (place: number, digit: string, text = code) => text.slice(0, place) + digit + text.slice(place + 1)
/** A code of groups as they are, the remainder and the check digits being right. */
const madeOf = (carried: string) => toCode(carried)
/** What the code carries, without check digits and remainder. */
const carried = Array.from({ length: code.length / 4 - 2 }, (_, index) => code.slice(index * 4, index * 4 + 3)).join('')

describe('checkDigit', () => {
  test.prop([digits(3), fc.nat({ max: 99 })])(
    '正しい組は正しく、9桁以内だけ離れた場所では正しくない',
    (group, place) => {
      const whole = group + checkDigit(group, place)
      expect(isRightGroup(whole, place)).toBe(true)
      for (let shift = 1; shift < 10; shift += 1) expect(isRightGroup(whole, place + shift)).toBe(false)
    },
  )
})

describe('writeSheetCode', () => {
  test.prop([requestsWithSheets])('読み戻すと、同じ回答になる', (given) => {
    const { respondent, role, answers } = given.sheet
    const result = read(writeSheetCode(given.sheet, given.request, given.bank))
    expect(result).toMatchObject({
      ok: true,
      value: { request: given.request.id, respondent, bank: given.request.bank },
    })
    if (!result.ok) return
    expect(result.value.answers).toEqual(answers)
    expect(rolesOf(given.request)[result.value.roleIndex]).toBe(role)
  })

  it('簡易版は20組、標準版は36組に収まる', () => {
    const standard = aWorkshop({ scope: { kind: 'form', form: 'standard' } })
    expect(code).toHaveLength(20 * 4)
    expect(writeSheetCode(aSheet(standard), standard, bank)).toHaveLength(36 * 4)
  })

  it('メモと理由は、入らない', () => {
    const noted = { kind: 'notApplicable', reason: '窓口がない', note: '秘密' } as const
    const plain = { kind: 'notApplicable', reason: '' } as const
    const inquiry = anInquiry()
    const write = (answer: typeof noted | typeof plain) =>
      writeSheetCode(aSheet(inquiry, { answers: { 'cloud.access': answer } }), inquiry, bank)
    expect(write(noted)).toBe(write(plain))
  })
})

describe('readSheetCode', () => {
  test.prop([requestsWithSheets, fc.nat(), fc.integer({ min: 1, max: 9 })])(
    'どの一桁が変わっても見つかり、その組が分かる',
    (given, at, by) => {
      const whole = writeSheetCode(given.sheet, given.request, given.bank)
      const place = at % whole.length
      const changed = replaced(place, String((Number(whole[place]) + by) % 10), whole)
      expect(read(changed)).toEqual({
        ok: false,
        error: { kind: 'damaged', where: { kind: 'group', group: Math.floor(place / 4) + 1 } },
      })
    },
  )

  it('隣り合う二桁の入れ替えは、どこでも見つかる', () => {
    for (let place = 0; place + 1 < code.length; place += 1) {
      const [a = '', b = ''] = [code[place], code[place + 1]]
      const changed = replaced(place + 1, a, replaced(place, b))
      if (a === b) continue
      expect(read(changed), String(place)).toEqual({
        ok: false,
        error: { kind: 'damaged', where: { kind: 'group', group: Math.floor(place / 4) + 1 } },
      })
    }
  })

  test.prop([requestsWithSheets, fc.nat(), fc.nat()])(
    '二つの組の入れ替えは、どんなに離れていても見つかる',
    (given, i, j) => {
      const whole = writeSheetCode(given.sheet, given.request, given.bank)
      const groups = whole.match(/.{4}/gu) ?? []
      const [a, b] = [i % groups.length, j % groups.length]
      fc.pre(groups[a] !== groups[b])
      const swapped = groups.map((group, place) => (place === a ? groups[b] : place === b ? groups[a] : group))
      expect(read(swapped.join('')).ok).toBe(false)
    },
  )

  it.each([
    ['組の間の空白', spacedCode(code)],
    [
      '全角の数字と全角の空白',
      spacedCode(code).replace(/[0-9 ]/gu, (each) =>
        each === ' ' ? '　' : String.fromCharCode(each.charCodeAt(0) + 0xfee0),
      ),
    ],
    ['ハイフンと改行', spacedCode(code).replace(/ /gu, '-\r\n')],
    ['長音とダッシュ', spacedCode(code).replace(/ /gu, 'ー').replace('ー', '—')],
    ['前後の言葉', `2026年11月28日 回答コードです。\n${spacedCode(code)}\nよろしくお願いします。内線 1234`],
    ['見えない文字', `\uFEFF${spacedCode(code).replace(/ /gu, '\u200B')}`],
  ])('%sがあっても読める', (_, text) => {
    expect(read(text)).toEqual(read(code))
    expect(read(text).ok).toBe(true)
  })

  it('数字でない字が混ざると、その組を言う', () => {
    expect(read(replaced(9, 'O'))).toEqual({
      ok: false,
      error: { kind: 'damaged', where: { kind: 'group', group: 3 } },
    })
  })

  it('終わりが足りない、または多いと、組の数を言う', () => {
    const where = (given: number) => ({ kind: 'length', given, expected: 20 })
    expect(read(code.slice(0, -12))).toEqual({ ok: false, error: { kind: 'damaged', where: where(17) } })
    expect(read(`${code}000${checkDigit('000', 20)}`)).toEqual({
      ok: false,
      error: { kind: 'damaged', where: where(21) },
    })
    expect(read(code.slice(0, -1))).toEqual({
      ok: false,
      error: { kind: 'damaged', where: { kind: 'group', group: 20 } },
    })
  })

  it('対象の設問の前で終わると、次の組を言う', () => {
    expect(read(code.slice(0, 40))).toEqual({
      ok: false,
      error: { kind: 'damaged', where: { kind: 'group', group: 11 } },
    })
  })

  it('組はどれも正しいのに全体が合わないと、そう言う', () => {
    const other = madeOf(`${carried.slice(0, -3)}000`)
    const mixed = code.slice(0, -12) + other.slice(-12, -8) + code.slice(-8)
    expect(read(mixed)).toEqual({ ok: false, error: { kind: 'damaged', where: { kind: 'whole' } } })
  })

  it('新しい形式は、壊れたものと区別する', () => {
    expect(read(madeOf(`2${carried.slice(1)}`))).toEqual({ ok: false, error: { kind: 'newerFormat', format: 2 } })
    expect(read(madeOf(`2${carried.slice(1)}`).slice(0, -6))).toEqual({
      ok: false,
      error: { kind: 'newerFormat', format: 2 },
    })
  })

  it('ここにない設問集は、壊れたものと区別する', () => {
    expect(bankPrint(bank)).toMatch(/^\d{6}$/u)
    expect(readSheetCode(code, [])).toEqual({ ok: false, error: { kind: 'otherBank', bank: null } })
    expect(readSheetCode(code.slice(0, -4), [])).toEqual({
      ok: false,
      error: { kind: 'damaged', where: { kind: 'whole' } },
    })
  })

  const scopePlace = 30
  it.each([
    ['知らない種類', '300'],
    ['知らない版', '020'],
    ['余りのある種類', '001'],
    ['余りのある設問の指定', '210'],
    ['ない分野', '100001001'],
    ['ない設問', `200${'999'.repeat(8)}`],
    ['途中で終わる分野', '100'],
  ])('対象の設問が読めない（%s）ときは、その組を言う', (_, scope) => {
    expect(read(madeOf(carried.slice(0, scopePlace) + scope))).toEqual({
      ok: false,
      error: { kind: 'damaged', where: { kind: 'group', group: 11 } },
    })
  })

  it.each([
    ['答えにない数字', '5'],
    ['該当しないを選べない設問の「該当しない」', '8'],
  ])('%sは受け取らない', (_, digit) => {
    const answers = carried.slice(scopePlace + 3)
    expect(read(madeOf(carried.slice(0, scopePlace + 3) + digit + answers.slice(1)))).toEqual({
      ok: false,
      error: { kind: 'damaged', where: { kind: 'whole' } },
    })
  })

  it('余った桁が埋め草でなければ、受け取らない', () => {
    expect(read(madeOf(`${carried.slice(0, -1)}0`)).ok).toBe(false)
  })

  it.each(['', 'こんにちは', '1234', '電話 0123-45-6789', 'x'.repeat(200_000)])(
    '回答でないもの「%.20s」は、そう言う',
    (text) => {
      expect(read(text)).toEqual({ ok: false, error: { kind: 'notSheet' } })
    },
  )
})
