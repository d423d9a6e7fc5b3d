import type { Bank } from '@/domain/bank'
import { failure, type Result, success } from '@/domain/result'
import { parseJson, readRecordValue } from '@/persistence/readRecord'
import { isEncrypted } from './encryptedStart'
import type { FileProblem } from './fileProblem'
import { decodeText, LARGEST_FILE } from './fileText'
import { scanJson } from './jsonScan'
import { isBodiesFile } from './ownBodiesFile'
import { isLibrary, libraryOfOne, readLibrary, type ReadLibrary } from './libraryFile'

/** What a file turned out to be: assessments, or something that only its passphrase opens. */
export type FileContent = ({ readonly kind: 'assessments' } & ReadLibrary) | { readonly kind: 'encrypted' }

/** Parses a text that somebody hands in, after a look for what its parsed value would hide. */
export function parseHanded(text: string): Result<unknown, FileProblem> {
  const fault = scanJson(text)
  if (fault?.kind === 'tooDeep') return failure(fault)
  const json = parseJson(text)
  // What the scan says of a text that is no JSON at all means nothing.
  return json.ok && fault ? failure(fault) : json
}

function readValue(value: unknown, banks: readonly Bank[]): Result<FileContent, FileProblem> {
  if (isLibrary(value)) {
    const library = readLibrary(value, banks)
    return library.ok ? success({ kind: 'assessments', ...library.value }) : library
  }
  if (isBodiesFile(value)) return failure({ kind: 'referencesFile' })
  const record = readRecordValue(value, banks)
  if (!record.ok) return record
  return success({ kind: 'assessments', ...libraryOfOne(record.value) })
}

/**
 * Reads a file that somebody hands in and checks all of it; nothing is changed anywhere, and nothing is thrown.
 * What the file is called does not matter: its content says what it is.
 */
export function readFile(bytes: Uint8Array, banks: readonly Bank[]): Result<FileContent, FileProblem> {
  if (bytes.byteLength > LARGEST_FILE) return failure({ kind: 'tooLarge' })
  if (isEncrypted(bytes)) return success({ kind: 'encrypted' })
  const text = decodeText(bytes)
  if (!text.ok) return text
  const value = parseHanded(text.value)
  return value.ok ? readValue(value.value, banks) : value
}
