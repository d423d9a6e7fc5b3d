import encodeQR from 'qr'

/** Light modules that ISO/IEC 18004 asks for around a code. */
const QUIET_ZONE = 4

/** A QR code as one path of squares of side 1 in a square of side `size`, the quiet zone included. */
export interface QrDrawing {
  readonly size: number
  /** The dark squares, for the `d` of an SVG path. */
  readonly path: string
}

/** Convention: a code with more bytes is too fine for a phone across a room; its link is sent instead. */
const MOST_BYTES = 1_000

/** Whether a text makes a QR code that a phone still reads from a screen. */
export function fitsQrCode(text: string): boolean {
  return new TextEncoder().encode(text).length <= MOST_BYTES
}

/** The dark runs of one row. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue
    const start = x
    while (row[x + 1]) x += 1
    const width = x - start + 1
    path += `M${String(start)} ${String(y)}h${String(width)}v1h-${String(width)}z`
  }
  return path
}

/**
 * Draws a text as a QR code that is still read with 15 % of it hidden. Digits only take the numeric mode, which needs a
 * third of the room. Throws for a text that no QR code holds (more than 2,331 bytes or 5,596 digits).
 */
export function drawQrCode(text: string): QrDrawing {
  const encoding = /^[0-9]+$/u.test(text) ? 'numeric' : 'byte'
  const rows = encodeQR(text, 'raw', { ecc: 'medium', encoding, border: QUIET_ZONE })
  return { size: rows.length, path: rows.map(rowPath).join('') }
}
