import { failure, type Result, success } from '@/domain/result'
import { parseJson } from '@/persistence/readRecord'
import { scanJson } from '../jsonScan'
import { mendLetters } from '../mendLetters'

const FORMAT = 1

/** What is wrong with a file before its content is looked at. */
export type OwnFileProblem =
  /** Not of that kind at all. */
  | { readonly kind: 'notOurs' }
  /** Cut off or changed. */
  | { readonly kind: 'notWhole' }
  | { readonly kind: 'newerFormat'; readonly format: number }

export type OwnFileKind = 'request' | 'sheet' | 'room'

/** Writes a file of a kind: `{app, kind, format, data}`. It tells no moment, since that could tell who wrote it. */
export function writeOwnFile(kind: OwnFileKind, data: unknown): string {
  return mendLetters(`${JSON.stringify({ app: 'hironaga', kind, format: FORMAT, data }, null, 2)}\n`)
}

/** The content of a file of that kind, not yet checked; never throws. */
export function readOwnFile(text: string, wanted: OwnFileKind): Result<unknown, OwnFileProblem> {
  const fault = scanJson(text)
  if (fault?.kind === 'tooDeep') return failure({ kind: 'notOurs' })
  const json = parseJson(text)
  if (!json.ok) return failure({ kind: text.includes('"hironaga"') ? 'notWhole' : 'notOurs' })
  if (fault) return failure({ kind: 'notWhole' })
  if (typeof json.value !== 'object' || json.value === null) return failure({ kind: 'notOurs' })
  const { app, kind, format, data }: Record<string, unknown> = { ...json.value }
  if (app !== 'hironaga' || kind !== wanted || typeof format !== 'number') return failure({ kind: 'notOurs' })
  if (format > FORMAT) return failure({ kind: 'newerFormat', format })
  return success(data)
}
