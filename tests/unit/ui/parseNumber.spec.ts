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
    ['１２人', 12],
    ['3日', 3],
    ['12。5', 12.5],
    ['1、200', 1200],
    ['1,234,567.8円', 1234567.8],
    ['△3', -3],
    ['ー３', -3],
    ['30㎞', 30],
    ['12.', 12],
  ])('「%s」を %d と読む', (text, value) => {
    expect(parseNumber(text)).toEqual({ kind: 'number', value })
  })

  it.each(['', '  ', '　'])('空の入力「%s」は、0ではなく未入力になる', (text) => {
    expect(parseNumber(text)).toEqual({ kind: 'empty' })
  })

  it.each(['約100', '100〜200', '12,34', '1,2', '0,5', '1,2345', '人', '-', '.', '1万', '十二', '3人4', '50%%'])(
    '「%s」を、似た別の数として黙って読まない',
    (text) => {
      expect(parseNumber(text)).toEqual({ kind: 'notNumber' })
    },
  )

  it('聞いている単位と違う単位の数は、別の数として断る', () => {
    expect(parseNumber('50%', '人')).toEqual({ kind: 'otherUnit', written: '%' })
    expect(parseNumber('36人', '人日')).toEqual({ kind: 'otherUnit', written: '人' })
    expect(parseNumber('12名', '人')).toEqual({ kind: 'number', value: 12 })
    expect(parseNumber('12', '人')).toEqual({ kind: 'number', value: 12 })
    expect(parseNumber('12人', 'people')).toEqual({ kind: 'number', value: 12 })
  })

  it.each(['たくさん', '1e3', '1-2', 'NaN', 'Infinity', '12.3.4'])('「%s」は数として読まない', (text) => {
    expect(parseNumber(text)).toEqual({ kind: 'notNumber' })
  })
})
