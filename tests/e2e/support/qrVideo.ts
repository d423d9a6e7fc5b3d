import encodeQR from 'qr'

/** Pixels of light, 0 to 255, row by row. */
interface Grey {
  readonly width: number
  readonly height: number
  readonly light: Uint8Array
}

/** A QR code in the middle of a grey picture, as a camera would see a phone. */
function pictureOf(code: string, width: number, height: number): Grey {
  const encoding = /^\d+$/u.test(code) ? 'numeric' : 'byte'
  const rows = encodeQR(code, 'raw', { ecc: 'medium', encoding, border: 4 })
  const light = new Uint8Array(width * height).fill(120)
  const side = Math.floor((Math.min(width, height) * 0.85) / rows.length)
  const left = Math.floor((width - side * rows.length) / 2)
  const top = Math.floor((height - side * rows.length) / 2)
  for (let y = 0; y < side * rows.length; y += 1) {
    for (let x = 0; x < side * rows.length; x += 1) {
      const isDark = rows[Math.floor(y / side)]?.[Math.floor(x / side)] === true
      light[(top + y) * width + left + x] = isDark ? 20 : 235
    }
  }
  return { width, height, light }
}

const WIDTH = 640
const HEIGHT = 480
const RATE = 10

/** A film (Y4M) that shows each code for that many seconds, for the camera of a browser under test; it runs over and over. */
export function filmOf(codes: readonly string[], seconds = 1.2): Buffer {
  // Grey: no colour in the two planes of colour, a quarter of the pixels each.
  const colour = Buffer.alloc((WIDTH / 2) * (HEIGHT / 2) * 2, 128)
  const frames = codes.flatMap((code) => {
    const frame = Buffer.concat([Buffer.from('FRAME\n'), pictureOf(code, WIDTH, HEIGHT).light, colour])
    return Array.from({ length: Math.round(RATE * seconds) }, () => frame)
  })
  return Buffer.concat([
    Buffer.from(`YUV4MPEG2 W${String(WIDTH)} H${String(HEIGHT)} F${String(RATE)}:1 Ip A1:1 C420\n`),
    ...frames,
  ])
}

/** A picture file (BMP, 24 bits) with codes side by side, as a photo of several phones. */
export function photoOf(codes: readonly string[]): Buffer {
  const side = 480
  const width = side * Math.max(1, codes.length)
  const pictures = codes.map((code) => pictureOf(code, side, side))
  const pixels = Buffer.alloc(width * side * 3, 120)
  for (const [index, { light }] of pictures.entries()) {
    for (let y = 0; y < side; y += 1) {
      for (let x = 0; x < side; x += 1) {
        // Rows of a bitmap go from below.
        pixels.fill(
          light[y * side + x] ?? 0,
          ((side - 1 - y) * width + index * side + x) * 3,
          ((side - 1 - y) * width + index * side + x) * 3 + 3,
        )
      }
    }
  }
  const head = Buffer.alloc(54)
  head.write('BM')
  head.writeUInt32LE(54 + pixels.length, 2)
  head.writeUInt32LE(54, 10)
  head.writeUInt32LE(40, 14)
  head.writeInt32LE(width, 18)
  head.writeInt32LE(side, 22)
  head.writeUInt16LE(1, 26)
  head.writeUInt16LE(24, 28)
  head.writeUInt32LE(pixels.length, 34)
  return Buffer.concat([head, pixels])
}
