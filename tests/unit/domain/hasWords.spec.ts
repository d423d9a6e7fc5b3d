import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { hasWords } from '@/domain/hasWords'

describe('hasWords', () => {
  it('全角・半角、大文字・小文字、ひらがな・カタカナの違いを問わない', () => {
    expect(hasWords('ひろなが市 ＩＴ推進課', 'ヒロナガ it')).toBe(true)
    expect(hasWords('佐賀県', '佐賀 福岡')).toBe(false)
  })

  test.prop([fc.string(), fc.string(), fc.string()])('文の一部は、必ず見つかる', (before, word, after) => {
    expect(hasWords(`${before} ${word} ${after}`, word)).toBe(true)
    expect(hasWords(before, '')).toBe(true)
  })
})
