/** How a file of the age format begins when it is bytes. */
export const BINARY_START = 'age-encryption.org/v1\n'
/** How it begins when it is text. */
export const ARMOR_START = '-----BEGIN AGE ENCRYPTED FILE-----'

/** The first letters of a file, without a byte order mark and spaces before them. */
export function startOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 200)).replace(/^(?:\u00EF\u00BB\u00BF)?\s*/u, '')
}

/** Whether a file is encrypted in the age format, as bytes or as text. */
export function isEncrypted(bytes: Uint8Array): boolean {
  const start = startOf(bytes)
  return start.startsWith(BINARY_START) || start.startsWith(ARMOR_START)
}
