/** What a person's typing means as a number. */
export type TypedNumber =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'notNumber' }
  /** A number of something else than what is asked for. */
  | { readonly kind: 'otherUnit'; readonly written: string }

/** Units that people write behind a figure; those of one list mean the same. */
const UNITS = [['人日'], ['人', '名'], ['日'], ['時間'], ['分'], ['円'], ['点'], ['席'], ['km'], ['g'], ['%']] as const
const UNIT = new RegExp(`(?:${UNITS.flat().join('|')})$`, 'u')

/** Digits with or without thousands separators in their places: 12,34 is more likely a slip than 1234. */
const FIGURE = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?$/u

const meaningOf = (unit: string) => UNITS.find((same) => same.some((each) => each === unit))

/** The text with half-width signs, and with the signs that Japanese keyboards type for minus, comma and point. */
function halfWidth(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replaceAll('、', ',')
    .replace(/(?<=\d)。(?=\d)/u, '.')
    .replace(/^[‐−–—ー△▲]/u, '-')
}

/**
 * Reads a number as people type it in Japan: full-width or half-width, with thousands separators, a unit behind it.
 * Negative numbers are read as such; the caller decides what is allowed. With the `unit` that is asked for, a number
 * with another one (50% of people) is not taken for one of it.
 */
export function parseNumber(text: string, unit?: string): TypedNumber {
  const typed = halfWidth(text)
  const written = UNIT.exec(typed)?.[0] ?? ''
  const plain = typed.slice(0, typed.length - written.length)
  if (plain === '') return typed === '' ? { kind: 'empty' } : { kind: 'notNumber' }
  if (!FIGURE.test(plain) || !/\d/u.test(plain)) return { kind: 'notNumber' }
  const asked = meaningOf(unit ?? '')
  if (written && asked && meaningOf(written) !== asked) return { kind: 'otherUnit', written }
  return { kind: 'number', value: Number(plain.replaceAll(',', '')) }
}
