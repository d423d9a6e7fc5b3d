import type { EChartsType } from 'echarts/core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { keepChartSize } from '@/charts/chartSize'

/** An element of a size that can be changed, with a chart in it that was made at the size it has at first. */
function aChartIn(size: { width: number; height: number }) {
  let tellOfSize = () => {}
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(tell: () => void) {
        tellOfSize = tell
      }
      observe() {}
      disconnect() {}
    },
  )
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {} }))
  const element = document.createElement('div')
  Object.defineProperties(element, {
    clientWidth: { get: () => size.width },
    clientHeight: { get: () => size.height },
  })
  const { width, height } = size
  const resize = vi.fn()
  const chart: Pick<EChartsType, 'getWidth' | 'getHeight' | 'resize'> = {
    getWidth: () => width,
    getHeight: () => height,
    resize,
  }
  keepChartSize(chart as EChartsType, element)
  return { resize, tellOfSize: () => tellOfSize() }
}

describe('keepChartSize', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('描いたときの大きさを知らされても、描き直さない', () => {
    const { resize, tellOfSize } = aChartIn({ width: 600, height: 400 })
    tellOfSize()
    expect(resize).not.toHaveBeenCalled()
  })

  it.each(['width', 'height'] as const)('大きさ（%s）が変われば、描き直す', (side) => {
    const size = { width: 600, height: 400 }
    const { resize, tellOfSize } = aChartIn(size)
    size[side] -= 10
    tellOfSize()
    expect(resize).toHaveBeenCalledOnce()
  })
})
