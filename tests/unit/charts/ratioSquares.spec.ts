import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { ratioSquaresDrawing, sideOf, WHOLE } from '@/charts/ratioSquaresDrawing'
import { LIGHT } from '@/charts/theme'

describe('sideOf', () => {
  test.prop([fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.001, max: 1, noNaN: true })])(
    '面積は比率に正比例する',
    (a, b) => {
      expect(sideOf(a) ** 2 / WHOLE ** 2).toBeCloseTo(a, 9)
      expect(sideOf(a * b) ** 2).toBeCloseTo(b * sideOf(a) ** 2, 6)
    },
  )

  it('0.05%でも、40%でも、外の四角の中に収まって見える', () => {
    expect(sideOf(0.0005)).toBeGreaterThan(2)
    expect(sideOf(0.4)).toBeLessThan(WHOLE)
  })
})

describe('ratioSquaresDrawing', () => {
  const square = (kind: 'published' | 'derived' | 'yardstick' | 'own', name = '甲') => ({
    entry: { id: name, name, when: '', ratio: 0.25, kind, isChoosable: false },
    figure: '25%',
    lines: [name, kind],
  })

  it('数字の種類を、模様と言葉の両方で描き分け、名前は文字のまま入れる', () => {
    const { svg, height } = ratioSquaresDrawing(
      [square('published'), square('derived'), square('yardstick'), square('own'), square('own'), square('own', '<b>')],
      LIGHT,
    )
    expect(svg).toContain('fill="url(#derived)"')
    expect(svg).toContain(`stroke="${LIGHT.frontier}"`)
    expect(svg).toContain('&lt;b&gt;')
    expect(svg).not.toContain('<b>')
    expect(height).toBe(400)
  })
})
