import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { readDay, serialOf } from '@/exchange/workbook/daySerial'

const day = fc
  .date({ min: new Date('1900-03-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('serialOf', () => {
  test.prop([day])('数にして読み戻せば、同じ日になる', (date) => {
    expect(readDay(String(serialOf(date)))).toBe(date)
    expect(readDay(`${String(serialOf(date))}.75`)).toBe(date)
  })

  it('知られた日と合い、数えられない日は数にしない', () => {
    expect(serialOf('1900-03-01')).toBe(61)
    expect(serialOf('2027-03-31')).toBe(46477)
    expect(serialOf('1900-02-28')).toBeNull()
    expect(serialOf('2027-02-30')).toBeNull()
    expect(serialOf('x')).toBeNull()
  })
})

describe('readDay', () => {
  it.each([
    ['2027-03-31', '2027-03-31'],
    ['2027/3/31', '2027-03-31'],
    ['２０２７年３月３１日', '2027-03-31'],
    ['2027.3.5', '2027-03-05'],
    ['令和9年3月31日', '2027-03-31'],
    ['令和元年5月1日', '2019-05-01'],
    ['R9.3.31', '2027-03-31'],
    ['平成31年4月30日', '2019-04-30'],
    ['H31/4/30', '2019-04-30'],
    ['0999-01-01', '0999-01-01'],
  ])('「%s」は%s', (text, date) => {
    expect(readDay(text)).toBe(date)
  })

  it.each(['', '年度末', '27-03-31', '2027-13-01', '2027-03-32', '60', '2958467', '2027-03', '昭和60年1月1日'])(
    '「%s」は日付でない',
    (text) => {
      expect(readDay(text)).toBeNull()
    },
  )
})
