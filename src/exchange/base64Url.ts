/** Bytes in letters that may stand in an address: base64url without padding (RFC 4648 §5). */
export function base64UrlOf(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replace(/\+/gu, '-').replace(/\//gu, '_').replace(/=/gu, '')
}

/** The bytes of such a text; null where it is none. */
export function bytesOfBase64Url(text: string): Uint8Array | null {
  if (!/^[\w-]*$/u.test(text) || text.length % 4 === 1) return null
  const binary = atob(text.replace(/-/gu, '+').replace(/_/gu, '/'))
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0))
}
