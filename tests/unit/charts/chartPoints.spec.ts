import { beforeAll, describe, expect, it } from 'vitest'
import { areaMapPlaces } from '@/charts/areaMapGeometry'
import { chartPoints } from '@/charts/chartTable'
import { tabulateAreaMap } from '@/charts/describeAreaMap'
import { binMiddle } from '@/charts/distributionOption'
import { pathMapMarkIds } from '@/charts/pathMapOption'
import type { AreaMap } from '@/domain/areaMap'
import type { PathMap } from '@/domain/pathMap'
import { loadMessages, t } from '@/i18n'
import { createFormat } from '@/i18n/format'

const format = createFormat('ja')
const areaMap: AreaMap = {
  workweek: 5,
  use: { x: 0.3, y: 1.2, ratio: 0.072 },
  rule: null,
  frontier: { now: 0.3, lower: 0.2, upper: 0.4 },
  inset: null,
}
const pathMap: PathMap = {
  top: 5,
  own: [{ kind: 'use', x: 3, y: 1.2, days: 1.2, ratio: 0.072 }],
  missing: ['readiness', 'rule'],
  road: [{ stage: 3, longer: 3, x: 3, y: 3 }],
  marks: [
    {
      id: 'b@2012-01@cap',
      body: 'b',
      position: '2012-01',
      asOf: '2012-01',
      yTo: null,
      kind: 'cap',
      scope: 'everyone',
      status: 'adopted',
      isUnlimited: false,
      ratio: null,
      x: 4,
      y: 4,
    },
  ],
  trails: [],
  unplaced: [],
}

describe('図の点', () => {
  beforeAll(async () => {
    await loadMessages(['charts', 'common', 'terms'])
  })

  it('行が点になり、値のない欄は言わない', () => {
    const table = {
      columns: ['名', '数', '率'],
      rows: [
        ['一', '3', '―'],
        ['二', '―', '―'],
      ],
    }
    expect(chartPoints(table, t, format)).toEqual(['一：数 3', '二'])
  })

  it('格子の表では、数字の一つずつが点になる', () => {
    const table = { columns: ['名', '数', '率'], rows: [['一', '3', '5%']], isGrid: true }
    expect(chartPoints(table, t, format)).toEqual(['一、数：3', '一、率：5%'])
  })

  it('地図の場所は、表の行と同じ順で、ないものは空ける', () => {
    const places = areaMapPlaces(areaMap)
    expect(places).toHaveLength(tabulateAreaMap(areaMap, t, format).rows.length)
    expect(places.slice(0, 2)).toEqual([[0.3, 1.2], null])
    for (const [index, capacity] of [0.3, 0.2, 0.4].entries()) {
      const [x = 0, y = 0] = places[index + 2] ?? []
      expect((x * y) / areaMap.workweek).toBeCloseTo(capacity)
    }
    expect(areaMapPlaces({ ...areaMap, use: null, frontier: null })).toEqual([null, null, null, null, null])
  })

  it('道の図の印は、自分のもの、これから、団体の順', () => {
    expect(pathMapMarkIds(pathMap)).toEqual(['use', 'road-3', 'b@2012-01@cap'])
  })

  it('分布の升目は、表の左上から並ぶ', () => {
    expect(binMiddle(0)).toEqual([5, 95])
    expect(binMiddle(9)).toEqual([95, 95])
    expect(binMiddle(90)).toEqual([5, 5])
  })
})
