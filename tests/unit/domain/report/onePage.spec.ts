import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { firstOf, shortened } from '@/domain/report/onePage'

describe('firstOf', () => {
  test.prop([fc.array(fc.integer()), fc.option(fc.nat(10))])(
    '失うものも増えるものもなく、限りを超えない',
    (things, most) => {
      const { shown, left } = firstOf(things, most)
      expect([...shown, ...left]).toEqual(things)
      expect(shown.length).toBeLessThanOrEqual(most ?? things.length)
      if (shown.length < (most ?? Infinity)) expect(left).toEqual([])
    },
  )

  it('限りがなければ、すべてを挙げる', () => {
    expect(firstOf(['い', 'ろ', 'は'], null)).toEqual({ shown: ['い', 'ろ', 'は'], left: [] })
  })
})

describe('shortened', () => {
  test.prop([fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 })])(
    '長さは限りを超えず、短いものは変わらず、縮めたことが見える',
    (text, longest) => {
      const short = shortened(text, longest)
      const length = Array.from(text).length
      expect(Array.from(short).length).toBe(Math.min(length, longest))
      if (length <= longest) expect(short).toBe(text)
      else expect(short.endsWith('…')).toBe(true)
    },
  )

  it('文字の途中では切らず、限りがなければ、そのままにする', () => {
    expect(shortened('𠮷野家の市', 3)).toBe('𠮷野…')
    expect(shortened('長い名前', null)).toBe('長い名前')
  })
})
