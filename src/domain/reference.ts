import * as v from 'valibot'
import { SCOPES } from './practice'
import { type InputProblem, toProblem } from './problem'
import { RatioFromSchema } from './ratioFrom'
import { failure, type Result, success } from './result'

/** What a fact is about; facts are shown in this order. */
export const FACT_TOPICS = ['scope', 'days', 'use', 'history', 'plan', 'rule', 'means'] as const
export const CONFIDENCES = ['high', 'medium', 'low'] as const
export const STATUSES = ['trial', 'adopted', 'planned'] as const
/** What a body is; the last three are for bodies that people add themselves. */
export const BODY_KINDS = [
  'ministry',
  'prefecture',
  'designated_city',
  'special_ward',
  'city',
  'town',
  'company',
  'other',
] as const
/** The seminar deck, what others published, or what a person of this browser added. */
const ORIGINS = ['deck', 'public', 'own'] as const
/** How the deck and the public record go together. */
const VERDICTS = ['agrees', 'conflict', 'unconfirmed'] as const

const daysOrNull = v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(7)))

/** YYYY, YYYY-MM, FYyyyy (a fiscal year) or YYYY-YYYY: as exact as the source is. */
const AsOfSchema = v.pipe(v.string('text'), v.regex(/^(?:FY\d{4}|\d{4}(?:-\d{2})?|\d{4}-\d{4})$/u, 'date'))

