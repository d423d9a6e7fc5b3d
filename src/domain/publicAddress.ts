/** Where phones can open the app, or why they cannot. */
export type PhoneAddress =
  | { readonly kind: 'known'; readonly address: string }
  /** `file`: the page was opened from disk; `thisMachine`: its address means this computer only. */
  | { readonly kind: 'unknown'; readonly reason: 'file' | 'thisMachine' }

const LOOPBACK = /^(?:localhost|.*\.localhost|127(?:\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0)$/u

/** An address that a person typed, without its fragment and query; null where it is none of `http` or `https`. */
export function addressFrom(text: string): string | null {
  try {
    const { protocol, origin, pathname } = new URL(text.trim())
    return protocol === 'https:' || protocol === 'http:' ? origin + pathname : null
  } catch {
    return null
  }
}

/** The address for links and QR codes: the one chosen in the settings, else the page's own where others can open it. */
export function phoneAddress(chosen: string | null, page: string): PhoneAddress {
  const own = addressFrom(chosen ?? page)
  if (own === null) return { kind: 'unknown', reason: 'file' }
  const isHere = chosen === null && LOOPBACK.test(new URL(own).hostname)
  return isHere ? { kind: 'unknown', reason: 'thisMachine' } : { kind: 'known', address: own }
}
