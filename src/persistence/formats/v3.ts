import * as v from 'valibot'
import { EnvelopeV2 } from './v2'

/**
 * Saved format 3. What it shares with format 2 is taken from that frozen file; nothing is taken from the domain.
 * New: `plan`, `scenarios`, `benefits`, `inquiries`, of the organization its `localCode`, and with an earlier assessment what was planned then; `origin`, of what gathering it was made; of the work, where the mix
 * came from, headcounts by preset, how shares are entered, and what an added kind of work is based on.
 */
const { entries: envelope2 } = EnvelopeV2
const { entries: data2 } = envelope2.data
const { entries: lastTime2 } = data2.lastTime.wrapped
const { item: workItem2 } = data2.work.wrapped.entries.items
const date = lastTime2.createdOn
const text = (limit: number) => v.pipe(v.string('text'), v.maxLength(limit, 'shortText'))
const level = v.picklist([0, 1, 2, 3, 4], 'number')
const fiscalYear = v.pipe(
  v.number('number'),
  v.integer('number'),
  v.minValue(1900, 'number'),
  v.maxValue(2999, 'number'),
)

/** Whether the last of six digits is the check digit of the five before it (総務省 全国地方公共団体コード仕様, modulus 11). */
function hasCheckDigit(code: string): boolean {
  const sum = [6, 5, 4, 3, 2].reduce((total, weight, place) => total + weight * Number(code.charAt(place)), 0)
  return Number(code.charAt(5)) === (11 - (sum % 11)) % 10
}

const Organization = v.object(
  {
    ...data2.organization.entries,
    localCode: v.nullable(
      v.pipe(
        v.string('localCode'),
        v.regex(/^(?:0[1-9]|[1-3]\d|4[0-7])\d{4}$/u, 'localCode'),
        v.check(hasCheckDigit, 'localCode'),
      ),
    ),
  },
  'object',
)

const Due = v.variant(
  'kind',
  [
    v.object({ kind: v.literal('date'), date }, 'object'),
    v.object({ kind: v.literal('quarter'), fiscalYear, quarter: v.picklist([1, 2, 3, 4], 'number') }, 'object'),
    v.object({ kind: v.literal('fiscalYear'), fiscalYear }, 'object'),
  ],
  'object',
)

const Action = v.object(
  {
    question: text(200),
    from: v.nullable(level),
    to: level,
    owner: text(400),
    start: v.nullable(date),
    due: v.nullable(Due),
    status: v.picklist(['todo', 'doing', 'done', 'dropped'], 'text'),
    note: text(10_000),
  },
  'object',
)

/** One action for a question at most. */
const Actions = v.pipe(
  v.array(Action, 'list'),
  v.check((actions) => new Set(actions.map(({ question }) => question)).size === actions.length, 'unique'),
)

const Plan = v.object(
  {
    goal: v.nullable(v.picklist([1, 2, 3, 4], 'goal')),
    leaveOut: v.array(text(200), 'list'),
    effortCaps: v.record(
      text(200),
      v.pipe(v.number('number'), v.finite('number'), v.minValue(0, 'nonNegativeNumber')),
      'object',
    ),
    includeMustFix: v.boolean('boolean'),
    actions: Actions,
  },
  'object',
)

const figure = (limit = Infinity) =>
  v.nullable(
    v.pipe(
      v.number('nonNegativeNumber'),
      v.finite('nonNegativeNumber'),
      v.minValue(0, 'nonNegativeNumber'),
      v.maxValue(limit, 'nonNegativeNumber'),
    ),
  )

const Scenario = v.object(
  {
    id: v.pipe(text(200), v.minLength(1, 'text')),
    name: text(400),
    createdOn: date,
    levels: v.record(text(200), level, 'object'),
    scope: v.nullable(v.picklist(['none', 'care', 'jobs', 'applicants', 'everyone'], 'scope')),
    trial: v.nullable(v.boolean('boolean')),
    staff: v.nullable(v.pipe(v.number('positiveNumber'), v.finite('positiveNumber'), v.gtValue(0, 'positiveNumber'))),
    eligible: figure(),
    allowedDays: figure(7),
    users: figure(),
    daysPerUser: figure(7),
    shares: v.record(text(200), v.pipe(v.number('share'), v.finite('share'), v.minValue(0, 'share')), 'object'),
    caps: v.record(
      text(200),
      v.pipe(v.number('cap'), v.finite('cap'), v.minValue(0, 'cap'), v.maxValue(1, 'cap')),
      'object',
    ),
  },
  'object',
)