const SourceSchema = v.object({
  /** As published, in its own language. */
  title: v.pipe(v.string('text'), v.minLength(1, 'text')),
  /** Null for the seminar deck, which has no public address. */
  url: v.nullable(v.pipe(v.string('text'), v.regex(/^https?:\/\//u, 'text'))),
  /** Of publication; null where the page does not say. */
  year: v.nullable(v.pipe(v.number('number'), v.integer('number'))),
  slide: v.optional(v.number('number')),
  /** False where the address should be shown but not followed. */
  linkable: v.optional(v.boolean('boolean'), true),
  origin: v.optional(v.picklist(ORIGINS), 'public'),
})

const FactSchema = v.object({
  id: v.string('text'),
  topic: v.picklist(FACT_TOPICS),
  /** The bare figure as published; null where the source is silent. The wording says it in a sentence. */
  value: v.nullable(v.union([v.number(), v.string(), v.array(v.union([v.number(), v.string()]))])),
  unit: v.nullable(v.string('text')),
  asOf: AsOfSchema,
  source: v.string('text'),
  confidence: v.picklist(CONFIDENCES),
})

const PositionSchema = v.object({
  /** Unique within the body. */
  id: v.string('text'),
  asOf: AsOfSchema,
  status: v.picklist(STATUSES),
  /** Whom the rule admits; null where the source does not say. */
  scope: v.nullable(v.picklist(SCOPES, 'scope')),
  /** By rule, 0…1; never a rate of use. */
  eligibleShare: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** Days a week that the rule asks for at least. */
  daysMin: daysOrNull,
  /** Days a week that the rule allows at most; no limit is a value of its own. */
  daysMax: v.union([daysOrNull, v.literal('noLimit')]),
  /** Days a week of those who use it. */
  daysTypical: daysOrNull,
  /** The same where it is published as from … to. */
  daysTypicalRange: v.optional(v.nullable(v.tuple([v.number(), v.number()])), null),
  /** A response to an emergency, not a rule for ordinary days: it has no scope. */
  isEmergency: v.optional(v.boolean(), false),
  /** Team telework ratio in percent. */
  teamRatioPercent: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  /** Null without a ratio. The arithmetic of a derived one is part of the wording. */
  teamRatioBasis: v.optional(v.nullable(v.picklist(['published', 'derived'])), null),
  /** What a derived one was worked out from, where a person added it. */
  ratioFrom: v.optional(RatioFromSchema),
  users: v.nullable(v.pipe(v.number(), v.minValue(0))),
  usersUnit: v.nullable(v.string('text')),
  confidence: v.picklist(CONFIDENCES),
  /** Ids of the facts that it rests on. */
  facts: v.pipe(v.array(v.string('text')), v.minLength(1, 'list')),
})

/** What the deck says beside what others published: ids of facts; the verdict in a sentence is part of the wording. */
const ComparisonSchema = v.object({
  verdict: v.picklist(VERDICTS),
  deck: v.pipe(v.array(v.string('text')), v.minLength(1, 'list')),
  /** Empty where nothing was found. */
  public: v.array(v.string('text')),
})

const BodySchema = v.object({
  id: v.string('text'),
  kind: v.picklist(BODY_KINDS),
  asOf: AsOfSchema,
  inDeck: v.boolean('boolean'),
  /** False where nothing is known of staff, or it is no programme for staff: it is never put on the axes. */
  chartable: v.boolean('boolean'),
  comparison: v.optional(v.nullable(ComparisonSchema), null),
  facts: v.pipe(v.array(FactSchema), v.minLength(1, 'list')),
  positions: v.array(PositionSchema),
})

const LibrarySchema = v.object({
  /** By id. */
  sources: v.record(v.string(), SourceSchema),
  bodies: v.array(BodySchema),
})

export type Origin = (typeof ORIGINS)[number]
export type BodyKind = (typeof BODY_KINDS)[number]
export type Verdict = (typeof VERDICTS)[number]
export type Comparison = Readonly<v.InferOutput<typeof ComparisonSchema>>
export type Confidence = (typeof CONFIDENCES)[number]
export type PositionStatus = (typeof STATUSES)[number]
export type ReferenceSource = Readonly<v.InferOutput<typeof SourceSchema>>
export type ReferenceFact = Readonly<v.InferOutput<typeof FactSchema>>
/** Where a body stood on the path at a date: what its rule said, and what was used of it. */
export type ReferencePosition = Readonly<v.InferOutput<typeof PositionSchema>>
/** An organization whose telework is documented by published figures. */
export type ReferenceBody = Readonly<v.InferOutput<typeof BodySchema>>

/** The reference bodies and where their facts come from. */
export interface References {
  readonly sources: Readonly<Record<string, ReferenceSource>>
  readonly bodies: readonly ReferenceBody[]
}

/** The point in time that a date begins at, for sorting: a fiscal year in April, a year or a span in January. */
export function dateKey(asOf: string): string {
  if (asOf.startsWith('FY')) return `${asOf.slice(2)}-04`
  return /^\d{4}-\d{2}$/u.test(asOf) ? asOf : `${asOf.slice(0, 4)}-01`
}

/** In the order of time; what is of the same time keeps its order. */
export function byDate<T extends { readonly asOf: string }>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => dateKey(a.asOf).localeCompare(dateKey(b.asOf)))
}

/** What is wrong within one body: where, and what is expected; undefined when nothing is. */
function findBrokenIn({ facts, positions, chartable, comparison }: ReferenceBody, sources: References['sources']) {
  const ids = new Set(facts.map((fact) => fact.id))
  const isStrange = (id: string) => !ids.has(id)
  if (ids.size !== facts.length) return ['facts', 'unique'] as const
  const orphan = facts.find(({ source }) => !(source in sources))
  if (orphan) return [`${orphan.id}.source`, 'allowedName'] as const
  if (new Set(positions.map(({ id }) => id)).size !== positions.length) return ['positions', 'unique'] as const
  const groundless = positions.find((position) => position.facts.some(isStrange))
  if (groundless) return [`${groundless.id}.facts`, 'allowedName'] as const
  const halfRatio = positions.find((each) => (each.teamRatioPercent === null) !== (each.teamRatioBasis === null))
  if (halfRatio) return [`${halfRatio.id}.teamRatioBasis`, 'allowedName'] as const
  if (!chartable && positions.length > 0) return ['positions', 'list'] as const
  const compared = comparison ? [...comparison.deck, ...comparison.public] : []
  return compared.some(isStrange) ? (['comparison', 'allowedName'] as const) : undefined
}

function findBroken({ sources, bodies }: References): InputProblem | undefined {
  for (const body of bodies) {
    const broken = findBrokenIn(body, sources)
    if (broken) return { field: `references.${body.id}.${broken[0]}`, expected: broken[1] }
  }
  return undefined
}

/**
 * Reads reference bodies. Every fact must name a source, a date and how sure it is; every position must rest on facts
 * of its body; ids of facts and of positions are unique within a body. What is not published stays null.
 */
export function parseReferences(input: unknown): Result<References, InputProblem> {
  const parsed = v.safeParse(LibrarySchema, input, { abortEarly: true })
  if (!parsed.success) return failure(toProblem('references', parsed.issues[0]))
  const broken = findBroken(parsed.output)
  return broken ? failure(broken) : success(parsed.output)
}
