import { failure, type Result, success } from '@/domain/result'

/**
 * The largest file that is read, in bytes. All that a browser keeps (5,242,880 UTF-16 units) takes at most three bytes
 * a unit in UTF-8 and a third more when encrypted; what is larger was never written by this app.
 */
export const LARGEST_FILE = 30_000_000

export type TextProblem = { readonly kind: 'tooLarge' } | { readonly kind: 'empty' } | { readonly kind: 'notText' }

/** UTF-8 unless the first two bytes say UTF-16, which Windows editors write as 「Unicode」. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/**
 * Decodes a file that somebody hands in: UTF-8 with or without a byte order mark, or UTF-16 with one.
 * A file of spaces or of zero bytes, as an interrupted copy leaves it, is `empty`.
 */
export function decodeText(bytes: Uint8Array): Result<string, TextProblem> {
  if (bytes.byteLength > LARGEST_FILE) return failure({ kind: 'tooLarge' })
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
    return /[^\s\0]/u.test(text) ? success(text) : failure({ kind: 'empty' })
  } catch {
    return failure({ kind: 'notText' })
  }
}
