import { fc, test } from '@fast-check/vitest'
import encodeQR from 'qr'
import { describe, expect, it } from 'vitest'
import { type Pixels, readQrCode, readQrCodes } from '@/exchange/qrReader'
import { digits } from '../../support/sheetBuilders'

const SIDE = 320

/** Codes side by side, each in a square of light grey. */
function pictureOf(codes: readonly string[]): Pixels {
  const width = SIDE * Math.max(1, codes.length)
  const data = new Uint8ClampedArray(width * SIDE * 4).fill(200)
  for (const [index, code] of codes.entries()) {
    const rows = encodeQR(code, 'raw', { ecc: 'medium', border: 4 })
    const scale = Math.floor(SIDE / rows.length)
    for (let y = 0; y < rows.length * scale; y += 1) {
      for (let x = 0; x < rows.length * scale; x += 1) {
        const isDark = rows[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true
        const at = (y * width + index * SIDE + x) * 4
        data.fill(isDark ? 20 : 240, at, at + 3)
      }
    }
  }
  return { width, height: SIDE, data }
}

describe('readQrCode', () => {
  test.prop([digits(144)], { numRuns: 10 })('回答のコードを、そのまま読む', (code) => {
    expect(readQrCode(pictureOf([code]))).toBe(code)
  })

  test.prop([fc.integer({ min: 0, max: 255 })], { numRuns: 5 })('何も映っていなければ、null', (light) => {
    const data = new Uint8ClampedArray(64 * 64 * 4).fill(light)
    expect(readQrCode({ width: 64, height: 64, data })).toBeNull()
  })
})

describe('readQrCodes', () => {
  it('一枚に写ったコードを、どれも一度ずつ読む', async () => {
    const [first, second] = ['1'.repeat(80), '2'.repeat(80)]
    expect([...(await readQrCodes(pictureOf([first, second, first])))].sort()).toEqual([first, second])
  })

  it('コードがなければ、空', async () => {
    expect(await readQrCodes(pictureOf([]))).toEqual([])
  })
})
