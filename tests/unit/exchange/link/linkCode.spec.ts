import { fc, test } from '@fast-check/vitest'
import { deflateSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { base64UrlOf } from '@/exchange/base64Url'
import { crc32 } from '@/exchange/link/crc32'
import { DICTIONARY } from '@/exchange/link/dictionary'
import { inflateWithin } from '@/exchange/link/inflateWithin'
import { packText, unpackText } from '@/exchange/link/linkCode'
import { LARGEST_UNFOLDED, LONGEST_LINK, reachOf } from '@/exchange/link/linkLimits'

const anyText = fc.string({ unit: 'grapheme', maxLength: 300 })
/** A code around any body, right in length and check: what a person could make who knows how. */
const codeAround = (body: string, format = 1) =>
  `h${String(format)}.${body.length.toString(36)}.${body}.${crc32(body).toString(36).padStart(7, '0')}`
const squeezed = (text: string) => base64UrlOf(deflateSync(new TextEncoder().encode(text), { level: 9 }))

function packed(text: string): string {
  const code = packText(text)
  if (code === null) throw new Error('too large')
  return code
}

describe('crc32', () => {
  it('は、規格の例の値になる', () => {
    expect(crc32('123456789')).toBe(0xcbf43926)
    expect(crc32('')).toBe(0)
  })
})

describe('packText と unpackText', () => {
  test.prop([anyText])('どんな文も、リンクに置ける字だけになり、もとに戻る', (text) => {
    const code = packed(text)
    expect(code).toMatch(/^[\w.-]+$/u)
    expect(code.at(-1)).toMatch(/[\da-z]/u)
    expect(unpackText(code)).toEqual({ ok: true, value: text })
  })

  test.prop([anyText, fc.nat(), fc.string({ minLength: 1, maxLength: 1 })])(
    '一字でも違えば、どこであっても、わけを言って断る',
    (text, place, letter) => {
      const code = packed(text)
      const at = place % code.length
      fc.pre(code[at] !== letter)
      expect(unpackText(code.slice(0, at) + letter + code.slice(at + 1)).ok).toBe(false)
    },
  )

  test.prop([anyText, fc.nat()])('どこで切れても、切れていると言うか、コードがないと言う', (text, place) => {
    const code = packed(text)
    const read = unpackText(code.slice(0, place % code.length))
    if (read.ok) expect.fail()
    expect(['linkCutOff', 'noLink']).toContain(read.error.kind)
  })

  it('途中で切れたリンクは、何文字のうち何文字が届いたかを言う', () => {
    const code = packed('あおば市')
    expect(unpackText(`https://example.jp/#/import?a=${code.slice(0, -3)}`)).toEqual({
      ok: false,
      error: { kind: 'linkCutOff', arrived: code.length - 3, expected: code.length },
    })
  })

  const inMail = (code: string, end = '\r\n') =>
    `https://h1.abc.example.jp/#/import?a=${code}`.replace(/.{60}/gu, (line) => line + end)

  it.each([
    [
      '前後に文のあるメール',
      (code: string) => `お疲れさまです。\n${inMail(code, '')}。\nよろしくお願いします。Best regards`,
    ],
    ['折り返されたメール', (code: string) => `Dear all,\n${inMail(code)}\r\nBest regards,\nAoba`],
    ['引用されたメール', (code: string) => `> > ${inMail(code, '\r\n> > ')}\r\n> > 以上`],
    ['柔らかい改行の付いた、もとのままのメール', (code: string) => inMail(code, '=\r\n').replaceAll('?a=', '?a=3D')],
    ['見えない字の入ったもの', (code: string) => inMail(code, '\u200B\u00AD')],
    [
      '全角にされたもの',
      (code: string) => code.replace(/\w/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ],
    [
      '中継のアドレスに包まれたもの',
      (code: string) => `https://gateway.example/?url=${encodeURIComponent(inMail(code, ''))}&data=x`,
    ],
    ['括弧と句点に挟まれたもの', (code: string) => `（${code}）。`],
    ['壊れたリンクの後に、よいリンクのあるもの', (code: string) => `${code.slice(0, 20)} ${code}`],
  ])('%s からも読める', (_, around) => {
    const text = '診断の長い文。'.repeat(20) + Array.from({ length: 90 }, (_each, n) => n * n).join('')
    expect(unpackText(around(packed(text)))).toEqual({ ok: true, value: text })
  })

  it.each(['', 'あおば市', 'https://example.jp/#/import?a=', 'h0.5.AAAAA.0000000', 'h1.zzzz.AAAA.0000000', 'h1.!.x'])(
    'コードのない「%s」は、ないと言う',
    (text) => {
      expect(unpackText(text)).toEqual({ ok: false, error: { kind: 'noLink' } })
    },
  )

  it('あとの版が作ったものは、そう言う', () => {
    expect(unpackText(codeAround('AAAA', 2))).toEqual({ ok: false, error: { kind: 'linkNewer', format: 2 } })
  })

  it('長さと検査数字が合っていても、開けないものは、壊れていると言う', () => {
    for (const body of [
      'A',
      '',
      '____',
      squeezed('あおば市'.repeat(9)).slice(0, -4),
      base64UrlOf(deflateSync(Uint8Array.of(0xff, 0xfe))),
    ])
      expect(unpackText(codeAround(body))).toEqual({ ok: false, error: { kind: 'linkChanged' } })
  })

  it('小さく見せて膨らむものは、膨らみきる前に断る', () => {
    const bomb = squeezed('0'.repeat(6_000_000))
    expect(bomb.length).toBeLessThan(LONGEST_LINK)
    expect(unpackText(codeAround(bomb))).toEqual({ ok: false, error: { kind: 'linkTooLarge' } })
    expect(unpackText(codeAround(squeezed('0'.repeat(LARGEST_UNFOLDED)))).ok).toBe(true)
    expect(packText('0'.repeat(LARGEST_UNFOLDED + 1))).toBeNull()
  })

  test.prop([
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 500 }),
      fc.base64String().map((body) => codeAround(body)),
    ),
  ])('何を渡しても、投げない', (text) => {
    expect(typeof unpackText(text).ok).toBe('boolean')
  })
})

describe('inflateWithin', () => {
  test.prop([anyText, fc.nat({ max: 2_000 })])('上限までなら開き、超えれば断る', (text, limit) => {
    const bytes = new TextEncoder().encode(text)
    const read = inflateWithin(deflateSync(bytes, { dictionary: DICTIONARY }), { dictionary: DICTIONARY, limit })
    expect(read).toEqual(bytes.length <= limit ? { ok: true, value: text } : { ok: false, error: 'tooLarge' })
  })
})

describe('DICTIONARY', () => {
  it('は、作ったリンクがいつまでも開けるように、変わらない', () => {
    expect([DICTIONARY.length, crc32(new TextDecoder().decode(DICTIONARY))]).toEqual([6_993, 29_741_578])
  })
})

describe('reachOf', () => {
  it('は、2,000文字まではどこでも、8,000文字までは写せば届き、それより長ければ届かない', () => {
    expect([2_000, 2_001, 8_000, 8_001].map(reachOf)).toEqual(['everywhere', 'copied', 'copied', 'nowhere'])
  })
})
