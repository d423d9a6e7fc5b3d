import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { escapeHexSigns, readHexSigns } from '@/exchange/sheets/workbook/hexSigns'

const pieces = fc.array(fc.constantFrom('_', 'x', '0041', '005F', '_x0041_', '_xD83D_', 'あ', ' '), { maxLength: 12 })

describe('表計算の欄の中の、番号で書かれた記号', () => {
  test.prop([pieces.map((each) => each.join(''))])('打った言葉は、そのまま戻る', (text) => {
    expect(readHexSigns(escapeHexSigns(text))).toBe(text)
  })

  test.prop([fc.string({ unit: 'binary' })])('そうした記号のない言葉は、そのまま', (text) => {
    fc.pre(!/_x[0-9a-f]{4}_/iu.test(text))
    expect(escapeHexSigns(text)).toBe(text)
    expect(readHexSigns(text)).toBe(text)
  })

  it('表計算ソフトが書く復帰記号を読む', () => {
    expect(readHexSigns('一行目_x000D_\n二行目')).toBe('一行目\r\n二行目')
  })
})
