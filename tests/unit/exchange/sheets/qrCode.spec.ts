import { fc, test } from '@fast-check/vitest'
import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { drawQrCode, fitsQrCode } from '@/exchange/qrCode'
import { digits } from '../../../support/sheetBuilders'

const SCALE = 4

/** Fills the path of a drawing in black on white, `SCALE` pixels a module. */
function pixelsOf({ size, path }: ReturnType<typeof drawQrCode>) {
  const side = size * SCALE
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/gu)) {
    for (let row = Number(y) * SCALE; row < (Number(y) + 1) * SCALE; row += 1) {
      const start = (row * side + Number(x) * SCALE) * 4
      for (let at = start; at < start + Number(width) * SCALE * 4; at += 4) pixels.fill(0, at, at + 3)
    }
  }
  return { pixels, side }
}

function scan(text: string): string | undefined {
  const { pixels, side } = pixelsOf(drawQrCode(text))
  return jsQR(pixels, side, side)?.data
}

describe('drawQrCode', () => {
  test.prop([digits(144)], { numRuns: 5 })('数字は、ほかの読み取り器でも同じ数字に読める', (text) => {
    expect(scan(text)).toBe(text)
  })

  test.prop([fc.constantFrom('https://example.jp/#/join?r=1.W10.000000')], { numRuns: 1 })('文字も読める', (text) => {
    expect(scan(text)).toBe(text)
  })

  it('数字だけなら、文字より小さい', () => {
    expect(drawQrCode('1'.repeat(144)).size).toBeLessThan(drawQrCode('a'.repeat(144)).size)
  })
})

describe('fitsQrCode', () => {
  it('会場のスマートフォンで読める細かさまで', () => {
    expect(fitsQrCode('あ'.repeat(333))).toBe(true)
    expect(fitsQrCode('あ'.repeat(334))).toBe(false)
  })
})
