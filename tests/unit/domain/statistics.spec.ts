import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { parseStatistics, type Statistics, type StatisticSeries } from '@/domain/statistics'
import { knownPoints, readTarget, runsOf, seriesOf, silentYears, valueIn } from '@/domain/statisticsReading'

const point = { year: 2009, value: 19, confidence: 'high', source: '白書', url: 'https://example.jp/' }
const series = { id: 'adoption', unit: 'percent', breaks: [], points: [point] }
const breakdown = {
  id: 'reasons',
  year: 2021,
  confidence: 'high',
  source: '調査',
  url: null,
  items: [{ id: 'cost', value: null }],
}
const target = {
  id: 'triple',
  decided: '2013-06-14',
  year: 2012,
  measures: [{ series: 'adoption', times: 3, baseYear: 2009 }],
  confidence: 'high',
  source: '白書',
  url: null,
}
const whole = { series: [series], breakdowns: [breakdown], targets: [target] }
const withPoint = (changes: Record<string, unknown>) =>
  parseStatistics({ ...whole, series: [{ ...series, points: [{ ...point, ...changes }] }] })

function sound(input: unknown): Statistics {
  const parsed = parseStatistics(input)
  if (!parsed.ok) throw new Error(parsed.error.field)
  return parsed.value
}

describe('parseStatistics', () => {
  it('値と年と出典と確かさがそろっていれば、読む', () => {
    expect(sound(whole).series[0]?.points[0]).toMatchObject({ value: 19, derived: false, approximate: false })
  })

  it('確認できない値は、0ではなくnullのまま、出典なしで読む', () => {
    expect(withPoint({ value: null, source: null, url: null, confidence: null }).ok).toBe(true)
  })

  it('出典や確かさのない値と、根拠のない幅は、断る', () => {
    const error = { field: 'statistics.adoption.2009.source', expected: 'text' }
    expect(withPoint({ source: null })).toEqual({ ok: false, error })
    expect(withPoint({ confidence: null })).toEqual({ ok: false, error })
    expect(withPoint({ value: null, source: null, bound: { kind: 'above', value: 50 } })).toEqual({ ok: false, error })
  })

  it.each([
    [{ ...whole, series: [{ ...series, points: [point, point] }] }, 'statistics.adoption.points', 'unique'],
    [{ ...whole, series: [series, series] }, 'statistics.adoption', 'unique'],
    [{ ...whole, breakdowns: [{ ...breakdown, id: 'adoption' }] }, 'statistics.adoption', 'unique'],
    [
      { ...whole, series: [{ ...series, breaks: [{ before: 2010, kind: 'date' }] }] },
      'statistics.adoption.breaks',
      'allowedName',
    ],
    [
      { ...whole, targets: [{ ...target, measures: [{ series: 'elsewhere', value: 1 }] }] },
      'statistics.triple.measures',
      'allowedName',
    ],
    [{ ...whole, targets: [{ ...target, decided: '2013年' }] }, 'statistics.targets.0.decided', 'date'],
  ])('つじつまの合わないものは、どこかを言って断る（%#）', (input, field, expected) => {
    expect(parseStatistics(input)).toEqual({ ok: false, error: { field, expected } })
  })
})

function aSeries(years: readonly (readonly [number, number | null])[], before: readonly number[] = []) {
  const points = years.map(([year, value]) => ({ ...point, year, value }))
  return seriesOf(
    sound({
      ...whole,
      series: [{ ...series, points, breaks: before.map((year) => ({ before: year, kind: 'date' })) }],
    }),
    'adoption',
  )
}

const seriesArbitrary: fc.Arbitrary<StatisticSeries> = fc
  .uniqueArray(
    fc.tuple(fc.integer({ min: 2000, max: 2020 }), fc.option(fc.integer({ min: 0, max: 100 }), { nil: null })),
    { selector: ([year]) => year, minLength: 1 },
  )
  .chain((entries) => {
    const sorted = [...entries].sort(([a], [b]) => a - b)
    return fc.subarray(sorted.map(([year]) => year)).map((breaks) => aSeries(sorted, breaks))
  })

describe('runsOf', () => {
  it('確認できない年と、間の空いた年と、つながらない年では、線を切る', () => {
    const given = aSeries(
      [
        [2001, 1],
        [2002, 2],
        [2005, 3],
        [2006, null],
        [2007, 4],
        [2008, 5],
      ],
      [2008],
    )
    expect(runsOf(given).map((run) => run.map(({ year }) => year))).toEqual([[2001, 2002], [2005], [2007], [2008]])
  })

  test.prop([seriesArbitrary])('分かっている点を、ちょうど一度ずつ含む', (given) => {
    expect(runsOf(given).flat()).toEqual(knownPoints(given))
  })

  test.prop([seriesArbitrary])('隣り合う点は続く年で、間に切れ目がない', (given) => {
    const before = new Set(given.breaks.map((each) => each.before))
    for (const run of runsOf(given)) {
      for (const [index, { year }] of run.entries()) {
        expect(year).toBe((run[0]?.year ?? 0) + index)
        if (index > 0) expect(before.has(year)).toBe(false)
      }
    }
  })
})

describe('silentYears', () => {
  test.prop([seriesArbitrary])('点のある年と合わせると、最初から最後までのすべての年になる', (given) => {
    const years = given.points.map(({ year }) => year)
    const all = [...years, ...silentYears(given)].sort((a, b) => a - b)
    expect(all).toEqual(Array.from({ length: all.length }, (_, index) => (years[0] ?? 0) + index))
    expect(all.at(-1)).toBe(years.at(-1))
  })
})

describe('readTarget', () => {
  const read = (points: readonly (readonly [number, number | null])[], changes: Record<string, unknown> = {}) => {
    const statistics = sound({
      ...whole,
      series: [{ ...series, points: points.map(([year, value]) => ({ ...point, year, value })) }],
      targets: [{ ...target, ...changes }],
    })
    return statistics.targets.flatMap((each) => readTarget(statistics, each))
  }

  it('基準の年の何倍かを、公表値の細かさで計算して比べる', () => {
    expect(
      read([
        [2009, 11.5],
        [2012, 34.5],
      ])[0],
    ).toMatchObject({ aim: 34.5, actual: 34.5, outcome: 'reached' })
    expect(
      read([
        [2009, 11.5],
        [2012, 34.4],
      ])[0],
    ).toMatchObject({ outcome: 'missed' })
  })

  it('その年の値か、もとの値が分からなければ、達したともいえず、分かるところまでを挙げる', () => {
    const measures = [{ series: 'adoption', value: 700 }]
    expect(
      read(
        [
          [2009, 320],
          [2010, 930],
          [2011, 550],
          [2013, 999],
        ],
        { measures },
      )[0],
    ).toMatchObject({ actual: null, outcome: 'notKnown', highest: { value: 930 }, last: { value: 550 } })
    expect(
      read([
        [2009, null],
        [2012, 5],
      ])[0],
    ).toMatchObject({ aim: null, outcome: 'notKnown' })
    expect(read([[2013, 5]], { measures })[0]).toMatchObject({ highest: null, last: null })
  })

  it('何も求めていない文書には、結果もない', () => {
    expect(read([[2009, 1]], { measures: [] })).toEqual([])
  })
})

describe('seriesOf', () => {
  it('無い系列を求めるのは、書き間違いである', () => {
    expect(() => seriesOf(sound(whole), 'elsewhere')).toThrow('elsewhere')
  })
})

describe('valueIn', () => {
  it('無い年の値は、分からない', () => {
    expect(valueIn(aSeries([[2009, 19]]), 2010)).toBeNull()
  })
})
