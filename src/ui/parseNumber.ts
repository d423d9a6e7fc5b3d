/** What a person's typing means as a number. */
export type TypedNumber =
  { readonly kind: 'empty' } | { readonly kind: 'number'; readonly value: number } | { readonly kind: 'notNumber' }

/** Units that people write behind a figure. */
const UNIT = /(?:人日|人|名|日|時間|%)$/u

/**
 * Reads a number as people type it in Japan: full-width or half-width, with thousands separators, a unit behind it.
 * Negative numbers are read as such; the caller decides what is allowed.
 */
export function parseNumber(text: string): TypedNumber {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,、]/gu, '')
    .replace(UNIT, '')
    .replace(/^[‐−–ー]/u, '-')
  if (plain === '') return { kind: 'empty' }
  return /^-?(?:\d+\.?\d*|\.\d+)$/u.test(plain) ? { kind: 'number', value: Number(plain) } : { kind: 'notNumber' }
}
