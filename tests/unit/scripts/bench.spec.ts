import { describe, expect, it } from 'vitest'
import { performanceDocument, tableOf } from '../../../scripts/bench/document'
import { MEASUREMENTS } from '../../../scripts/bench/registry'
import { median, quantile } from '../../../scripts/bench/statistics'

describe('測った値のまとめ', () => {
  it.each([
    { values: [3, 1, 2], part: 0.5, result: 2 },
    { values: [4, 1, 2, 3], part: 0.5, result: 2.5 },
    { values: [0, 10], part: 0.95, result: 9.5 },
    { values: [7], part: 0.95, result: 7 },
    { values: [3, 1, 2], part: 0, result: 1 },
    { values: [3, 1, 2], part: 1, result: 3 },
  ])('$values の $part は $result', ({ values, part, result }) => {
    expect(quantile(values, part)).toBeCloseTo(result, 9)
  })

  it('元の順は変えず、何も測れなければ数ではない', () => {
    const values = [3, 1, 2]
    expect(median(values)).toBe(2)
    expect(values).toEqual([3, 1, 2])
    expect(median([])).toBeNaN()
  })

  it('中央値と95%の値と幅を、単位を付けて表にする', () => {
    const table = tableOf([
      { what: 'figures', unit: 'ms', values: [12.34, 150, 12.34] },
      { what: 'figures', unit: 'frames', values: [1, 2, 1] },
    ])
    expect(table.split('\n').slice(2)).toEqual([
      '| figures | 3 | 12.3 ms | 136 ms | 12.3–150 ms |',
      '| figures | 3 | 1 frames | 2 frames | 1–2 frames |',
    ])
  })

  it('測るものごとに、何から何までかと、それだけを測る命令を書く', () => {
    const [measurement] = MEASUREMENTS
    if (!measurement) throw new Error('nothing is measured')
    const page = performanceDocument([{ measurement, samples: [] }], { Machine: '2 processors' })
    expect(page).toContain('- Machine: 2 processors')
    expect(page).toContain(`## ${measurement.title}\n\n${measurement.how} \`npm run bench -- ${measurement.name}\``)
  })

  it('名前は重ならない', () => {
    expect(new Set(MEASUREMENTS.map(({ name }) => name)).size).toBe(MEASUREMENTS.length)
  })
})
