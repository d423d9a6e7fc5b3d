import { describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { goalsOf, performanceDocument, tableOf } from '../../../scripts/bench/document'
import type { Measurement } from '../../../scripts/bench/measurement'
import { slopeOf } from '../../../scripts/bench/memory'
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

  it('目標は、比と上限を並べ、届いたかどうかを言う', () => {
    const goals = goalsOf([
      { what: 'a / b', value: 1.5, bound: 1.5, stretch: 1.3 },
      { what: 'c / d', value: 0.41, bound: 0.4 },
    ])
    expect(goals.split('\n').slice(2)).toEqual([
      '| a / b | 1.50 | ≤ 1.5 (better ≤ 1.3) | met |',
      '| c / d | 0.41 | ≤ 0.4 | **not met** |',
    ])
  })

  it('測れなかったものを、届いたとは言わない', () => {
    expect(goalsOf([{ what: 'a / b', value: NaN, bound: 1 }])).toContain('**not met**')
  })

  it('名前は重ならない', () => {
    expect(new Set(MEASUREMENTS.map(({ name }) => name)).size).toBe(MEASUREMENTS.length)
  })
})

const measurement = (name: string, more: Partial<Measurement> = {}): Measurement => ({
  name,
  title: `About ${name}`,
  how: 'With a clock.',
  run: () => Promise.resolve([]),
  ...more,
})

describe('performanceDocument', () => {
  const [first, second] = [measurement('first'), measurement('second')]
  const all = [first, second]

  it('測るものごとに、何から何までかと、何で測ったかと、それだけを測る命令を書く', () => {
    const page = performanceDocument({ all, before: '' }, [{ measurement: first, samples: [] }], 'on this machine')
    expect(page).toContain(
      '## About first\n\nWith a clock. `npm run bench -- first` measures this alone.\n\nMeasured on this machine.\n',
    )
    expect(page).not.toContain('About second')
  })

  it('今回測らなかったものは、前のまま、決まった順に残す', () => {
    const before = performanceDocument({ all, before: '' }, [{ measurement: first, samples: [] }], 'then')
    const page = performanceDocument({ all, before }, [{ measurement: second, samples: [] }], 'now')
    expect(page.match(/^(?:## |Measured ).*/gmu)).toEqual([
      '## About first',
      'Measured then.',
      '## About second',
      'Measured now.',
    ])
    expect(performanceDocument({ all, before: page }, [], 'later')).toBe(page)
  })

  it('目標があれば、はじめに書く', () => {
    const held = measurement('held', { checksOf: () => [{ what: 'a / b', value: 1, bound: 2 }] })
    const page = performanceDocument({ all: [held], before: '' }, [{ measurement: held, samples: [] }], 'now')
    expect(page.indexOf('| goal |')).toBeGreaterThan(0)
    expect(page.indexOf('| goal |')).toBeLessThan(page.indexOf('| what |'))
  })
})

describe('slopeOf', () => {
  it('一つの外れ値では動かず、増え続けるものは見逃さない', () => {
    expect(slopeOf([10, 10, 10, 90, 10, 10])).toBe(0)
    expect(slopeOf([10, 12, 14, 16])).toBe(2)
  })
})

describe('比べるページ', () => {
  it('同じものを、同じ版で使う', () => {
    const read = (path: string) => JSON.parse(readFileSync(join(process.cwd(), path), 'utf8')) as Manifest
    const own = read('package.json')
    const peers = read('tests/bench/package.json').dependencies
    const versions: Record<string, string | undefined> = { ...own.devDependencies, ...own.dependencies }
    const shared = Object.keys(peers).filter((name) => versions[name] !== undefined)
    expect(shared).toEqual(expect.arrayContaining(['vue', 'echarts', 'vite']))
    expect(shared.map((name) => `${name}@${String(peers[name])}`)).toEqual(
      shared.map((name) => `${name}@${String(versions[name])}`),
    )
  })
})

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}
