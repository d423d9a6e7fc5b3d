import { test } from '@fast-check/vitest'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines, composePicture, escapeXml, type PictureContent } from '@/charts/picture/picture'
import { sectionBarsDrawing } from '@/charts/sectionBarsDrawing'
import { LIGHT } from '@/charts/theme'

const drawing = { svg: '<svg width="600" height="300"></svg>', width: 600, height: 300 }
const content: PictureContent = {
  title: '題名',
  caption: '図の読み方',
  parts: [{ ...drawing, label: '広さと長さ' }],
  notes: [{ swatch: null, text: '印の意味' }],
}

describe('composePicture', () => {
  it('題名、読み方、図、凡例が、この順で一枚に入る', () => {
    const { svg, width, height } = composePicture(content, LIGHT)
    const places = ['題名', '図の読み方', '広さと長さ', drawing.svg, '印の意味'].map((part) => svg.indexOf(part))
    expect(places.every((place) => place > 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(width).toBeGreaterThan(600)
    expect(height).toBeGreaterThan(300)
  })

  it('図の説明が題名と同じなら、二度は書かない', () => {
    const { svg } = composePicture({ ...content, parts: [{ ...drawing, label: '題名' }] }, LIGHT)
    expect(svg.split('題名')).toHaveLength(2)
  })

  it('図が一つもなくても、題名と読み方は残る', () => {
    expect(composePicture({ ...content, parts: [], notes: [] }, LIGHT).svg).toContain('図の読み方')
  })

  it('入力された言葉は、印や命令ではなく文字として入る', () => {
    const { svg } = composePicture({ ...content, title: '<script>alert("1")</script>&' }, LIGHT)
    expect(svg).not.toContain('<script>')
    expect(svg).toContain('&lt;script&gt;')
    expect(svg).toContain('&amp;')
  })

  it('XMLに書けない文字は除く', () => {
    expect(escapeXml('前\u0000\u0008\uFFFE\uD800後')).toBe('前後')
    expect(escapeXml('改行\n絵文字😀')).toBe('改行\n絵文字😀')
  })
})

describe('breakLines', () => {
  test.prop([fc.string({ unit: 'grapheme' }), fc.integer({ min: 5, max: 60 })])(
    '行に分けても、空白のほかは一字も失われない',
    (text, room) => {
      const without = (value: string) => value.replace(/\s/gu, '')
      expect(without(breakLines(text, room).join(''))).toBe(without(text))
    },
  )

  it('句読点は行の頭に来ない', () => {
    for (let room = 6; room < 30; room += 1) {
      const lines = breakLines('備えは「全員」「週3日」、実際は「希望者」「週1.2日」の所にあります。', room)
      expect(lines.slice(1).filter((line) => /^[、。」）]/u.test(line))).toEqual([])
      expect(lines.slice(0, -1).filter((line) => /[「（]$/u.test(line))).toEqual([])
    }
  })
})

describe('sectionBarsDrawing', () => {
  const row = {
    id: 'a',
    title: '制度<A>',
    kind: 'pillar',
    applicable: true,
    coverage: 1,
    lower: 20,
    upper: 60,
    score: 40,
  } as const
  const barsIn = (svg: string) => svg.split('fill="url(#unknown)"').length - 1

  it('分からない幅は縞で、範囲がなければ縞なしで描く', () => {
    const groups = (lower: number, upper: number) => [
      { title: '柱', rows: [{ row: { ...row, lower, upper, score: lower }, text: '40点' }] },
    ]
    expect(barsIn(sectionBarsDrawing(groups(20, 60), LIGHT).svg)).toBe(1)
    expect(barsIn(sectionBarsDrawing(groups(40, 40), LIGHT).svg)).toBe(0)
  })

  it('該当しない分野は、棒を描かず言葉だけを書く', () => {
    const groups = [
      {
        title: '柱',
        rows: [{ row: { ...row, applicable: false, lower: null, upper: null, score: null }, text: '対象外' }],
      },
    ]
    const { svg } = sectionBarsDrawing(groups, LIGHT)
    expect(svg).toContain('対象外')
    expect(svg).toContain('制度&lt;A&gt;')
    expect(svg.split('<rect x=')).toHaveLength(1)
  })
})
