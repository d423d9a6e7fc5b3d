import { deflateSync } from 'fflate'
import { failure, type Result } from '@/domain/result'
import { base64UrlOf, bytesOfBase64Url } from '../base64Url'
import { crc32 } from './crc32'
import { DICTIONARY } from './dictionary'
import { inflateWithin } from './inflateWithin'
import { LARGEST_UNFOLDED, LONGEST_LINK } from './linkLimits'
import type { LinkDamage } from './linkProblem'

const FORMAT = 1
/** Digits to the base of 36 that a CRC-32 has at most. */
const CHECK_LENGTH = 7
/** `h`, the format, the number of letters that follow up to the next dot. */
const HEAD = /h(\d{1,2})\.([0-9a-z]{1,4})\./gu
/** A mail of many pages. */
const LONGEST_TEXT = 200_000

const checkOf = (body: string) => crc32(body).toString(36).padStart(CHECK_LENGTH, '0')

/**
 * Packs a text into a code: `h1.<length>.<body>.<check>` of letters, digits, `-`, `_` and dots, which stands in an address
 * as it is; body: raw deflate in base64url; length and CRC-32 of the body to the base of 36. Null where it would unfold
 * to more than is read.
 */
export function packText(text: string): string | null {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length > LARGEST_UNFOLDED) return null
  const body = base64UrlOf(deflateSync(bytes, { level: 9, dictionary: DICTIONARY }))
  return `h${String(FORMAT)}.${body.length.toString(36)}.${body}.${checkOf(body)}`
}

function unpack(body: string): Result<string, LinkDamage> {
  const bytes = bytesOfBase64Url(body)
  const text = bytes && inflateWithin(bytes, { dictionary: DICTIONARY, limit: LARGEST_UNFOLDED })
  if (text?.ok) return text
  return failure({ kind: text?.error === 'tooLarge' ? 'linkTooLarge' : 'linkChanged' })
}

/** Reads one code at the head of `rest`, of which `taken` letters came before. */
function readBody(rest: string, length: number, taken: number): Result<string, LinkDamage> {
  const expected = length + 1 + CHECK_LENGTH
  if (rest.length < expected) {
    return failure({ kind: 'linkCutOff', arrived: taken + rest.length, expected: taken + expected })
  }
  const body = rest.slice(0, length)
  const isRight = rest.slice(length, expected) === `.${checkOf(body)}`
  return isRight ? unpack(body) : failure({ kind: 'linkChanged' })
}

/**
 * Finds a code in a text and unpacks it: a link, a code, or a mail around one, with line breaks, marks of quoting and
 * blanks within it, or packed into the address of a gateway. The first code that is whole counts. Never throws.
 */
export function unpackText(given: string): Result<string, LinkDamage> {
  // What a code never holds was put into it on its way.
  const text = given
    .slice(0, LONGEST_TEXT)
    .normalize('NFKC')
    .replace(/[^\w.-]/gu, '')
  let outcome: Result<string, LinkDamage> = failure({ kind: 'noLink' })
  for (const match of text.matchAll(HEAD)) {
    const [head] = match
    const [format, length] = [Number(match[1]), Number.parseInt(String(match[2]), 36)]
    // Three names of a host with dots between them look like a head, too.
    if (format < FORMAT || length > LONGEST_LINK) continue
    outcome =
      format > FORMAT
        ? failure({ kind: 'linkNewer', format })
        : readBody(text.slice(match.index + head.length), length, head.length)
    if (outcome.ok) return outcome
  }
  return outcome
}
