/** Six digits that tell a text from others: the last six of FNV-1a (32 bits) over its UTF-8 bytes. Not for secrets. */
export function sixDigitsOf(text: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return String((hash >>> 0) % 1_000_000).padStart(6, '0')
}
