import { describe, expect, it } from 'vitest'
import { decodeText, LARGEST_FILE } from '@/exchange/fileText'

const text = '{"名前":"ひろなが市😀"}'
const utf16 = (order: 'le' | 'be') => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return Uint8Array.from(order === 'le' ? bytes : bytes.swap16())
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['印（BOM）のあるUTF-8', new TextEncoder().encode(`\uFEFF${text}`)],
    ['メモ帳の「Unicode」（UTF-16 LE）', utf16('le')],
    ['UTF-16 BE', utf16('be')],
  ])('%sを読む', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: text })
  })

  it.each([
    ['シフトJIS', [0x82, 0xd0, 0x82, 0xeb]],
    ['画像', [0x89, 0x50, 0x4e, 0x47, 0xff]],
    ['途中で切れた文字', [0x22, 0xe3, 0x81]],
    ['半分の文字を書いたUTF-8', [0x22, 0xed, 0xa0, 0xbd, 0x22]],
    ['奇数バイトのUTF-16', [0xff, 0xfe, 0x41]],
    ['半分の文字のあるUTF-16', [0xff, 0xfe, 0x3d, 0xd8, 0x41, 0x00]],
  ])('%sは、文字のファイルでないと言う', (_, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ ok: false, error: { kind: 'notText' } })
  })

  it('何もないファイルは、空と言う', () => {
    for (const empty of ['', ' \r\n', '\0\0\0']) {
      expect(decodeText(new TextEncoder().encode(empty))).toEqual({ ok: false, error: { kind: 'empty' } })
    }
  })

  it('大きすぎるファイルは、読まずに断る', () => {
    expect(decodeText(new Uint8Array(LARGEST_FILE + 1))).toEqual({ ok: false, error: { kind: 'tooLarge' } })
  })
})
