/** The reversed polynomial of CRC-32 (ISO/IEC 8802-3), as zip and PNG use it. */
const POLYNOMIAL = 0xedb88320

function afterByte(state: number, byte: number): number {
  let next = state ^ byte
  for (let bit = 0; bit < 8; bit += 1) next = next & 1 ? (next >>> 1) ^ POLYNOMIAL : next >>> 1
  return next
}

/** CRC-32 of the UTF-8 bytes of a text, 0…2³²−1. Every change within four bytes in a row is found. Not for secrets. */
export function crc32(text: string): number {
  const state = new TextEncoder().encode(text).reduce(afterByte, 0xffffffff)
  return (state ^ 0xffffffff) >>> 0
}
