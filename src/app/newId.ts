/** Random decimal digits, each as likely as any other. */
export function newDigits(count: number): string {
  let digits = ''
  while (digits.length < count) {
    for (const byte of crypto.getRandomValues(new Uint8Array(count))) {
      // 250 is a multiple of ten: larger bytes would make the small digits more likely.
      if (byte < 250) digits += String(byte % 10)
    }
  }
  return digits.slice(0, count)
}

/** A random 128-bit id in hex. Built on getRandomValues, which plain http pages have too (randomUUID is missing there). */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
