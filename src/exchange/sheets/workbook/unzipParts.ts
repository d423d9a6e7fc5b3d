import { Unzip, type UnzipFile, UnzipInflate } from 'fflate'
import { failure, type Result, success } from '@/domain/result'

/** A workbook with 67 answers and long notes has about 100,000 bytes. */
export const LARGEST_WORKBOOK = 5_000_000
/** What its parts may unfold to, in bytes: ten times of what a spreadsheet program makes of it. */
export const LARGEST_PARTS = 20_000_000
/** Pieces that are unfolded at a time, so that a bomb is noticed before it goes off. */
const PIECE = 16_384

const WANTED = /^xl\/(?:sharedStrings|worksheets\/[^/]+)\.xml$/u

export type PartsProblem = 'tooLarge' | 'damaged'

class TooLarge extends Error {}

/** Unfolds the wanted parts and nothing else; throws where they are too large or no zip. */
function unfold(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>()
  let size = 0
  const faults: Error[] = []
  function take(file: UnzipFile) {
    if (!WANTED.test(file.name)) return
    const chunks: Uint8Array[] = []
    parts.set(file.name, chunks)
    file.ondata = (error, chunk) => {
      if (error) faults.push(error)
      else chunks.push(chunk.slice())
      size += chunks.at(-1)?.length ?? 0
      if (size > LARGEST_PARTS) throw new TooLarge()
    }
    file.start()
  }
  const unzip = new Unzip(take)
  unzip.register(UnzipInflate)
  for (let from = 0; from < bytes.length; from += PIECE) {
    unzip.push(bytes.subarray(from, from + PIECE), from + PIECE >= bytes.length)
  }
  if (faults.length > 0) throw new Error('damaged')
  return new Map([...parts].map(([name, chunks]) => [name, joined(chunks)]))
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return all
}

/**
 * The texts of a workbook's sheets and of its shared strings, by the path of their part. Other parts (macros, pictures,
 * links) are never unfolded. Never throws.
 */
export function unzipParts(bytes: Uint8Array): Result<ReadonlyMap<string, string>, PartsProblem> {
  if (bytes.byteLength > LARGEST_WORKBOOK) return failure('tooLarge')
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    return success(new Map([...unfold(bytes)].map(([name, part]) => [name, decoder.decode(part)])))
  } catch (error) {
    return failure(error instanceof TooLarge ? 'tooLarge' : 'damaged')
  }
}
