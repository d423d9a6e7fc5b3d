import decodeQR, { decodeQRBatch } from 'qr/decode.js'

/** A picture as pixels, row by row, four bytes each: red, green, blue, alpha. At most 3,840 on a side. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

/** The text of a QR code in one picture of a camera, within some 20 ms; null where none is seen. */
export function readQrCode({ width, height, data }: Pixels): string | null {
  try {
    return decodeQR({ width, height, data })
  } catch {
    // Most pictures of a camera have no code in them, or one that is not sharp.
    return null
  }
}

/** The texts of all QR codes in a picture, each once, in no particular order. It takes its time, and leaves the page some. */
export async function readQrCodes({ width, height, data }: Pixels): Promise<readonly string[]> {
  const found = await decodeQRBatch([{ width, height, data }], { maxSize: { width, height } })
  return [...new Set(found.flat().filter((text) => typeof text === 'string'))]
}
