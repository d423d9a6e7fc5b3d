import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { readingsOf, withReadings } from '@/domain/furigana'

const readings = readingsOf([
  '{行|おこな}う',
  '{行|い}く',
  '{引|ひ}き{出|だ}し',
  '{人|ひと}が',
  '{一人|ひとり}',
  'テレワーク{中|ちゅう}',
])

describe('withReadings', () => {
  it('送り仮名の上には読みを付けず、読み方の違う語を、後に続く字で見分ける', () => {
    expect(withReadings('行うと行く', readings)).toEqual([
      { text: '行', reading: 'おこな' },
      { text: 'うと' },
      { text: '行', reading: 'い' },
      { text: 'く' },
    ])
    expect(withReadings('引き出し。', readings)).toEqual([
      { text: '引', reading: 'ひ' },
      { text: 'き' },
      { text: '出', reading: 'だ' },
      { text: 'し。' },
    ])
  })

  it('いちばん長い語の読みを使い、仮名から始まる語もそのまま残す', () => {
    expect(withReadings('一人が', readings)).toEqual([{ text: '一人', reading: 'ひとり' }, { text: 'が' }])
    expect(withReadings('テレワーク中', readings)).toEqual([{ text: 'テレワーク' }, { text: '中', reading: 'ちゅう' }])
  })

  it('知らない語は、そのまま出す', () => {
    expect(withReadings('職人', readings)).toEqual([{ text: '職人' }])
    expect(withReadings('行う', readingsOf([]))).toEqual([{ text: '行う' }])
    expect(withReadings('', readings)).toEqual([])
  })

  const piece = fc.constantFrom(
    '行う',
    '行',
    '引き出し',
    '人',
    '人が',
    '一人',
    'テレワーク中',
    'か',
    '、',
    '𠮷',
    '{',
    '|',
  )
  test.prop([fc.array(piece)])('読みを取ると、いつも元の文に戻る', (pieces) => {
    const text = pieces.join('')
    const parts = withReadings(text, readings)
    expect(parts.map((part) => part.text).join('')).toBe(text)
  })
})
