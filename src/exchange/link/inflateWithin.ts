import { Inflate } from 'fflate'
import { failure, type Result, success } from '@/domain/result'

/** Bytes that are unfolded at a time; deflate makes at most 1,032 times as many of them, so that a bomb is noticed early. */
const PIECE = 256

class TooLarge extends Error {}

interface Within {
  readonly dictionary: Uint8Array
  /** The most bytes that may come out. */
  readonly limit: number
}

function unfold(bytes: Uint8Array, { dictionary, limit }: Within): string {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let size = 0
  const end: { isReached: boolean } = { isReached: false }
  const inflate = new Inflate({ dictionary }, (chunk, isLast) => {
    size += chunk.length
    if (size > limit) throw new TooLarge()
    text += decoder.decode(chunk, { stream: true })
    end.isReached = isLast
  })
  for (let from = 0; from < bytes.length; from += PIECE) {
    inflate.push(bytes.subarray(from, from + PIECE), from + PIECE >= bytes.length)
  }
  if (!end.isReached) throw new Error('damaged')
  return text + decoder.decode()
}

/** Unfolds what raw deflate (RFC 1951) made of a UTF-8 text, and stops where it grows too large. Never throws. */
export function inflateWithin(bytes: Uint8Array, within: Within): Result<string, 'tooLarge' | 'damaged'> {
  try {
    return success(unfold(bytes, within))
  } catch (error) {
    return failure(error instanceof TooLarge ? 'tooLarge' : 'damaged')
  }
}
