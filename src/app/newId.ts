/** A random 128-bit id in hex. Built on getRandomValues, which plain http pages have too (randomUUID is missing there). */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
