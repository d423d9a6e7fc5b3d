import { CustomChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { describe, expect, it } from 'vitest'
import { pathMapOption, type PathMapRoom, type PathMapTexts } from '@/charts/pathMapOption'
import { spreadMarks } from '@/charts/pathMapSpread'
import { LIGHT } from '@/charts/theme'
import type { BodyMark, PathMap } from '@/domain/pathMap'

use([SVGRenderer, CustomChart, GridComponent])

const texts: PathMapTexts = {
  widerStops: ['対象者なし', '育児', '職種', '希望者', '全員'],
  longerStops: ['なし', '試行', '週1回', '週3回', 'いつでも'],
  xName: '広さ',
  yName: '長さ',
  letters: { readiness: '備', rule: '制', use: '実' },
  percent: (ratio) => `${String(ratio * 100)}%`,
}
const aMark = (changes: Partial<BodyMark>): BodyMark => ({
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
  ...changes,
})
const blank: PathMap = {
  top: 5,
  own: [],
  missing: ['readiness', 'rule', 'use'],
  road: [],
  marks: [],
  trails: [],
  unplaced: [],
}

function draw(data: PathMap, room: PathMapRoom = 'wide'): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: room === 'wide' ? 600 : 250, height: 400 })
  chart.setOption(pathMapOption(data, LIGHT, texts, room))
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
}

describe('spreadMarks', () => {
  it('重なる印だけを、渡した順に横へ並べる', () => {
    const marks = [
      { x: 4, y: 4 },
      { x: 1, y: 4 },
      { x: 4, y: 4.2 },
      { x: 4, y: 1 },
    ]
    expect(spreadMarks(marks)).toEqual([
      { place: 0, of: 2 },
      { place: 0, of: 1 },
      { place: 1, of: 2 },
      { place: 0, of: 1 },
    ])
    expect(spreadMarks([])).toEqual([])
  })

  it('線のある印は、線の出る側に置き、線が隣の印を通らない', () => {
    const marks = [
      { x: 1, y: 2, lean: 3 },
      { x: 1, y: 2 },
      { x: 4, y: 4 },
      { x: 4, y: 4, lean: -3 },
    ]
    expect(spreadMarks(marks).map(({ place }) => place)).toEqual([1, 0, 1, 0])
  })
})

describe('pathMapOption', () => {
  it('週1〜2日のような幅は、細長い一つの印になり、いま語られている印には輪が付く', () => {
    const range = { ...blank, marks: [aMark({ kind: 'use', y: 1, yTo: 2 }), aMark({ id: 'other', x: 0 })] }
    const plain = draw(range)
    const told = (() => {
      const chart = init(null, null, { renderer: 'svg', ssr: true, width: 600, height: 400 })
      chart.setOption(pathMapOption(range, LIGHT, texts, 'wide', ['b@2012-01@cap']))
      const svg = chart.renderToSVGString()
      chart.dispose()
      return svg
    })()
    const rings = (svg: string) => svg.split(`stroke="${LIGHT.key}"`).length - 1
    expect([rings(plain), rings(told)]).toEqual([0, 1])
  })

  it('軸の止まりに名前があり、何もなければ印はない', () => {
    const svg = draw(blank)
    for (const name of [...texts.widerStops, ...texts.longerStops]) expect(svg).toContain(`>${name}<`)
    expect(svg).not.toContain(`fill="${LIGHT.use}"`)
  })

  it('自分の印は文字、事例の印は番号を持ち、利用には比率が添う', () => {
    const svg = draw({
      ...blank,
      own: [
        { kind: 'readiness', x: 2, y: 1, longer: 2 },
        { kind: 'rule', x: 3, y: 2, days: 2, isUnlimited: false },
        { kind: 'use', x: 3, y: 1.2, days: 1.2, ratio: 0.5 },
      ],
      marks: [aMark({}), aMark({ id: 'u', kind: 'use', y: 1, ratio: 0.0006 })],
    })
    for (const label of ['備', '制', '実', '1', '2', '50%', '0.06%']) {
      expect(svg).toContain(`>${label}<`)
    }
    expect(svg).toContain(`fill="${LIGHT.use}"`)
    expect(svg).toContain(`fill="${LIGHT.frontier}"`)
    expect(svg).toContain(`stroke="${LIGHT.key}"`)
  })

  it('上限の線は、並んだ隣の印を通らない', () => {
    const svg = draw({
      ...blank,
      marks: [
        aMark({ id: 'first', x: 1, y: 2 }),
        aMark({ id: 'beside', body: 'c', x: 1, y: 2 }),
        aMark({ id: 'last' }),
      ],
      trails: [{ body: 'b', kind: 'cap', marks: ['first', 'last'] }],
    })
    const xOf = (label: string) => Number(new RegExp(`x="([\\d.]+)"[^>]*>${label}<`, 'u').exec(svg)?.[1])
    const lineStart = Number(/points="([\d.]+) [^"]*"[^>]*stroke-dasharray="6,4"/u.exec(svg)?.[1])
    expect(xOf('1')).toBeGreaterThan(xOf('2'))
    expect(lineStart).toBeCloseTo(xOf('1'), 3)
  })

  it('これからの道のりは、備えの印から段階の順に線でつながり、印に段階の数字がある', () => {
    const road = [
      { stage: 3, longer: 3, x: 3, y: 3 },
      { stage: 4, longer: 4, x: 4, y: 5 },
    ] as const
    const svg = draw({ ...blank, own: [{ kind: 'readiness', x: 2, y: 1, longer: 2 }], road })
    const line = new RegExp(`<polyline[^>]*points="([^"]*)"[^>]*stroke="${LIGHT.frontier}"`, 'u').exec(svg)?.[1]
    expect(line?.trim().split(/\s+/u)).toHaveLength(6)
    for (const label of ['備', '3', '4']) expect(svg).toContain(`>${label}<`)
    expect(draw(blank)).not.toContain('<polyline')
  })

  it('幅が狭いと、印も軸の文字も小さくする', () => {
    const data = { ...blank, marks: [aMark({})] }
    expect(draw(data)).not.toContain('font-size:10px')
    expect(draw(data, 'narrow')).toContain('font-size:10px')
  })

  it('予定は点線の縁、上限の移り変わりは点線でつなぐ', () => {
    const first = aMark({ id: 'first', x: 1, y: 2 })
    const second = aMark({ id: 'second' })
    const planned = aMark({ id: 'planned', kind: 'minimum', status: 'planned', y: 1 })
    const svg = draw({
      ...blank,
      marks: [first, second, planned],
      trails: [{ body: 'b', kind: 'cap', marks: ['first', 'second'] }],
    })
    expect(svg.match(/stroke-dasharray="6,4"/gu)).toHaveLength(1)
    expect(svg.match(/stroke-dasharray="3,2"/gu)).toHaveLength(1)
  })
})
