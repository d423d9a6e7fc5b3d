import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { bankLog, builtInBank, builtInBankOf, builtInBanks } from '@/content/bank'
import type { Ground } from '@/domain/compare/basis'
import { BINS, distributionOf } from '@/domain/compare/distribution'
import { standingsOf } from '@/domain/compare/incomingHead'
import { rowOf } from '@/domain/compare/row'
import { FEWEST_FOR_QUARTILES, spreadOf, spreadOfColumn } from '@/domain/compare/spread'
import { aPortfolio } from '../../../support/portfolio'

const values = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 40 })
const { id, version } = builtInBank.bank
const ground: Ground = { basis: { bank: { id, version }, form: 'standard' }, banks: builtInBanks, log: bankLog }
const rows = aPortfolio({ count: 120, banks: builtInBanks }).map((record) =>
  rowOf(record, builtInBankOf(record.assessment.bank)),
)

describe('spreadOf', () => {
  test.prop([values])('どの値も最小と最大の間にあり、小さい順に並ぶ', (given) => {
    const spread = spreadOf(given)
    const { least, lowerQuartile, median, upperQuartile, most, count } = spread ?? expect.fail()
    expect([least, most, count]).toEqual([Math.min(...given), Math.max(...given), given.length])
    const ordered = [least, lowerQuartile ?? least, median, upperQuartile ?? most, most]
    // 隣の値の間をまっすぐに測るので、末尾の桁までは約束しない。
    ordered.slice(1).forEach((value, index) => {
      expect(value).toBeGreaterThanOrEqual((ordered[index] ?? NaN) - 1e-9)
    })
  })

  test.prop([values, fc.integer({ min: -3, max: 3 })])(
    '値の順番は関わらず、同じだけずらせば同じだけ動く',
    (given, shift) => {
      expect(spreadOf([...given].reverse())).toEqual(spreadOf(given))
      const moved = spreadOf(given.map((value) => value + shift))
      expect(moved?.median).toBeCloseTo((spreadOf(given)?.median ?? NaN) + shift, 8)
    },
  )

  it.each([
    [[1, 2, 3, 4], 1.75, 2.5, 3.25],
    [[10, 20, 30, 40, 50], 20, 30, 40],
    [[6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49], 25.5, 40, 42.5],
    [[7, 15, 36, 39, 40, 41], 20.25, 37.5, 39.75],
  ])('%j は、Hyndman–Fan の定義7のとおり', (given, lowerQuartile, median, upperQuartile) => {
    expect(spreadOf(given)).toMatchObject({ lowerQuartile, median, upperQuartile })
  })

  it('値がなければ、ない。少なければ中央値だけ', () => {
    expect(spreadOf([])).toBeNull()
    expect(spreadOf([5])).toEqual({ count: 1, least: 5, lowerQuartile: null, median: 5, upperQuartile: null, most: 5 })
    expect(spreadOf([1, 2, 4])).toMatchObject({ median: 2, lowerQuartile: null })
    expect(FEWEST_FOR_QUARTILES).toBe(4)
  })
})

describe('spreadOfColumn', () => {
  it('値のある行とない行を数え、ないわけを分けて言う', () => {
    const { spread, missing } = spreadOfColumn(rows, 'wider', ground)
    const off = Object.values(missing).reduce((sum, count) => sum + count, 0)
    expect((spread?.count ?? 0) + off).toBe(rows.length)
    expect(missing.otherBank).toBeGreaterThan(0)
    expect(missing.otherForm).toBeGreaterThan(1)
    expect(spreadOfColumn(rows, 'kind', ground)).toEqual({ spread: null, missing: {} })
  })
})

describe('distributionOf', () => {
  test.prop([fc.shuffledSubarray(rows)])(
    '数えたものと除いたものを合わせると、すべてになり、順番は関わらない',
    (given) => {
      const distribution = distributionOf(given, ground)
      const sum = distribution.counts.flat().reduce((total, count) => total + count, 0)
      expect(sum).toBe(distribution.counted)
      expect(distribution.counted + distribution.leftOut).toBe(given.length)
      expect(distributionOf([...given].reverse(), ground)).toEqual(distribution)
      expect(distribution.counts).toHaveLength(BINS)
    },
  )

  it('100点は、いちばん上の区切りに入る', () => {
    const [first] = rows.filter((row) => row.form === 'standard' && row.bank.version === version)
    const at = (wider: number, longer: number) => {
      const figures = Float64Array.from(first?.figures ?? [])
      figures.set([wider, wider, wider, longer, longer, longer])
      return first ? { ...first, figures } : expect.fail()
    }
    const { counts } = distributionOf([at(100, 0), at(99.9, 9.9), at(10, 20)], ground)
    expect(counts[0]?.[9]).toBe(2)
    expect(counts[2]?.[1]).toBe(1)
  })
})

describe('standingsOf', () => {
  const head = (name: string, revision: number, savedAt = '2026-11-24T00:30:00.000Z') => ({
    id: name,
    revision,
    savedAt,
  })

  it('新しい、同じ、古いを、版の数と時刻で見分ける', () => {
    const kept = new Map([
      ['a', head('a', 2)],
      ['b', head('b', 2)],
      ['c', head('c', 2)],
      ['d', head('d', 2, '2026-11-23T00:30:00.000Z')],
    ])
    const incoming = [head('a', 3), head('b', 2), head('c', 1), head('d', 2), head('e', 1)]
    expect(standingsOf(incoming, kept)).toEqual(['newer', 'same', 'older', 'newer', 'new'])
  })

  it('同じ診断がいくつもあれば、いちばん後のものだけが入る', () => {
    const three = [head('a', 1), head('a', 3), head('a', 3), head('a', 2)]
    expect(standingsOf(three, new Map())).toEqual(['older', 'new', 'same', 'older'])
  })

  test.prop([fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 4 })))])(
    '入るものは、どの診断も一つまでで、渡す順番によらない',
    (pairs) => {
      const heads = pairs.map(([name, revision]) => head(name, revision))
      const taken = (given: typeof heads) => {
        const standings = standingsOf(given, new Map([['a', head('a', 2)]]))
        return given.filter((_, index) => ['new', 'newer'].includes(standings[index] ?? ''))
      }
      const ids = taken(heads).map((each) => each.id)
      expect(new Set(ids).size).toBe(ids.length)
      const ordered = (given: typeof heads) => given.map((each) => `${each.id}${String(each.revision)}`).sort()
      expect(ordered(taken([...heads].reverse()))).toEqual(ordered(taken(heads)))
    },
  )
})
