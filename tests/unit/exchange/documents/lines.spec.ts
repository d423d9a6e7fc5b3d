import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { cleanText } from '@/exchange/documents/cleanText'
import { columnWidths } from '@/exchange/documents/columnWidths'
import { countLines, cutText } from '@/exchange/documents/slides/lines'

const anyText = fc.string({ unit: 'binary', maxLength: 200 })

describe('cleanText', () => {
  it.each([
    ['あ\r\nい\rう\nえ', 'あ\nい\nう\nえ'],
    ['あ\tい', 'あ い'],
    ['あ\u0000\u001B\u0085い\uFFFF', 'あい'],
    ['\uD83Dあ', '\uFFFDあ'],
    ['😀葛\u{E0100}', '😀葛\u{E0100}'],
  ])('%j は %j になる', (text, clean) => {
    expect(cleanText(text)).toBe(clean)
  })

  test.prop({ text: anyText })('二度かけても変わらない', ({ text }) => {
    expect(cleanText(cleanText(text))).toBe(cleanText(text))
  })
})

describe('cutText', () => {
  test.prop({ text: anyText, letters: fc.integer({ min: 2, max: 30 }), lines: fc.integer({ min: 1, max: 8 }) })(
    '切ったものをつなぐと、もとの文になる',
    ({ text, letters, lines }) => {
      const pieces = cutText(text, letters, lines)
      expect(pieces.join('')).toBe(cleanText(text))
    },
  )

  test.prop({ text: fc.string({ unit: fc.constantFrom('あ', 'b', '\n', ' '), maxLength: 200 }) })(
    'どれも、決めた行数に収まる',
    ({ text }) => {
      for (const piece of cutText(text, 10, 3)) expect(countLines(piece, 10)).toBeLessThanOrEqual(3)
    },
  )

  it('絵文字や結合した文字の途中では切らない', () => {
    const family = '👨‍👩‍👧‍👦'
    for (const piece of cutText(family.repeat(10), 8, 1)) expect(piece.replaceAll(family, '')).toBe('')
  })
})

describe('columnWidths', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 80 })
  const anyTable = fc.integer({ min: 1, max: 6 }).chain((count) =>
    fc.record({
      columns: fc.array(cell, { minLength: count, maxLength: count }),
      rows: fc.array(fc.array(cell, { minLength: count, maxLength: count }), { maxLength: 6 }),
    }),
  )

  test.prop({ table: anyTable, byHand: fc.integer({ min: 0, max: 2 }) })('合わせて1で、どの列にも幅がある', (given) => {
    const widths = columnWidths(given.table, { room: 60, byHand: given.byHand })
    expect(widths).toHaveLength(given.table.columns.length)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1)
    for (const width of widths) expect(width).toBeGreaterThan(0.01)
  })

  it('見出しのない表や、欠けた欄のある表にも幅がある', () => {
    expect(columnWidths({ columns: [], rows: [['あ', 'い'], ['う']] }, { room: 60 })).toEqual([0.5, 0.5])
  })
})
