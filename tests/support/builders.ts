import fc from 'fast-check'
import { type Answer, type Answers, LEVELS } from '@/domain/answer'
import { type Assessment, newAssessment, STEPS } from '@/domain/assessment'
import { type Bank, FORMS, parseBank, type Question } from '@/domain/bank'
import { ANSWER_SOURCES } from '@/domain/gatheringOrigin'
import { ORGANIZATION_KINDS, UNITS } from '@/domain/organization'
import { ACTION_STATUSES, type Due, GOALS, type Plan, type PlannedAction } from '@/domain/plan'
import { type PreparedBank, prepareBank } from '@/domain/preparedBank'
import { SCOPES } from '@/domain/practice'
import type { Moves, Scenario } from '@/domain/scenario'
import type { ScoringInput } from '@/domain/scoringInput'
import type { WorkMix } from '@/domain/work'

const PILLARS = ['information', 'communication', 'seating', 'cloud'] as const
const ENABLERS = ['rules', 'management'] as const

/** A question of the small test bank; only what the test is about needs to be given. */
function aQuestion(id: string, changes: Partial<Question> = {}): Question {
  return {
    id,
    section: id.split('.', 1).join(''),
    weight: 1,
    axes: { wider: 1, longer: 1 },
    effort: 1,
    quick: false,
    effect: false,
    emergency: false,
    allowNa: false,
    ...changes,
  }
}

/** A small bank: four pillars, two enablers and the safeguards, two questions in each. */
export function aBank(questions: readonly Question[] = smallBankQuestions()): Bank {
  const parsed = parseBank({
    id: 'test-bank',
    version: '1.0.0',
    sections: [
      ...PILLARS.map((id) => ({ id, kind: 'pillar' })),
      ...ENABLERS.map((id) => ({ id, kind: 'enabler' })),
      { id: 'safeguards', kind: 'safeguard' },
    ],
    questions,
  })
  if (!parsed.ok) throw new Error(parsed.error.field)
  return parsed.value
}

function smallBankQuestions(): Question[] {
  return [
    ...PILLARS.flatMap((section) => [
      aQuestion(`${section}.a`, { weight: 2, axes: { wider: 2, longer: 0 }, quick: true, emergency: true }),
      aQuestion(`${section}.b`, { weight: 1, axes: { wider: 0, longer: 2 }, allowNa: true }),
    ]),
    ...ENABLERS.flatMap((section) => [
      aQuestion(`${section}.a`, { weight: 3, quick: true, effect: true, effort: 2 }),
      aQuestion(`${section}.b`, { weight: 1, allowNa: true, effort: 3 }),
    ]),
    aQuestion('safeguards.a', { axes: { wider: 0, longer: 0 }, quick: true }),
    aQuestion('safeguards.b', { axes: { wider: 0, longer: 0 }, allowNa: true }),
  ]
}

export const SMALL_BANK: PreparedBank = prepareBank(aBank())

export function aScoringInput(changes: Partial<ScoringInput> = {}): ScoringInput {
  return { form: 'standard', answers: {}, practice: null, work: [], targetRatio: null, ...changes }
}

export function anAssessment(changes: Partial<Assessment> = {}): Assessment {
  const bank = { id: SMALL_BANK.bank.id, version: SMALL_BANK.bank.version }
  return { ...newAssessment({ id: 'a1', bank, createdOn: '2026-11-24' }), ...changes }
}

/** Every question of a bank at one level. */
export function allAt(level: (typeof LEVELS)[number], bank: Bank = SMALL_BANK.bank): Answers {
  return Object.fromEntries(bank.questions.map(({ id }) => [id, { kind: 'level', level }]))
}

const textArbitrary = fc.string({ unit: 'grapheme', maxLength: 40 })

function answerArbitrary({ allowNa }: Question): fc.Arbitrary<Answer> {
  const noted = fc.record({ note: textArbitrary, under: fc.constantFrom('0.8.0', '1.0.0') }, { requiredKeys: [] })
  const level = fc.constantFrom(...LEVELS).map((given) => ({ kind: 'level', level: given }) as const)
  const unknown = fc.constant({ kind: 'unknown' } as const)
  const na = textArbitrary.map((reason) => ({ kind: 'notApplicable', reason }) as const)
  const said = allowNa ? fc.oneof(level, unknown, na) : fc.oneof(level, unknown)
  return fc.tuple(said, noted).map(([answer, note]) => ({ ...answer, ...note }))
}

/** Any answers to some of a bank's questions. */
function answersArbitrary(bank: Bank = SMALL_BANK.bank): fc.Arbitrary<Answers> {
  const entries = bank.questions.map((question) =>
    fc.option(answerArbitrary(question), { nil: null }).map((answer) => [question.id, answer] as const),
  )
  return fc
    .tuple(...entries)
    .map((all) => Object.fromEntries(all.flatMap(([id, answer]) => (answer === null ? [] : [[id, answer]]))))
}

const numberOrNull = (max: number) => fc.option(fc.double({ min: 0, max, noNaN: true }), { nil: null })

