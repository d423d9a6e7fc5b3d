import { readFileSync } from 'node:fs'
import { CustomChart, LineChart, RadarChart } from 'echarts/charts'
import { GridComponent, RadarComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { describe, expect, it } from 'vitest'
import { bandOutline, beyondEdge, frontierCurve, tickStep } from '@/charts/areaMapGeometry'
import { areaMapOption } from '@/charts/areaMapOption'
import type { ChartOption } from '@/charts/echarts'
import { radarOption } from '@/charts/radarOption'
import { DARK, LIGHT, PAPER } from '@/charts/theme'
import type { AreaMap } from '@/domain/areaMap'

use([SVGRenderer, CustomChart, LineChart, RadarChart, GridComponent, RadarComponent])

const WHOLE = { x: 1, y: 5 }
const texts = {
  xName: '広さ',
  yName: '長さ',
  share: (value: number) => `${String(value * 100)}%`,
  days: String,
  frontier: '30%（26%〜34%）',
}
const map: AreaMap = {
  workweek: 5,
  rule: { x: 0.6, y: 2, ratio: 0.24 },
  use: { x: 0.3, y: 1.2, ratio: 0.072 },
  frontier: { now: 0.3, lower: 0.26, upper: 0.34 },
  inset: null,
}

function draw(option: ChartOption): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: 600, height: 400 })
  chart.setOption(option)
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}

/** How many drawn shapes have a colour. */
function countOf(svg: string, colour: string): number {
  return svg.split(`"${colour}"`).length - 1
}

describe('frontierCurve', () => {
  it('どの点でも、広さ × 長さ ÷ 週の日数が割合に等しい', () => {
    const curve = frontierCurve(0.3, 5, WHOLE)
    for (const [x, y] of curve) expect((x * y) / 5).toBeCloseTo(0.3, 12)
    expect(curve[0]).toEqual([0.3, 5])
    expect(curve.at(-1)?.[0]).toBe(1)
  })

  it('割合が0か、隅の外を通るなら、何も描かない', () => {
    expect(frontierCurve(0, 5, WHOLE)).toEqual([])
    expect(frontierCurve(0.3, 5, { x: 0.02, y: 2 })).toEqual([])
  })
})

describe('bandOutline', () => {
  it('下限と上限の間を囲む', () => {
    const outline = bandOutline(0.26, 0.34, 5, WHOLE)
    const ratios = outline.map(([x, y]) => (x * y) / 5)
    expect(Math.min(...ratios)).toBeCloseTo(0.26, 12)
    expect(Math.max(...ratios)).toBeCloseTo(0.34, 12)
  })

  it('幅がなければ、帯はない', () => {
    expect(bandOutline(0.3, 0.3, 5, WHOLE)).toEqual([])
    expect(bandOutline(0.3, 0.4, 5, { x: 0.02, y: 2 })).toEqual([])
  })

  it('下限が0なら軸から、上限が外なら隅まで囲む', () => {
    expect(bandOutline(0, 0.34, 5, WHOLE).slice(0, 3)).toEqual([
      [0, 5],
      [0, 0],
      [1, 0],
    ])
    expect(bandOutline(0.3, 1, 5, WHOLE).at(-1)).toEqual([1, 5])
  })
})

describe('beyondEdge', () => {
  it('備えの上限より先を囲む下の縁。何もできないなら、いちばん下', () => {
    expect(beyondEdge(0.3, 5, WHOLE)).toEqual(frontierCurve(0.3, 5, WHOLE))
    expect(beyondEdge(0, 5, WHOLE)).toEqual([
      [0, 0],
      [1, 0],
    ])
    expect(beyondEdge(1, 5, WHOLE)).toEqual([])
  })
})

describe('tickStep', () => {
  it('目盛りは、きりのよい数で3本から7本', () => {
    const steps: [number, number][] = [
      [1, 0.2],
      [5, 1],
      [7, 1],
      [8, 2],
      [0.02, 0.005],
      [0.15, 0.05],
      [0.002, 0.0005],
    ]
    for (const [max, step] of steps) expect(tickStep(max)).toBeCloseTo(step, 12)
  })
})

