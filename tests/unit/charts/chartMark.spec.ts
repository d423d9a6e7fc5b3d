import type { EChartsType } from 'echarts/core'
import { describe, expect, it } from 'vitest'
import { markPlace, spokePlace } from '@/charts/chartMark'

/** A chart of 400 × 300 pixels whose axes go from 0 to 10, both from the lower left. */
const chart = {
  convertToPixel: (finder: string, [x = 0, y = 0]: number[]) => (finder === 'grid' ? [40 * x, 300 - 30 * y] : []),
  getWidth: () => 400,
  getHeight: () => 300,
} as unknown as EChartsType

describe('markPlace', () => {
  it('点は、軸の上の所', () => {
    expect(markPlace(chart, { kind: 'point', at: [5, 10] })).toEqual({ x: 200, y: 0, height: 0 })
  })

  it('ある時のものは、その時の、下から上まで', () => {
    expect(markPlace(chart, { kind: 'time', x: 2, top: 10 })).toEqual({ x: 80, y: 150, height: 300 })
  })

  it('レーダーの値は、上から右回りに数えた軸の上の、真ん中からの割合の所', () => {
    const size = { width: 400, height: 300 }
    const top = markPlace(chart, { kind: 'spoke', place: 0, count: 4, value: 50 })
    expect(top).toEqual({ x: 200, y: 91.5, height: 0 })
    expect(spokePlace({ place: 1, count: 4, value: 100 }, size).x).toBeCloseTo(317)
    expect(spokePlace({ place: 2, count: 4, value: 100 }, size).y).toBeCloseTo(267)
    expect(spokePlace({ place: 3, count: 4, value: 0 }, size).x).toBeCloseTo(200)
  })
})