const workArbitrary = fc.uniqueArray(
  fc.record(
    {
      id: fc.constantFrom('drafting', 'meetings', 'counter', 'phone'),
      share: fc.integer({ min: 0, max: 100 }),
      cap: fc.double({ min: 0, max: 1, noNaN: true }),
      needs: fc.dictionary(fc.constantFrom(...PILLARS, ...ENABLERS), fc.integer({ min: 1, max: 100 })),
      name: textArbitrary,
      basedOn: fc.constantFrom('drafting', 'counter'),
    },
    { requiredKeys: ['id', 'share', 'cap', 'needs'] },
  ),
  { selector: ({ id }) => id },
)

/** Any mix: from a preset, by headcount or a list of one's own, in percents or hours. */
export const workMixArbitrary: fc.Arbitrary<WorkMix> = fc.record({
  start: fc.oneof(
    fc.record({ kind: fc.constant('preset' as const), preset: textArbitrary }),
    fc.record({ kind: fc.constantFrom('headcounts' as const, 'own' as const) }),
  ),
  headcounts: fc.dictionary(fc.constantFrom('counter', 'hq'), fc.double({ min: 0.5, max: 100_000, noNaN: true })),
  measure: fc.constantFrom('percent', 'hours'),
  items: workArbitrary,
})

/** Any scoring input over the small bank whose facts are in range. */
export const scoringInputArbitrary: fc.Arbitrary<ScoringInput> = fc.record({
  form: fc.constantFrom(...FORMS),
  answers: answersArbitrary(),
  practice: fc.option(
    fc.record(
      {
        staff: fc.integer({ min: 10, max: 20 }),
        eligible: fc.integer({ min: 0, max: 10 }),
        users: fc.integer({ min: 0, max: 10 }),
        daysPerUser: fc.double({ min: 0, max: 5, noNaN: true }),
        allowedDays: fc.double({ min: 0, max: 5, noNaN: true }),
        scope: fc.constantFrom(...SCOPES),
        trial: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    { nil: null },
  ),
  work: workArbitrary,
  targetRatio: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
})

const dateArbitrary = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const archivedArbitrary = fc
  .constantFrom(...SMALL_BANK.bank.questions)
  .chain((question) =>
    answerArbitrary(question).map(({ under = '0.9.0', ...answer }) => ({ question: question.id, under, answer })),
  )

const fiscalYearArbitrary = fc.integer({ min: 2000, max: 2099 })

const dueArbitrary: fc.Arbitrary<Due> = fc.oneof(
  fc.record({ kind: fc.constant('date' as const), date: dateArbitrary }),
  fc.record({
    kind: fc.constant('quarter' as const),
    fiscalYear: fiscalYearArbitrary,
    quarter: fc.constantFrom(1, 2, 3, 4),
  }),
  fc.record({ kind: fc.constant('fiscalYear' as const), fiscalYear: fiscalYearArbitrary }),
)

/** Any actions for questions of the small bank, one each at most. */
export const actionsArbitrary: fc.Arbitrary<PlannedAction[]> = fc.uniqueArray(
  fc.record({
    question: fc.constantFrom(...SMALL_BANK.bank.questions.map(({ id }) => id)),
    from: fc.option(fc.constantFrom(...LEVELS), { nil: null }),
    to: fc.constantFrom(...LEVELS),
    owner: textArbitrary,
    start: fc.option(dateArbitrary, { nil: null }),
    due: fc.option(dueArbitrary, { nil: null }),
    status: fc.constantFrom(...ACTION_STATUSES),
    note: textArbitrary,
  }),
  { selector: ({ question }) => question, maxLength: 4 },
)

const planArbitrary: fc.Arbitrary<Plan> = fc.record({
  goal: fc.option(fc.constantFrom(...GOALS), { nil: null }),
  constraints: fc.record({
    leaveOut: fc.uniqueArray(fc.constantFrom('information.a', 'cloud.b'), { maxLength: 2 }),
    effortCaps: fc.dictionary(fc.constantFrom(...PILLARS), fc.integer({ min: 0, max: 20 })),
    includeMustFix: fc.boolean(),
  }),
  actions: actionsArbitrary,
})

/** Any moves of the small bank; people and days are not kept in step with any staff or week. */
export const movesArbitrary: fc.Arbitrary<Moves> = fc.record({
  levels: fc.dictionary(fc.constantFrom(...SMALL_BANK.bank.questions.map(({ id }) => id)), fc.constantFrom(...LEVELS), {
    maxKeys: 4,
  }),
  scope: fc.option(fc.constantFrom(...SCOPES), { nil: null }),
  trial: fc.option(fc.boolean(), { nil: null }),
  staff: fc.option(fc.integer({ min: 1, max: 1_000 }), { nil: null }),
  eligible: fc.option(fc.integer({ min: 0, max: 1_000 }), { nil: null }),
  allowedDays: numberOrNull(7),
  users: fc.option(fc.integer({ min: 0, max: 1_000 }), { nil: null }),
  daysPerUser: numberOrNull(7),
  shares: fc.dictionary(fc.constantFrom('drafting', 'meetings', 'counter'), fc.integer({ min: 0, max: 100 })),
  caps: fc.dictionary(fc.constantFrom('drafting', 'counter'), fc.double({ min: 0, max: 1, noNaN: true })),
})

const scenariosArbitrary: fc.Arbitrary<Scenario[]> = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[0-9a-f]{8}$/u),
    name: textArbitrary,
    createdOn: dateArbitrary,
    moves: movesArbitrary,
  }),
  { selector: ({ id }) => id, maxLength: 2 },
)

