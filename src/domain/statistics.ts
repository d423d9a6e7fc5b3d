import * as v from 'valibot'
import { type InputProblem, toProblem } from './problem'
import { CONFIDENCES } from './reference'
import { failure, type Result, success } from './result'

const UNITS = ['percent', 'tenThousand', 'daysPerWeek'] as const
export type StatisticUnit = (typeof UNITS)[number]
/** Why a line stops: the day of the survey moved, or what comes before is from another survey. */
const BREAKS = ['date', 'survey'] as const

const text = v.pipe(v.string('text'), v.minLength(1, 'text'))
const year = v.pipe(v.number('number'), v.integer('number'), v.minValue(1990, 'number'), v.maxValue(2100, 'number'))
const amount = v.pipe(v.number('nonNegativeNumber'), v.minValue(0, 'nonNegativeNumber'))
const count = v.pipe(
  v.number('nonNegativeInteger'),
  v.integer('nonNegativeInteger'),
  v.minValue(0, 'nonNegativeInteger'),
)
const confidence = v.picklist(CONFIDENCES, 'allowedName')
const url = v.nullable(v.pipe(v.string('text'), v.regex(/^https?:\/\//u, 'text')))
const slide = v.optional(v.number('number'))

const PointSchema = v.object({
  year,
  /** Null where no source gives the figure; never filled in. */
  value: v.nullable(amount),
  /** What is known without the figure: it is above a value, or about it. */
  bound: v.optional(v.object({ kind: v.picklist(['above', 'about'], 'allowedName'), value: amount })),
  /** Worked out from other published figures; the wording has the arithmetic. */
  derived: v.optional(v.boolean('boolean'), false),
  approximate: v.optional(v.boolean('boolean'), false),
  /** Null where there is no source. */
  confidence: v.nullable(confidence),
  /** As published, in its own language. */
  source: v.nullable(text),
  url,
  /** Of the seminar deck, where the deck has the figure or names its survey. */
  slide,
  /** Another place that has the same figure. */
  alsoIn: v.optional(v.object({ source: text, url })),
  /** Bodies that the share stands for. */
  count: v.optional(count),
  countDerived: v.optional(v.boolean('boolean'), false),
  persons: v.optional(count),
  personDays: v.optional(count),
})

const SeriesSchema = v.object({
  id: text,
  unit: v.picklist(UNITS, 'allowedName'),
  /** Years that cannot be joined to the one before. */
  breaks: v.array(v.object({ before: year, kind: v.picklist(BREAKS, 'allowedName') }), 'list'),
  points: v.pipe(v.array(PointSchema, 'list'), v.minLength(1, 'list')),
})

const BreakdownSchema = v.object({
  id: text,
  year,
  confidence,
  source: text,
  url,
  /** In per cent; null where only the name is known. */
  items: v.pipe(v.array(v.object({ id: text, value: v.nullable(amount) }), 'list'), v.minLength(1, 'list')),
})

/** What a target asks of a series: a value, or a multiple of what it was in a base year. */
const MeasureSchema = v.union([
  v.object({ series: text, value: amount }),
  v.object({ series: text, times: amount, baseYear: year }),
])

const TargetSchema = v.object({
  id: text,
  /** YYYY-MM or YYYY-MM-DD; null where the source does not say. */
  decided: v.nullable(v.pipe(v.string('date'), v.regex(/^\d{4}-\d{2}(?:-\d{2})?$/u, 'date'))),
  /** By when. */
  year,
  /** Empty where a document stands beside a target without stating it. */
  measures: v.array(MeasureSchema, 'list'),
  confidence,
  source: text,
  url,
  slide,
})

const StatisticsSchema = v.object({
  series: v.array(SeriesSchema, 'list'),
  breakdowns: v.array(BreakdownSchema, 'list'),
  targets: v.array(TargetSchema, 'list'),
})

/** One year of a series. */
export type StatisticPoint = Readonly<v.InferOutput<typeof PointSchema>>
/** A published figure over the years. */
export type StatisticSeries = Readonly<v.InferOutput<typeof SeriesSchema>>
/** Shares of several answers at one time. */
export type Breakdown = Readonly<v.InferOutput<typeof BreakdownSchema>>
export type TargetMeasure = Readonly<v.InferOutput<typeof MeasureSchema>>
/** What a government set out to reach. */
export type StatisticTarget = Readonly<v.InferOutput<typeof TargetSchema>>
export type Statistics = Readonly<v.InferOutput<typeof StatisticsSchema>>

function isAscending(points: readonly StatisticPoint[]): boolean {
  return points.every(({ year: own }, index) => points.slice(0, index).every((earlier) => earlier.year < own))
}

function findDuplicate(ids: readonly string[]): string | undefined {
  return ids.find((id, index) => ids.indexOf(id) !== index)
}

/** A figure needs a source and how sure it is; without a figure and a bound there is nothing to be sure of. */
function isGrounded({ value, bound, source, confidence: sure }: StatisticPoint): boolean {
  return value === null && bound === undefined ? true : source !== null && sure !== null
}

function findSeriesProblem({ id, points, breaks }: StatisticSeries): InputProblem | undefined {
  const field = `statistics.${id}`
  if (!isAscending(points)) return { field: `${field}.points`, expected: 'unique' }
  const groundless = points.find((point) => !isGrounded(point))
  if (groundless) return { field: `${field}.${String(groundless.year)}.source`, expected: 'text' }
  const stray = breaks.find(({ before }) => !points.some((point) => point.year === before))
  return stray && { field: `${field}.breaks`, expected: 'allowedName' }
}

function findBroken({ series, breakdowns, targets }: Statistics): InputProblem | undefined {
  const ids = series.map(({ id }) => id)
  const twice = findDuplicate([...ids, ...breakdowns.map(({ id }) => id), ...targets.map(({ id }) => id)])
  if (twice !== undefined) return { field: `statistics.${twice}`, expected: 'unique' }
  for (const each of series) {
    const problem = findSeriesProblem(each)
    if (problem) return problem
  }
  const orphan = targets.find(({ measures }) => measures.some((measure) => !ids.includes(measure.series)))
  return orphan && { field: `statistics.${orphan.id}.measures`, expected: 'allowedName' }
}

/**
 * Reads the statistics. Ids are unique over series, breakdowns and targets; years of a series ascend; every figure and
 * every bound names a source and how sure it is; a target is measured by a series that is there.
 */
export function parseStatistics(input: unknown): Result<Statistics, InputProblem> {
  const parsed = v.safeParse(StatisticsSchema, input, { abortEarly: true })
  if (!parsed.success) return failure(toProblem('statistics', parsed.issues[0]))
  const broken = findBroken(parsed.output)
  return broken ? failure(broken) : success(parsed.output)
}
