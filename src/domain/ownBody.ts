import * as v from 'valibot'
import { isEqual } from './isEqual'
import { LONGEST_NAME } from './organization'
import { SCOPES } from './practice'
import { type InputProblem, toProblem } from './problem'
import { RatioFromSchema } from './ratioFrom'
import { BODY_KINDS, CONFIDENCES, STATUSES } from './reference'
import { failure, type Result, success } from './result'

/** Characters that a statement and the title of a source may have; an address may have more. */
export const LONGEST_STATEMENT = 1000
export const LONGEST_TITLE = 300
const LONGEST_ADDRESS = 2000
/** More than any body of the collection has, and few enough for a page. */
export const MOST_ENTRIES = 100

/** Ids of own bodies begin so, that none can stand for one of the collection. */
const OWN_PREFIX = 'own-'

const id = v.pipe(v.string('text'), v.regex(/^[\w-]{1,64}$/u, 'text'))
const text = (longest: number) => v.pipe(v.string('text'), v.regex(/\S/u, 'text'), v.maxLength(longest, 'shortText'))
const daysAWeek = v.nullable(v.pipe(v.number('daysInWeek'), v.minValue(0, 'daysInWeek'), v.maxValue(7, 'daysInWeek')))
const year = v.pipe(v.number('number'), v.integer('number'), v.minValue(1900, 'number'), v.maxValue(2100, 'number'))

const OwnEntryFields = v.strictObject(
  {
    id,
    /** YYYY, YYYY-MM or FYyyyy. */
    asOf: v.pipe(v.string('date'), v.regex(/^(?:FY(?:19|20)\d{2}|(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?)$/u, 'date')),
    status: v.picklist(STATUSES, 'allowedName'),
    /** Null where the source does not say. */
    scope: v.nullable(v.picklist(SCOPES, 'scope')),
    /** Days a week that the rule allows; no limit is a value, null is unknown. */
    daysMax: v.union([daysAWeek, v.literal('noLimit')], 'daysInWeek'),
    /** Days a week of those who use it. */
    daysTypical: daysAWeek,
    /** As published, 0…100. */
    teamRatioPercent: v.nullable(v.pipe(v.number('ratio'), v.minValue(0, 'ratio'), v.maxValue(100, 'ratio'))),
    /** Where the ratio is not published, but what it can be worked out from is. */
    ratioFrom: v.optional(RatioFromSchema),
    /** What the source says, in the person's own words. */
    text: text(LONGEST_STATEMENT),
    source: v.strictObject(
      {
        title: text(LONGEST_TITLE),
        url: v.nullable(
          v.pipe(v.string('text'), v.regex(/^https?:\/\/\S+$/u, 'text'), v.maxLength(LONGEST_ADDRESS, 'shortText')),
        ),
        /** Of publication. */
        year: v.nullable(year),
      },
      'object',
    ),
    confidence: v.picklist(CONFIDENCES, 'allowedName'),
  },
  'object',
)

/** A ratio is published or worked out, never both. */
const OwnEntrySchema = v.pipe(
  OwnEntryFields,
  v.check(({ teamRatioPercent, ratioFrom }) => teamRatioPercent === null || ratioFrom === undefined, 'ratio'),
)

const OwnBodySchema = v.strictObject(
  {
    id: v.pipe(id, v.startsWith(OWN_PREFIX, 'text')),
    name: text(LONGEST_NAME),
    kind: v.picklist(BODY_KINDS, 'allowedName'),
    entries: v.pipe(
      v.array(OwnEntrySchema, 'list'),
      v.minLength(1, 'nonEmptyList'),
      v.maxLength(MOST_ENTRIES, 'list'),
      v.check((entries) => new Set(entries.map((entry) => entry.id)).size === entries.length, 'unique'),
    ),
  },
  'object',
)

/** A dated statement with its source, as the fields of the collection's bodies ask for. */
export type OwnEntry = Readonly<v.InferOutput<typeof OwnEntrySchema>>
/** A reference body that a person of this browser added. */
export type OwnBody = Readonly<v.InferOutput<typeof OwnBodySchema>>

/** How a body from a file stands to the kept one of its id. */
export type BodyStanding = 'new' | 'same' | 'changed'

/** Says how a body stands to the kept one of its id; undefined where none is kept. */
export function standingOfBody(body: OwnBody, kept: OwnBody | undefined): BodyStanding {
  if (!kept) return 'new'
  return isEqual(body, kept) ? 'same' : 'changed'
}

/** Makes the id of an own body from any new id. */
export function ownBodyId(newId: string): string {
  return OWN_PREFIX + newId
}

/** Whether a body was added by a person. */
export function isOwnBody(bodyId: string): boolean {
  return bodyId.startsWith(OWN_PREFIX)
}

/** Reads an own body. Source, date and confidence are required of every entry; fields that are not known are refused. */
export function parseOwnBody(input: unknown, root = 'body'): Result<OwnBody, InputProblem> {
  const parsed = v.safeParse(OwnBodySchema, input, { abortEarly: true })
  return parsed.success ? success(parsed.output) : failure(toProblem(root, parsed.issues[0]))
}
