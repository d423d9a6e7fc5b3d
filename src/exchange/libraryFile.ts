import * as v from 'valibot'
import type { Bank } from '@/domain/bank'
import { type OwnBody, parseOwnBody } from '@/domain/ownBody'
import { toProblem } from '@/domain/problem'
import { failure, type Result, success } from '@/domain/result'
import { type AssessmentRecord, readRecordValue, type RecordProblem, writeRecord } from '@/persistence/readRecord'
import { type Settings, settingsFrom } from '@/persistence/settingsRepository'
import type { TextFile } from './assessmentFile'
import { fileNameFrom } from './fileName'
import { mendLetters } from './mendLetters'

/** The format of the file around the assessments, which have their own; a released one stays readable. */
const LATEST_LIBRARY_FORMAT = 1

/** Several assessments in one file: all that a browser keeps, or those of one client. */
export interface Library {
  readonly records: readonly AssessmentRecord[]
  /** Null where the settings were left out, or cannot be read. */
  readonly settings: Settings | null
  /** Reference bodies that the person added; absent where they were left out. */
  readonly references?: readonly OwnBody[]
}

/** One entry of a file that holds several, and why it cannot be read; the others are none the worse for it. */
export interface UnreadableEntry {
  /** Its place in the file, from 1. */
  readonly place: number
  readonly problem: RecordProblem
}

export interface ReadLibrary extends Library {
  /** Of the assessments. */
  readonly unreadable: readonly UnreadableEntry[]
  readonly references: readonly OwnBody[]
  readonly unreadableReferences: readonly UnreadableEntry[]
}

const LibrarySchema = v.object(
  {
    savedAt: v.pipe(v.string('date'), v.isoTimestamp('date')),
    settings: v.unknown(),
    assessments: v.array(v.unknown(), 'list'),
    // Files from before people could add bodies have none.
    references: v.optional(v.array(v.unknown(), 'list'), []),
  },
  'object',
)

/** Whether a parsed file says that it holds several assessments. */
export function isLibrary(value: unknown): value is { readonly kind: 'library'; readonly format?: unknown } {
  if (typeof value !== 'object' || value === null) return false
  const { app, kind }: { app?: unknown; kind?: unknown } = value
  return app === 'hironaga' && kind === 'library'
}

const listOf = (name: string, texts: readonly string[]) => `,"${name}":[\n${texts.join(',\n')}\n]`

/** Writes the text of a library file, one assessment or body a line. `savedAt` is ISO 8601 in UTC. */
export function writeLibrary({ records, settings, references = [] }: Library, savedAt: string): string {
  const head = JSON.stringify({ app: 'hironaga', kind: 'library', format: LATEST_LIBRARY_FORMAT, savedAt, settings })
  const assessments = records.map((record) => writeRecord(record))
  const bodies = references.map((body) => JSON.stringify(body))
  const lists = [listOf('assessments', assessments), bodies.length > 0 ? listOf('references', bodies) : '']
  return mendLetters(`${head.slice(0, -1)}${lists.join('')}}\n`)
}

/** A file of several assessments: `name` are the words its name is made of, `savedAt` as in `writeLibrary`. */
export function writeLibraryFile(library: Library, name: readonly string[], savedAt: string): TextFile {
  return { name: fileNameFrom(name, 'json'), type: 'application/json', text: writeLibrary(library, savedAt) }
}

/** A file in the place of another one that was encrypted: `text` is what the encryption gave. */
export function encryptedFile({ name }: TextFile, text: string): TextFile {
  return { name: name.replace(/\.json$/u, '.age'), type: 'application/octet-stream', text }
}

/** Two entries of one id would have to be taken in one after the other, and the last would win without a word. */
const hasRepeated = (ids: readonly string[]) => new Set(ids).size < ids.length

/** Takes apart what could be read of a list and what could not. */
function sortOut<T>(read: readonly Result<T, RecordProblem>[]) {
  const good = read.flatMap((entry) => (entry.ok ? [entry.value] : []))
  const unreadable = read.flatMap((entry, index) => (entry.ok ? [] : [{ place: index + 1, problem: entry.error }]))
  return { good, unreadable }
}

function readBody(entry: unknown, index: number): Result<OwnBody, RecordProblem> {
  const read = parseOwnBody(entry, `file.references.${String(index)}`)
  return read.ok ? read : failure({ kind: 'invalid', problem: read.error })
}

/** Reads a parsed library file. An assessment or a body in it that cannot be read is told and left out. */
export function readLibrary(
  value: { readonly format?: unknown },
  banks: readonly Bank[],
): Result<ReadLibrary, RecordProblem> {
  const { format } = value
  if (typeof format === 'number' && format > LATEST_LIBRARY_FORMAT) return failure({ kind: 'newerFormat', format })
  if (format !== LATEST_LIBRARY_FORMAT) {
    return failure({ kind: 'invalid', problem: { field: 'file.format', expected: 'version' } })
  }
  const parsed = v.safeParse(LibrarySchema, value, { abortEarly: true })
  if (!parsed.success) return failure({ kind: 'invalid', problem: toProblem('file', parsed.issues[0]) })
  const { good: records, unreadable } = sortOut(parsed.output.assessments.map((entry) => readRecordValue(entry, banks)))
  const { good: references, unreadable: unreadableReferences } = sortOut(parsed.output.references.map(readBody))
  const repeated = [
    ...(hasRepeated(records.map(({ assessment }) => assessment.id)) ? ['file.assessments'] : []),
    ...(hasRepeated(references.map(({ id }) => id)) ? ['file.references'] : []),
  ]
  const [field] = repeated
  if (field !== undefined) return failure({ kind: 'invalid', problem: { field, expected: 'unique' } })
  const settings = settingsFrom(parsed.output.settings)
  return success({ records, unreadable, references, unreadableReferences, settings })
}
