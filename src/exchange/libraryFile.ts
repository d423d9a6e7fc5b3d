import * as v from 'valibot'
import type { Bank } from '@/domain/bank'
import { type OwnBody, parseOwnBody } from '@/domain/ownBody'
import { toProblem } from '@/domain/problem'
import { failure, type Result, success } from '@/domain/result'
import type { Room } from '@/domain/rooms'
import { type AssessmentRecord, readRecordValue, type RecordProblem, writeRecord } from '@/persistence/readRecord'
import { type Settings, settingsFrom } from '@/persistence/settingsRepository'
import type { TextFile } from './assessmentFile'
import { fileNameFrom } from './fileName'
import { mendLetters } from './mendLetters'
import { roomFromSaved, roomToSaved } from './sheets/savedRoom'

/** The format of the file around the assessments, which have their own; a released one stays readable. */
const LATEST_LIBRARY_FORMAT = 1

/** Several assessments in one file: all that a browser keeps, or those of one client. */
export interface Library {
  readonly records: readonly AssessmentRecord[]
  /** Null where the settings were left out, or cannot be read. */
  readonly settings: Settings | null
  /** Reference bodies that the person added; absent where they were left out. */
  readonly references?: readonly OwnBody[]
  /** Gatherings with the sheets that came in; absent where they were left out. */
  readonly rooms?: readonly Room[]
}

/** One entry of a file that holds several, and why it cannot be read; the others are none the worse for it. */
export interface UnreadableEntry {
  /** Its place in the file, from 1. */
  readonly place: number
  readonly problem: RecordProblem
}

export const LIBRARY_LISTS = ['assessments', 'references', 'rooms'] as const
/** The lists of a library file, each of entries of one kind. */
export type LibraryList = (typeof LIBRARY_LISTS)[number]

export interface ReadLibrary extends Required<Library> {
  readonly unreadable: Readonly<Record<LibraryList, readonly UnreadableEntry[]>>
}

export const NOTHING_UNREADABLE: ReadLibrary['unreadable'] = { assessments: [], references: [], rooms: [] }

/** One assessment as if it were a file of several. */
export function libraryOfOne(record: AssessmentRecord): ReadLibrary {
  return { records: [record], references: [], rooms: [], unreadable: NOTHING_UNREADABLE, settings: null }
}

const LibrarySchema = v.object(
  {
    savedAt: v.pipe(v.string('date'), v.isoTimestamp('date')),
    settings: v.unknown(),
    assessments: v.array(v.unknown(), 'list'),
    // Files from before people could add them have none, and those of one client neither.
    references: v.optional(v.array(v.unknown(), 'list'), []),
    rooms: v.optional(v.array(v.unknown(), 'list'), []),
  },
  'object',
)

/** Whether a parsed file says that it holds several assessments. */
export function isLibrary(value: unknown): value is { readonly kind: 'library'; readonly format?: unknown } {
  if (typeof value !== 'object' || value === null) return false
  const { app, kind }: { app?: unknown; kind?: unknown } = value
  return app === 'hironaga' && kind === 'library'
}

const inOneLine = (value: object) => JSON.stringify(value)

const listOf = (name: LibraryList, texts: readonly string[]) => `,"${name}":[\n${texts.join(',\n')}\n]`

/** Writes the text of a library file, one assessment, body or room a line. `savedAt` is ISO 8601 in UTC. */
export function writeLibrary({ records, settings, references = [], rooms = [] }: Library, savedAt: string): string {
  const head = JSON.stringify({ app: 'hironaga', kind: 'library', format: LATEST_LIBRARY_FORMAT, savedAt, settings })
  const also: readonly (readonly [LibraryList, readonly object[]])[] = [
    ['references', references],
    ['rooms', rooms.map(roomToSaved)],
  ]
  const assessments = records.map((record) => writeRecord(record))
  const lists = also.map(([name, list]) => (list.length > 0 ? listOf(name, list.map(inOneLine)) : ''))
  return mendLetters(`${head.slice(0, -1)}${listOf('assessments', assessments)}${lists.join('')}}\n`)
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

/** Reads the lists of a file; what cannot be read is told and left out. */
function readLists(given: v.InferOutput<typeof LibrarySchema>, banks: readonly Bank[]) {
  const assessments = sortOut(given.assessments.map((entry) => readRecordValue(entry, banks)))
  const references = sortOut(given.references.map(readBody))
  const rooms = sortOut<Room>(given.rooms.map((entry) => roomFromSaved(entry, banks)))
  return { assessments, references, rooms }
}

function findRepeated({ assessments, references, rooms }: ReturnType<typeof readLists>): LibraryList | undefined {
  const ids: Readonly<Record<LibraryList, readonly string[]>> = {
    assessments: assessments.good.map(({ assessment }) => assessment.id),
    references: references.good.map(({ id }) => id),
    rooms: rooms.good.map(({ gathering }) => gathering.request.id),
  }
  return LIBRARY_LISTS.find((list) => hasRepeated(ids[list]))
}

/** Reads a parsed library file. An entry of a list in it that cannot be read is told and left out. */
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
  const lists = readLists(parsed.output, banks)
  const repeated = findRepeated(lists)
  if (repeated) return failure({ kind: 'invalid', problem: { field: `file.${repeated}`, expected: 'unique' } })
  const { assessments, references, rooms } = lists
  return success({
    records: assessments.good,
    references: references.good,
    rooms: rooms.good,
    settings: settingsFrom(parsed.output.settings),
    unreadable: {
      assessments: assessments.unreadable,
      references: references.unreadable,
      rooms: rooms.unreadable,
    },
  })
}
