import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { inWords } from '@/i18n/message'
import { interfaceLines } from '../../support/writtenTexts'

describe('inWords', () => {
  it('名前のところに値を入れ、値のないところは空にする', () => {
    expect(inWords('{name}の{count}問', { name: 'あおば市', count: 67 })).toBe('あおば市の67問')
    expect(inWords('{name}の{count}問', { count: 0 })).toBe('の0問')
    expect(inWords('ここには何も入らない')).toBe('ここには何も入らない')
  })

  it.each([
    [1, 'one day'],
    [0, '0 days'],
    [2, '2 days'],
    [1.5, '1.5 days'],
    [0.5, '0.5 days'],
  ])('数が%dのときの形を選ぶ', (count, words) => {
    expect(inWords('one day | {count} days', { count })).toBe(words)
    expect(inWords('one day | {shown} days', { shown: String(count) }, count)).toBe(words)
  })

  it('数がなければ、形を選ばない', () => {
    expect(inWords('{page} | {app}', { page: 'Plan', app: 'Hironaga' })).toBe('Plan | Hironaga')
    expect(inWords('one | more', { count: '1' })).toBe('one | more')
  })

  it('値に含まれる差し込みや区切りは、ただの文字である', () => {
    expect(inWords('{name}', { name: '{count} | 二', count: 3 })).toBe('{count} | 二')
  })

  test.prop([fc.string({ unit: 'grapheme' })])('値は、向きを変える文字のほか、そのまま入る', (value) => {
    expect(inWords('「{value}」', { value: `\u202E${value}` })).toBe(
      `「${value.replace(/[\u202A-\u202E\u2066-\u2069]/gu, '')}」`,
    )
  })
})

describe('言葉の一覧', () => {
  it('英語は二つまで、日本語は一つの形を持ち、差し込みのほかに波括弧がない', () => {
    for (const [forms, locale] of [
      [1, 'ja'],
      [2, 'en'],
    ] as const) {
      for (const [key, text] of interfaceLines(locale)) {
        expect(text.split('|').length, key).toBeLessThanOrEqual(forms)
        expect(text.replace(/\{\w+\}/gu, ''), key).not.toMatch(/[{}]/u)
      }
    }
  })
})
