import type { Bank } from '@/domain/bank'
import { parseRequest, type Request } from '@/domain/request'
import { failure, type Result } from '@/domain/result'
import type { TextFile } from '../assessmentFile'
import { fileNameFrom } from '../fileName'
import { decodeText } from '../fileText'
import { readRequestLink } from './links'
import { readOwnFile, writeOwnFile } from './ownFile'
import { readRequestText, type RequestTextProblem } from './requestText'

/** `.txt` passes mail gateways that stop `.json`; both hold the same. */
export type SheetFileExtension = 'json' | 'txt'

/** The type that a browser is told of a file. */
export function typeOf(extension: SheetFileExtension): string {
  return extension === 'json' ? 'application/json' : 'text/plain'
}

/** A request as a file; `prefix` begins its name in the reader's language. */
export function writeRequestFile(request: Request, prefix: string, extension: SheetFileExtension): TextFile {
  const whom = request.kind === 'inquiry' ? [request.title, request.department] : [request.title]
  return {
    name: fileNameFrom([prefix, ...whom], extension),
    type: typeOf(extension),
    text: writeOwnFile('request', request),
  }
}

/** Reads a request in whatever form it came: the text of a link, a whole link in a mail, or a file. Never throws. */
export function readRequest(given: string | Uint8Array, banks: readonly Bank[]): Result<Request, RequestTextProblem> {
  const decoded = typeof given === 'string' ? ({ ok: true, value: given } as const) : decodeText(given)
  if (!decoded.ok) return failure({ kind: 'notRequest' })
  const link = readRequestLink(decoded.value)
  if (link !== null) return readRequestText(link, banks)
  if (!decoded.value.trimStart().startsWith('{')) return readRequestText(decoded.value, banks)
  const data = readOwnFile(decoded.value, 'request')
  if (data.ok) return parseRequest(data.value, banks)
  if (data.error.kind === 'newerFormat') return failure(data.error)
  return failure({ kind: data.error.kind === 'notOurs' ? 'notRequest' : 'damaged' })
}
