import * as v from 'valibot'

/**
 * Saved format 1, frozen: a released file is never edited, so that what it saved can be read for ever.
 * Everything is written out here; nothing is taken from the domain, which may change.
 */
const text = (limit: number) => v.pipe(v.string('text'), v.maxLength(limit, 'shortText'))
const number = v.pipe(v.number('number'), v.finite('number'))
const nullable = <T extends v.GenericSchema>(schema: T) => v.nullable(schema)
const date = v.pipe(v.string('date'), v.isoDate('date'))
const wholeBetween = (low: number, high: number) =>
  nullable(v.pipe(v.number('number'), v.integer('number'), v.minValue(low, 'number'), v.maxValue(high, 'number')))
const per = v.picklist(['week', 'month'], 'text')

const Answer = v.object(
  {
    value: v.picklist([0, 1, 2, 3, 4, 'unknown', 'na'], 'answerValue'),
    note: v.optional(text(10_000)),
    reason: v.optional(text(2_000)),
  },
  'object',
)

const Answers = v.record(v.string(), Answer, 'object')

const Organization = v.object(
  {
    name: text(400),
    kind: v.picklist(['municipality', 'prefecture', 'company', 'other'], 'organizationKind'),
    unit: v.picklist(['whole', 'department'], 'unit'),
    department: text(400),
    staff: nullable(v.pipe(number, v.gtValue(0, 'positiveNumber'))),
    staffAsOf: nullable(date),
    staffIncludes: text(1_000),
    answeredBy: text(400),
  },
  'object',
)

const nonNegative = nullable(v.pipe(number, v.minValue(0, 'nonNegativeNumber')))
const Practice = v.object(
  {
    period: v.object(
      {
        unit: v.picklist(['month', 'fiscalYear'], 'text'),
        year: wholeBetween(1900, 2999),
        month: wholeBetween(1, 12),
      },
      'object',
    ),
    workweek: nullable(v.pipe(number, v.gtValue(0, 'workweek'), v.maxValue(7, 'workweek'))),
    scope: nullable(v.picklist(['none', 'care', 'jobs', 'applicants', 'everyone'], 'scope')),
    trial: v.boolean('boolean'),
    eligible: nonNegative,
    allowed: v.variant(
      'kind',
      [v.object({ kind: v.literal('limit'), days: nonNegative, per }), v.object({ kind: v.literal('noLimit') })],
      'object',
    ),
    users: nonNegative,
    use: v.variant(
      'kind',
      [
        v.object({ kind: v.literal('perUser'), days: nonNegative, per }),
        v.object({ kind: v.literal('personDays'), total: nonNegative }),
      ],
      'object',
    ),
  },
  'object',
)

const Work = v.object(
  {
    preset: text(200),
    items: v.array(
      v.object(
        {
          id: v.pipe(text(200), v.minLength(1, 'text')),
          share: v.pipe(number, v.minValue(0, 'share')),
          cap: v.pipe(number, v.minValue(0, 'cap'), v.maxValue(1, 'cap')),
          needs: v.record(v.string(), v.pipe(number, v.minValue(1, 'need'), v.maxValue(100, 'need')), 'object'),
        },
        'object',
      ),
      'list',
    ),
  },
  'object',
)

const Data = v.object(
  {
    kind: v.literal('assessment', 'text'),
    id: v.pipe(text(200), v.minLength(1, 'text')),
    bank: v.object({ id: text(200), version: text(200) }, 'object'),
    createdOn: date,
    sample: v.boolean('boolean'),
    organization: Organization,
    form: v.picklist(['quick', 'standard'], 'form'),
    answers: Answers,
    practice: Practice,
    work: nullable(Work),
    place: v.object(
      {
        step: v.picklist(['organization', 'practice', 'questions', 'work', 'review', 'result'], 'text'),
        question: nullable(text(200)),
      },
      'object',
    ),
    lastTime: nullable(v.object({ createdOn: date, answers: Answers }, 'object')),
    formChange: nullable(
      v.object({ from: v.picklist(['quick', 'standard'], 'form'), on: date, answers: Answers }, 'object'),
    ),
  },
  'object',
)

export const EnvelopeV1 = v.object(
  {
    app: v.literal('hironaga', 'text'),
    format: v.literal(1, 'version'),
    savedAt: v.pipe(v.string('date'), v.isoTimestamp('date')),
    revision: v.pipe(v.number('positiveInteger'), v.integer('positiveInteger'), v.minValue(1, 'positiveInteger')),
    data: Data,
  },
  'object',
)
export type EnvelopeV1 = v.InferOutput<typeof EnvelopeV1>
