import { describe, expect, it } from 'vitest'
import { parseNumber } from '@/ui/parseNumber'

describe('parseNumber', () => {
  it.each([
    ['120', 120],
    ['１２０', 120],
    ['1,200人', 1200],
    ['１，２００　名', 1200],
    ['0.5日', 0.5],
    ['．5', 0.5],
    ['−3', -3],
    ['36人日', 36],
  ])('「%s」を %d と読む', (text, value) => {
    expect(parseNumber(text)).toEqual({ kind: 'number', value })
  })

  it.each(['', '  ', '　'])('空の入力「%s」は、0ではなく未入力になる', (text) => {
    expect(parseNumber(text)).toEqual({ kind: 'empty' })
  })

  it.each(['たくさん', '1e3', '1-2', 'NaN', 'Infinity', '12.3.4'])('「%s」は数として読まない', (text) => {
    expect(parseNumber(text)).toEqual({ kind: 'notNumber' })
  })
})
