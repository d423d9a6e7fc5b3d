import * as v from 'valibot'
import { SCOPES } from './practice'
import { type InputProblem, toProblem } from './problem'
import { failure, type Result, success } from './result'

/** What a fact is about; facts are shown in this order. */
export const FACT_TOPICS = ['scope', 'days', 'use', 'history', 'plan', 'rule', 'means'] as const
const CONFIDENCES = ['high', 'medium', 'low'] as const
const STATUSES = ['trial', 'adopted', 'planned'] as const

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
  /** Team telework ratio in percent, worked out from published figures; its derivation is part of the wording. */
  teamRatioPercent: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  users: v.nullable(v.pipe(v.number(), v.minValue(0))),
  usersUnit: v.nullable(v.string('text')),
  confidence: v.picklist(CONFIDENCES),
  /** Ids of the facts that it rests on. */
  facts: v.pipe(v.array(v.string('text')), v.minLength(1, 'list')),
})

const BodySchema = v.object({
  id: v.string('text'),
  kind: v.picklist(['ministry', 'prefecture', 'designated_city']),
  asOf: AsOfSchema,
  facts: v.pipe(v.array(FactSchema), v.minLength(1, 'list')),
  positions: v.array(PositionSchema),
})

const LibrarySchema = v.object({
  /** By id. */
  sources: v.record(v.string(), SourceSchema),
  bodies: v.array(BodySchema),
})

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

function findBroken({ sources, bodies }: References): InputProblem | undefined {
  for (const { id, facts, positions } of bodies) {
    const ids = new Set(facts.map((fact) => fact.id))
    if (ids.size !== facts.length) return { field: `references.${id}.facts`, expected: 'unique' }
    const orphan = facts.find(({ source }) => !(source in sources))
    if (orphan) return { field: `references.${id}.${orphan.id}.source`, expected: 'allowedName' }
    const groundless = positions.find((position) => position.facts.some((fact) => !ids.has(fact)))
    if (groundless) return { field: `references.${id}.${groundless.asOf}.facts`, expected: 'allowedName' }
  }
  return undefined
}

/**
 * Reads reference bodies. Every fact must name a source, a date and how sure it is; every position must rest on facts
 * of its body; ids of facts are unique within a body. What is not published stays null.
 */
export function parseReferences(input: unknown): Result<References, InputProblem> {
  const parsed = v.safeParse(LibrarySchema, input, { abortEarly: true })
  if (!parsed.success) return failure(toProblem('references', parsed.issues[0]))
  const broken = findBroken(parsed.output)
  return broken ? failure(broken) : success(parsed.output)
}