/** Any assessment of the small bank, with any text that people can type. */
export const assessmentArbitrary: fc.Arbitrary<Assessment> = fc.record({
  id: fc.stringMatching(/^[0-9a-f]{8}$/u),
  bank: fc.constant({ id: 'test-bank', version: '1.0.0' }),
  createdOn: dateArbitrary,
  sample: fc.boolean(),
  client: textArbitrary,
  organization: fc.record({
    name: textArbitrary,
    kind: fc.constantFrom(...ORGANIZATION_KINDS),
    localCode: fc.constantFrom(null, '011002', '131016', '470007'),
    unit: fc.constantFrom(...UNITS),
    department: textArbitrary,
    staff: fc.option(fc.integer({ min: 1, max: 100_000 }), { nil: null }),
    staffAsOf: fc.option(dateArbitrary, { nil: null }),
    staffIncludes: textArbitrary,
    answeredBy: textArbitrary,
  }),
  form: fc.constantFrom(...FORMS),
  answers: answersArbitrary(),
  practice: fc.record({
    period: fc.record({
      unit: fc.constantFrom('month' as const, 'fiscalYear' as const),
      year: fc.option(fc.integer({ min: 2000, max: 2099 }), { nil: null }),
      month: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
    }),
    workweek: fc.option(fc.double({ min: 0.5, max: 7, noNaN: true }), { nil: null }),
    scope: fc.option(fc.constantFrom(...SCOPES), { nil: null }),
    trial: fc.boolean(),
    eligible: numberOrNull(100_000),
    allowed: fc.oneof(
      fc.record({
        kind: fc.constant('limit' as const),
        days: numberOrNull(31),
        per: fc.constantFrom('week' as const, 'month' as const),
      }),
      fc.constant({ kind: 'noLimit' as const }),
    ),
    users: numberOrNull(100_000),
    use: fc.oneof(
      fc.record({
        kind: fc.constant('perUser' as const),
        days: numberOrNull(31),
        per: fc.constantFrom('week' as const, 'month' as const),
      }),
      fc.record({ kind: fc.constant('personDays' as const), total: numberOrNull(1_000_000) }),
    ),
  }),
  work: fc.option(workMixArbitrary, { nil: null }),
  targetRatio: fc.option(fc.double({ min: 0.01, max: 1, noNaN: true }), { nil: null }),
  plan: planArbitrary,
  scenarios: scenariosArbitrary,
  inquiries: fc.record({
    departments: fc.uniqueArray(
      fc.record({ name: fc.constantFrom('人事課', '情報課'), questions: fc.subarray(['cloud.a', 'rules.a']) }),
      { selector: ({ name }) => name },
    ),
    dueOn: fc.constantFrom(null, '2026-12-11'),
    settled: fc.record(
      { 'cloud.a': fc.subarray(['111111111111:2:abc']), 'rules.a': fc.subarray(['111111111111:2:abc']) },
      { requiredKeys: [] },
    ),
  }),
  benefits: fc.record({
    seats: numberOrNull(10_000),
    yenPerSeat: numberOrNull(10_000_000),
    commuteMinutes: numberOrNull(600),
    commuteKilometres: numberOrNull(500),
    gramsPerKilometre: numberOrNull(1_000),
  }),
  place: fc.record({
    step: fc.constantFrom(...STEPS),
    question: fc.option(fc.constantFrom('information.a', 'cloud.b'), { nil: null }),
  }),
  lastTime: fc.option(fc.record({ createdOn: dateArbitrary, answers: answersArbitrary(), actions: actionsArbitrary }), {
    nil: null,
  }),
  origin: fc.option(
    fc.record({
      gathering: fc.constant('483201957'),
      title: textArbitrary,
      on: dateArbitrary,
      sheets: fc.integer({ min: 0, max: 300 }),
      sources: fc.dictionary(fc.constantFrom('information.a', 'cloud.b'), fc.constantFrom(...ANSWER_SOURCES)),
    }),
    { nil: null },
  ),
  earlier: fc.array(
    fc.record({
      change: fc.constantFrom('form' as const, 'bank' as const),
      on: dateArbitrary,
      version: fc.constant('1.0.0'),
      form: fc.constantFrom(...FORMS),
      answers: answersArbitrary(),
    }),
    { maxLength: 2 },
  ),
  archived: fc.array(archivedArbitrary, { maxLength: 2 }),
})
