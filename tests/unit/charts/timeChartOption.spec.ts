import { fc, test } from '@fast-check/vitest'
import { CustomChart, LineChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { describe, expect, it } from 'vitest'
import { LIGHT } from '@/charts/theme'
import { scaleFor, type TimeChart, type TimeLine, type TimeMark } from '@/charts/timeChart'
import { timeChartOption } from '@/charts/timeChartOption'

use([SVGRenderer, CustomChart, LineChart, GridComponent])

const mark = (x: number, y: number, changes: Partial<TimeMark> = {}): TimeMark => ({
  id: String(x),
  x,
  y,
  look: 'figure',
  label: '',
  ...changes,
})
const line = (changes: Partial<TimeLine>): TimeLine => ({
  id: 'a',
  name: '線',
  runs: [],
  bounds: [],
  bands: [],
  ...changes,
})
const aChart = (changes: Partial<TimeChart> = {}): TimeChart => ({
  lines: [],
  aims: [],
  breaks: [],
  x: { min: 2000, max: 2010, ticks: [{ value: 2005, label: '2005' }] },
  y: { max: 100, ticks: [{ value: 100, label: '100%' }], name: '' },
  chosen: null,
  ...changes,
})

function draw(chart: TimeChart): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: 600, height: 300 })
  drawing.setOption(timeChartOption(chart, LIGHT))
  const svg = drawing.renderToSVGString()
  drawing.dispose()
  return svg
}

/** Paths in the colour of the first line that are lines, not marks. */
const strokes = (svg: string) =>
  [...svg.matchAll(/<path d="(M[^"Z]+)"[^>]*stroke="#264af4"/gu)].map(([, path = '']) => path.split(/[ML]/u).length - 1)

describe('scaleFor', () => {
  it('値のすべてを含み、きりのよい目盛りで終わる', () => {
    expect(scaleFor([51.9])).toEqual({ max: 60, steps: [0, 10, 20, 30, 40, 50, 60] })
    expect(scaleFor([100])).toEqual({ max: 100, steps: [0, 20, 40, 60, 80, 100] })
    expect(scaleFor([])).toEqual({ max: 1, steps: [0, 1] })
  })

  test.prop([fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1 })])(
    '目盛りは3つから8つで、いちばん大きい値を含む',
    (values) => {
      const { max, steps } = scaleFor(values)
      expect(max * (1 + 1e-9)).toBeGreaterThanOrEqual(Math.max(...values))
      expect(steps.length).toBeGreaterThanOrEqual(3)
      expect(steps.length).toBeLessThanOrEqual(8)
    },
  )
})

describe('timeChartOption', () => {
  it('線は一続きの点だけを結び、離れた点へは引かない', () => {
    const runs = [[mark(2001, 10), mark(2002, 20)], [mark(2005, 30), mark(2006, 40), mark(2007, 50)], [mark(2009, 60)]]
    expect(strokes(draw(aChart({ lines: [line({ runs })] })))).toEqual(expect.arrayContaining([2, 3]))
    expect(Math.max(...strokes(draw(aChart({ lines: [line({ runs })] }))))).toBe(3)
  })

  it('切れ目には記号が、確かさの低い数字には「？」が付く', () => {
    const runs = [[mark(2001, 10, { label: '約23%', isUnsure: true })]]
    const svg = draw(aChart({ lines: [line({ runs })], breaks: [{ x: 2003, sign: 'A' }] }))
    expect(svg).toContain('>約23%？</text>')
    expect(svg).toContain('>A</text>')
  })

  it('下限と上限の間に、縁のある面を敷く。一つの時点だけでも見える', () => {
    const banded = (x: number) => ({ ...mark(x, 50), lower: 40, upper: 60 })
    const one = draw(aChart({ lines: [line({ bands: [[banded(2001)]] })] }))
    const none = draw(aChart({ lines: [line({ bands: [[{ ...mark(2001, 50), lower: 50, upper: 50 }]] })] }))
    expect(one).toContain('stroke-dasharray="2,2"')
    expect(none).not.toContain('stroke-dasharray="2,2"')
  })

  it('目標の旗と、選んだ印を描く', () => {
    const lines = [line({ runs: [[mark(2001, 10)]], bounds: [mark(2004, 50, { look: 'about' })] })]
    const aims = [{ id: 'aim', x: 2008, y: 34.5, label: '' }]
    const plain = draw(aChart({ lines, aims }))
    expect(draw(aChart({ lines, aims, chosen: '2001' }))).not.toBe(plain)
    expect(draw(aChart({ lines, aims, chosen: 'aim' }))).not.toBe(plain)
  })
})

describe('印のそばの数字', () => {
  const anchorAt = (x: number) => {
    const lines = [line({ runs: [[mark(x, 50, { label: '5.5 million people' })]] })]
    return /text-anchor="(\w+)"[^>]*>5\.5 million people<\/text>/u.exec(draw(aChart({ lines })))?.[1]
  }

  it('右の端では印の所で終わるので、長くても切れない', () => {
    expect([anchorAt(2005), anchorAt(2010)]).toEqual(['middle', 'end'])
  })
})

describe('縦の目盛りの言葉', () => {
  it.each(['Not ready yet', 'ネットオフィス'])('「%s」のように長くても、左の端で切れない', (label) => {
    const y = { max: 4, ticks: [{ value: 0, label }], name: '' }
    const found = new RegExp(`<text[^>]*transform="translate\\(([\\d.]+)[^>]*>${label}</text>`, 'u').exec(
      draw(aChart({ y })),
    )
    const letters = /^[a-z ]+$/iu.test(label) ? 6.5 : 12
    // The words end where the axis begins.
    expect(Number(found?.[1])).toBeGreaterThanOrEqual(letters * label.length)
  })
})
