import * as v from 'valibot'
import type { Bank } from '@/domain/bank'
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
}

/** One assessment of a file that holds several: read, or why it is not; the others are none the worse for it. */
export interface UnreadableEntry {
  /** Its place in the file, from 1. */
  readonly place: number
  readonly problem: RecordProblem
}

export interface ReadLibrary extends Library {
  readonly unreadable: readonly UnreadableEntry[]
}

const LibrarySchema = v.object(
  {
    savedAt: v.pipe(v.string('date'), v.isoTimestamp('date')),
    settings: v.unknown(),
    assessments: v.array(v.unknown(), 'list'),
  },
  'object',
)

/** Whether a parsed file says that it holds several assessments. */
export function isLibrary(value: unknown): value is { readonly kind: 'library'; readonly format?: unknown } {
  if (typeof value !== 'object' || value === null) return false
  const { app, kind }: { app?: unknown; kind?: unknown } = value
  return app === 'hironaga' && kind === 'library'
}

/** Writes the text of a library file, one assessment a line. `savedAt` is ISO 8601 in UTC. */
export function writeLibrary({ records, settings }: Library, savedAt: string): string {
  const head = { app: 'hironaga', kind: 'library', format: LATEST_LIBRARY_FORMAT, savedAt, settings }
  const lines = records.map((record) => writeRecord(record)).join(',\n')
  return mendLetters(`${JSON.stringify(head).slice(0, -1)},"assessments":[\n${lines}\n]}\n`)
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
function repeatedId(records: readonly AssessmentRecord[]): string | undefined {
  const ids = records.map(({ assessment }) => assessment.id)
  return ids.find((id, index) => ids.indexOf(id) !== index)
}

/** Reads a parsed library file. An assessment in it that cannot be read is told and left out. */
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
  const read = parsed.output.assessments.map((entry) => readRecordValue(entry, banks))
  const records = read.flatMap((entry) => (entry.ok ? [entry.value] : []))
  if (repeatedId(records) !== undefined) {
    return failure({ kind: 'invalid', problem: { field: 'file.assessments', expected: 'unique' } })
  }
  const unreadable = read.flatMap((entry, index) => (entry.ok ? [] : [{ place: index + 1, problem: entry.error }]))
  return success({ records, unreadable, settings: settingsFrom(parsed.output.settings) })
}
