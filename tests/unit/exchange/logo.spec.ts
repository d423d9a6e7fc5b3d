import { describe, expect, it } from 'vitest'
import { LARGEST_LOGO } from '@/domain/report/choices'
import { readLogo } from '@/exchange/logo'

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff]
const JPEG = [0xff, 0xd8, 0xff, 0xe0, 0x80]
const WEBP = [...new TextEncoder().encode('RIFF'), 1, 0, 0, 0, ...new TextEncoder().encode('WEBPVP8 ')]

describe('readLogo', () => {
  it.each([
    ['image/png', PNG],
    ['image/jpeg', JPEG],
    ['image/webp', WEBP],
  ])('%sは、はじめのバイトで分かり、中身がそのまま残る', async (type, bytes) => {
    const read = await readLogo(new Blob([Uint8Array.from(bytes)]))
    if (!read.ok) throw new Error(read.error.kind)
    const [head, body = ''] = read.value.split(',')
    expect(head).toBe(`data:${type};base64`)
    expect([...Buffer.from(body, 'base64')]).toEqual(bytes)
  })

  it('画像でないもの、文書になりうる画像は、断る', async () => {
    for (const text of ['', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'GIF89a', 'RIFF1234WAVE', '%PDF-1.7']) {
      expect(await readLogo(new Blob([text]))).toEqual({ ok: false, error: { kind: 'notPicture' } })
    }
  })

  it('大きすぎるものは、読まずに、大きさを言って断る', async () => {
    const bytes = new Uint8Array(LARGEST_LOGO + 1)
    bytes.set(PNG)
    const tooLarge = { ok: false, error: { kind: 'tooLarge', size: LARGEST_LOGO + 1 } }
    expect(await readLogo(new Blob([bytes]))).toEqual(tooLarge)
    expect((await readLogo(new Blob([bytes.subarray(0, LARGEST_LOGO)]))).ok).toBe(true)
  })

  it('読めないファイルは、読めないと言う', async () => {
    const gone = new Blob([Uint8Array.from(PNG)])
    gone.arrayBuffer = () => Promise.reject(new Error('gone'))
    expect(await readLogo(gone)).toEqual({ ok: false, error: { kind: 'notReadable' } })
  })
})
