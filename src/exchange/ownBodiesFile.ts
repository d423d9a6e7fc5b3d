import * as v from 'valibot'
import { type OwnBody, parseOwnBody } from '@/domain/ownBody'
import { toProblem } from '@/domain/problem'
import { failure, type Result, success } from '@/domain/result'
import { parseJson } from '@/persistence/readRecord'
import type { TextFile } from './assessmentFile'
import { fileNameFrom } from './fileName'
import type { FileProblem } from './fileProblem'
import { decodeText } from './fileText'
import { scanJson } from './jsonScan'
import { mendLetters } from './mendLetters'

/** The format of a file of own reference bodies; a released one stays readable. */
const LATEST_BODIES_FORMAT = 1

const BodiesSchema = v.object(
  {
    savedAt: v.pipe(v.string('date'), v.isoTimestamp('date')),
    bodies: v.pipe(v.array(v.unknown(), 'list'), v.minLength(1, 'nonEmptyList')),
  },
  'object',
)

/** Whether a parsed file says that it holds own reference bodies. */
export function isBodiesFile(value: unknown): value is { readonly kind: 'references'; readonly format?: unknown } {
  if (typeof value !== 'object' || value === null) return false
  const { app, kind }: { app?: unknown; kind?: unknown } = value
  return app === 'hironaga' && kind === 'references'
}

/** Writes own bodies as a file. `name` are the words its name is made of, `savedAt` is ISO 8601 in UTC. */
export function writeBodiesFile(bodies: readonly OwnBody[], name: readonly string[], savedAt: string): TextFile {
  const content = { app: 'hironaga', kind: 'references', format: LATEST_BODIES_FORMAT, savedAt, bodies }
  return {
    name: fileNameFrom(name, 'json'),
    type: 'application/json',
    text: `${mendLetters(JSON.stringify(content, null, 2))}\n`,
  }
}

function readBodies(value: unknown): Result<readonly OwnBody[], FileProblem> {
  if (!isBodiesFile(value)) return failure({ kind: 'notOurs' })
  const { format } = value
  if (typeof format === 'number' && format > LATEST_BODIES_FORMAT) return failure({ kind: 'newerFormat', format })
  if (format !== LATEST_BODIES_FORMAT) {
    return failure({ kind: 'invalid', problem: { field: 'file.format', expected: 'version' } })
  }
  const parsed = v.safeParse(BodiesSchema, value, { abortEarly: true })
  if (!parsed.success) return failure({ kind: 'invalid', problem: toProblem('file', parsed.issues[0]) })
  const bodies: OwnBody[] = []
  for (const [place, entry] of parsed.output.bodies.entries()) {
    const read = parseOwnBody(entry, `file.bodies.${String(place)}`)
    if (!read.ok) return failure({ kind: 'invalid', problem: read.error })
    bodies.push(read.value)
  }
  return new Set(bodies.map(({ id }) => id)).size === bodies.length
    ? success(bodies)
    : failure({ kind: 'invalid', problem: { field: 'file.bodies', expected: 'unique' } })
}

/** Reads a file of own bodies and checks all of it: one bad entry refuses the file. Changes and throws nothing. */
export function readBodiesFile(bytes: Uint8Array): Result<readonly OwnBody[], FileProblem> {
  const text = decodeText(bytes)
  if (!text.ok) return text
  const fault = scanJson(text.value)
  if (fault?.kind === 'tooDeep') return failure(fault)
  const json = parseJson(text.value)
  if (!json.ok) return json
  return fault ? failure(fault) : readBodies(json.value)
}