describe('areaMapOption', () => {
  it('利用・制度・備えの線・その先の斜線を描く', () => {
    const svg = draw(areaMapOption(map, LIGHT, texts))
    expect(countOf(svg, LIGHT.use)).toBe(1)
    expect(countOf(svg, LIGHT.key)).toBe(1)
    expect(svg).toContain('stroke-dasharray="6,4"')
    expect(countOf(svg, LIGHT.frontier)).toBe(1)
    expect(svg).toContain('<pattern')
    expect(svg).toContain('広さ')
  })

  it('分からないものは、0の所にも描かない', () => {
    const blank: AreaMap = { workweek: 5, rule: null, use: null, frontier: null, inset: null }
    const svg = draw(areaMapOption(blank, LIGHT, texts))
    expect([countOf(svg, LIGHT.use), countOf(svg, LIGHT.key), countOf(svg, LIGHT.frontier)]).toEqual([0, 0, 0])
    expect(svg).not.toContain('<pattern')
  })

  it('一つの値で言えないときは、太い線ではなく、帯の両端だけを細く描く', () => {
    const unsure = { ...map, frontier: { now: null, lower: 0.1, upper: 0.6 } }
    const lines = draw(areaMapOption(unsure, LIGHT, texts)).match(
      new RegExp(`stroke="${LIGHT.frontier}" stroke-width="[^"]+"`, 'g'),
    )
    expect(lines).toEqual(Array.from({ length: 2 }, () => `stroke="${LIGHT.frontier}" stroke-width="1.5"`))
  })

  it('備えが足りる所がなければ、図のすべてがその先になる', () => {
    const nothing = { ...map, frontier: { now: 0, lower: 0, upper: 0 } }
    expect(draw(areaMapOption(nothing, LIGHT, texts))).toContain('<pattern')
  })

  it('拡大図でも、同じ四角を同じ色で描く', () => {
    const small = { ...map, use: { x: 0.008, y: 1, ratio: 0.0016 } }
    expect(countOf(draw(areaMapOption(small, DARK, texts, { x: 0.02, y: 2 })), DARK.use)).toBe(1)
  })
})

describe('紙の上の地図', () => {
  const figuresIn = (svg: string) => [...svg.matchAll(/font-weight:bold[^>]*>([^<]*)</gu)].map(([, text]) => text)

  it('四角にも枠にも線にも、数字が添えられる', () => {
    const svg = draw(areaMapOption(map, PAPER, texts))
    for (const figure of ['7.199999999999999%', '24%', '30%（26%〜34%）']) expect(svg).toContain(figure)
    expect(draw(areaMapOption(map, LIGHT, texts))).not.toContain('30%（26%〜34%）')
  })

  it('分からないものに、数字は添えない', () => {
    const unknown = { ...map, use: null, frontier: null }
    expect(draw(areaMapOption(unknown, PAPER, texts))).not.toContain(texts.frontier)
    expect(figuresIn(draw(areaMapOption({ ...unknown, rule: null }, PAPER, texts)))).toEqual([])
  })

  it('端の数字も、図の外に出ない', () => {
    const full = { ...map, use: { x: 1, y: 0.5, ratio: 0.1 }, rule: { x: 0.1, y: 2, ratio: 0.04 } }
    const svg = draw(areaMapOption(full, PAPER, texts))
    expect(svg).toMatch(/text-anchor="end"[^>]*>10%</u)
    expect(svg).toMatch(/text-anchor="start"[^>]*>4%</u)
  })

  it('灰色で刷っても、面と線の濃さが違う', () => {
    const grey = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const shades = [PAPER.surface, PAPER.use, PAPER.frontier, PAPER.key].map(grey)
    for (const [index, shade] of shades.slice(1).entries()) expect((shades[index] ?? 0) - shade).toBeGreaterThan(0.15)
  })

  it('紙のトークンと、同じ色を使う', () => {
    const tokens = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8')
    for (const role of ['use', 'key', 'frontier', 'line'] as const) {
      expect(tokens.split(`--color-${role}: ${PAPER[role]};`)).toHaveLength(3)
    }
  })
})

describe('radarOption', () => {
  const axes = [
    { lower: 50, upper: 60, text: '55（50〜60）' },
    { lower: 20, upper: 20, text: '20' },
    { lower: 70, upper: 90, text: '80 (70–90)' },
  ]

  it('紙では、軸の番号の下に点数と幅がつく', () => {
    const { radar } = radarOption(axes, 40, PAPER)
    expect(radar).toMatchObject({
      indicator: ['1\n55\n（50〜60）', '2\n20', '3\n80\n(70–90)'].map((name) => ({ name })),
    })
  })

  it('確かな面・不明な幅・次の段階の最低線を、0から100の目盛りに描く', () => {
    const svg = draw(radarOption(axes, 40, LIGHT))
    expect(countOf(svg, LIGHT.frontier)).toBeGreaterThan(0)
    const { radar } = radarOption(axes, 40, LIGHT)
    expect(radar).toMatchObject({ indicator: axes.map((_, index) => ({ name: String(index + 1), min: 0, max: 100 })) })
  })

  it('次の段階がなければ、最低線はない', () => {
    expect(countOf(draw(radarOption(axes, null, LIGHT)), LIGHT.frontier)).toBe(0)
  })
})