/** Each id once. */
const Scenarios = v.pipe(
  v.array(Scenario, 'list'),
  v.check((scenarios) => new Set(scenarios.map(({ id }) => id)).size === scenarios.length, 'unique'),
)

const Benefits = v.object(
  {
    seats: figure(),
    yenPerSeat: figure(),
    commuteMinutes: figure(),
    commuteKilometres: figure(),
    gramsPerKilometre: figure(),
  },
  'object',
)

const WorkStart = v.variant(
  'kind',
  [
    v.object({ kind: v.literal('preset'), preset: text(200) }, 'object'),
    v.object({ kind: v.literal('headcounts') }, 'object'),
    v.object({ kind: v.literal('own') }, 'object'),
  ],
  'object',
)

const Work = v.object(
  {
    start: WorkStart,
    headcounts: v.record(
      text(200),
      v.pipe(v.number('positiveNumber'), v.finite('positiveNumber'), v.gtValue(0, 'positiveNumber')),
      'object',
    ),
    measure: v.picklist(['percent', 'hours'], 'text'),
    items: v.array(v.object({ ...workItem2.entries, basedOn: v.exactOptional(text(200)) }, 'object'), 'list'),
  },
  'object',
)

/** Departments that are asked, each name once. Left out where nobody is asked. */
const Inquiries = v.object(
  {
    departments: v.pipe(
      v.array(
        v.object({ name: v.pipe(text(100), v.minLength(1, 'text')), questions: v.array(text(200), 'list') }, 'object'),
        'list',
      ),
      v.maxLength(30, 'list'),
      v.check((departments) => new Set(departments.map(({ name }) => name)).size === departments.length, 'unique'),
    ),
    dueOn: v.nullable(date),
    settled: v.record(text(200), v.array(text(100), 'list'), 'object'),
  },
  'object',
)

/** The gathering that it was made of, and which answers come from it. */
const Origin = v.object(
  {
    gathering: text(200),
    title: text(400),
    on: date,
    sheets: v.pipe(
      v.number('nonNegativeInteger'),
      v.integer('nonNegativeInteger'),
      v.minValue(0, 'nonNegativeInteger'),
    ),
    sources: v.record(text(200), v.picklist(['agreed', 'group'], 'text'), 'object'),
  },
  'object',
)

const Data = v.object(
  {
    ...data2,
    organization: Organization,
    work: v.nullable(Work),
    plan: Plan,
    scenarios: Scenarios,
    benefits: Benefits,
    inquiries: v.exactOptional(Inquiries),
    lastTime: v.nullable(v.object({ ...lastTime2, actions: Actions }, 'object')),
    origin: v.optional(v.nullable(Origin), null),
  },
  'object',
)

export const EnvelopeV3 = v.object({ ...envelope2, format: v.literal(3, 'version'), data: Data }, 'object')
export type EnvelopeV3 = v.InferOutput<typeof EnvelopeV3>

function upWork({ preset, items }: NonNullable<EnvelopeV2['data']['work']>): v.InferOutput<typeof Work> {
  return { start: { kind: 'preset', preset }, headcounts: {}, measure: 'percent', items }
}

/** Brings an envelope of format 2 up: nothing was planned or simulated yet, none was made of a gathering, no organization had its code, and every mix came from one preset, in percents. */
export function upToV3({ data, ...envelope }: EnvelopeV2): EnvelopeV3 {
  const plan = { goal: null, leaveOut: [], effortCaps: {}, includeMustFix: false, actions: [] }
  const benefits = {
    seats: null,
    yenPerSeat: null,
    commuteMinutes: null,
    commuteKilometres: null,
    gramsPerKilometre: null,
  }
  return {
    ...envelope,
    format: 3,
    data: {
      ...data,
      organization: { ...data.organization, localCode: null },
      work: data.work && upWork(data.work),
      plan,
      scenarios: [],
      benefits,
      lastTime: data.lastTime && { ...data.lastTime, actions: [] },
      origin: null,
    },
  }
}
