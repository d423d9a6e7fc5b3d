import * as v from 'valibot'
import { FORMS } from '../bank'
import { SIZE_CLASSES } from '../compare/groups'
import { isLocalDate } from '../localDate'
import { ORGANIZATION_KINDS } from '../organization'
import { type InputProblem, toProblem } from '../problem'
import { failure, type Result, success } from '../result'
import { STAGES } from '../scoring/path'
import type { PeerEntry } from './peerEntry'

/** Several times the municipalities of the country; more was never written by this app. */
const MOST_ENTRIES = 20_000
/** More figures than any bank has sections. */
const MOST_SCORES = 100

const text = v.pipe(v.string('text'), v.minLength(1, 'text'), v.maxLength(200, 'shortText'))
const points = v.nullable(
  v.pipe(v.number('number'), v.integer('number'), v.minValue(0, 'number'), v.maxValue(100, 'number')),
)

const EntrySchema = v.object(
  {
    entry: text,
    organization: v.optional(text),
    givenOn: v.pipe(v.string('date'), v.check(isLocalDate, 'date')),
    fiscalYear: v.pipe(v.number('number'), v.integer('number'), v.minValue(1900, 'number'), v.maxValue(2999, 'number')),
    kind: v.picklist(ORGANIZATION_KINDS, 'organizationKind'),
    size: v.nullable(
      v.picklist(
        SIZE_CLASSES.map(({ id }) => id),
        'text',
      ),
    ),
    bank: v.object({ id: text, version: text }, 'object'),
    form: v.picklist(FORMS, 'form'),
    stage: v.nullable(v.picklist(STAGES, 'number')),
    scores: v.pipe(
      v.record(text, points, 'object'),
      v.check((scores) => Object.keys(scores).length <= MOST_SCORES, 'shortText'),
    ),
    ratioPercent: v.nullable(v.pipe(v.number('ratio'), v.minValue(0, 'ratio'), v.maxValue(100, 'ratio'))),
  },
  'object',
)

const PeerEntriesSchema = v.pipe(v.array(EntrySchema, 'list'), v.maxLength(MOST_ENTRIES, 'shortText'))

/** Checks entries that come from outside: from a file, or from where the browser keeps them. All are good, or none. */
export function parsePeerEntries(input: unknown): Result<readonly PeerEntry[], InputProblem> {
  const parsed = v.safeParse(PeerEntriesSchema, input, { abortEarly: true })
  return parsed.success ? success(parsed.output) : failure(toProblem('entries', parsed.issues[0]))
}
