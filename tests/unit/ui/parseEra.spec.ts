import { describe, expect, it } from 'vitest'
import { parseWrittenDate, parseYear } from '@/ui/parseEra'

describe('parseYear', () => {
  it.each([
    ['2024', 2024],
    ['２０２４年', 2024],
    ['2024年度', 2024],
    ['令和6年', 2024],
    ['令和６', 2024],
    ['令和元年', 2019],
    ['R6', 2024],
    ['ｒ６', 2024],
    ['令6', 2024],
    ['平成31年度', 2019],
    ['H30', 2018],
    ['昭和64年', 1989],
    ['大正15年', 1926],
  ])('「%s」を %d 年と読む', (text, value) => {
    expect(parseYear(text)).toEqual({ kind: 'number', value })
  })

  it.each(['6年', '24', '令和', '令和0年', '平成32年', '昭和65', '明治45年', '令和6年4月', '約2024', 'X6'])(
    '「%s」は、どの年か分からないので読まない',
    (text) => {
      expect(parseYear(text)).toEqual({ kind: 'notNumber' })
    },
  )

  it('空の入力は、未入力になる', () => {
    expect(parseYear('　')).toEqual({ kind: 'empty' })
  })
})

describe('parseWrittenDate', () => {
  it.each([
    ['令和6年4月1日', '2024-04-01'],
    ['R6.4.1', '2024-04-01'],
    ['Ｒ６．４．１', '2024-04-01'],
    ['令和元年 5月 1日', '2019-05-01'],
    ['H31/4/30', '2019-04-30'],
    ['2024年4月1日', '2024-04-01'],
    ['2024/4/1', '2024-04-01'],
    ['2024-04-01', '2024-04-01'],
  ])('「%s」を %s と読む', (text, date) => {
    expect(parseWrittenDate(text)).toBe(date)
  })

  it.each(['', '6年4月1日', '令和6年2月30日', '令和6年13月1日', 'R6.4', '4/1', '2023-02-29'])(
    '「%s」は日付として読まない',
    (text) => {
      expect(parseWrittenDate(text)).toBeNull()
    },
  )
})
