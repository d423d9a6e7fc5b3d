import * as v from 'valibot'
import { type Answer, type Answers, LEVELS } from './answer'
import { FORMS, type Bank, type Form, sectionsOfWork } from './bank'
import { findForbiddenKey } from './forbiddenKeys'
import { DEFAULT_WORKWEEK, type PracticeFacts, SCOPES } from './practice'
import { type InputProblem, toProblem } from './problem'
import { failure, type Result, success } from './result'
import type { WorkItem } from './work'

/** Everything of an assessment that its result depends on. */
export interface ScoringInput {
  readonly form: Form
  readonly answers: Answers
  readonly practice: PracticeFacts | null
  readonly work: readonly WorkItem[]
  /** The team ratio aimed at (1 = every day of everyone); null: the deck's 0.40. */
  readonly targetRatio: number | null
}

const numberAs = (expected: string) => v.pipe(v.number(expected), v.finite(expected))
const between = (low: number, high: number, expected: string) =>
  v.pipe(v.number(expected), v.finite(expected), v.minValue(low, expected), v.maxValue(high, expected))
const nonNegative = v.nullish(v.pipe(numberAs('nonNegativeNumber'), v.minValue(0, 'nonNegativeNumber')))
const daysInWeek = v.nullish(between(0, 7, 'daysInWeek'))

const AnswerSchema = v.object(
  {
    value: v.picklist([...LEVELS, 'unknown', 'na'], 'answerValue'),
    note: v.optional(v.string('text')),
    reason: v.optional(v.string('text')),
  },
  'object',
)

/** Answers by question id, as the command line writes them. */
export const AnswersSchema = v.record(v.string(), AnswerSchema, 'object')

const PracticeSchema = v.object(
  {
    staff: v.nullish(v.pipe(numberAs('positiveNumber'), v.gtValue(0, 'positiveNumber'))),
    eligible: nonNegative,
    users: nonNegative,
    daysPerUser: daysInWeek,
    allowedDays: daysInWeek,
    workweek: v.nullish(v.pipe(between(0, 7, 'workweek'), v.gtValue(0, 'workweek'))),
    scope: v.nullish(v.picklist(SCOPES, 'scope')),
    trial: v.nullish(v.boolean('boolean')),
  },
  'object',
)

const WorkItemSchema = v.object(
  {
    id: v.pipe(v.string('text'), v.minLength(1, 'text')),
    share: v.pipe(numberAs('share'), v.minValue(0, 'share')),
    cap: between(0, 1, 'cap'),
    needs: v.optional(v.record(v.string(), between(1, 100, 'need'), 'object'), {}),
  },
  'object',
)

const ScoringInputSchema = v.object(
  {
    form: v.optional(v.picklist(FORMS, 'form'), 'standard'),
    answers: v.optional(AnswersSchema, {}),
    practice: v.nullish(PracticeSchema, null),
    work: v.nullish(v.array(WorkItemSchema, 'list'), []),
    targetRatio: v.nullish(numberAs('number'), null),
  },
  'object',
)
type WireInput = v.InferOutput<typeof ScoringInputSchema>

/** An answer as files and the command line write it (docs/scoring.md §1); only files say `under` which version. */
type WireAnswer = v.InferOutput<typeof AnswerSchema> & { readonly under?: string | undefined }

/** Reads a written answer into the domain's union; a 該当しない without a reason gets an empty one. */
export function answerFromWire({ value, note, reason, under }: WireAnswer): Answer {
  const noted = { ...(note === undefined ? {} : { note }), ...(under === undefined ? {} : { under }) }
  if (value === 'unknown') return { kind: 'unknown', ...noted }
  if (value === 'na') return { kind: 'notApplicable', reason: reason ?? '', ...noted }
  return { kind: 'level', level: value, ...noted }
}

/** Reads written answers, question by question. */
export function answersFromWire(answers: Readonly<Record<string, WireAnswer>>): Answers {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, answerFromWire(answer)]))
}

function withoutMissing(practice: NonNullable<WireInput['practice']>): PracticeFacts {
  return Object.fromEntries(Object.entries(practice).filter(([, fact]) => fact !== null && fact !== undefined))
}

function findFactProblem(facts: PracticeFacts | null): InputProblem | undefined {
  if (!facts) return undefined
  const { staff = Infinity, workweek = DEFAULT_WORKWEEK } = facts
  for (const name of ['eligible', 'users'] as const) {
    if ((facts[name] ?? 0) > staff) return { field: `assessment.practice.${name}`, expected: 'upToStaff' }
  }
  for (const name of ['daysPerUser', 'allowedDays'] as const) {
    if ((facts[name] ?? 0) > workweek) return { field: `assessment.practice.${name}`, expected: 'daysInWeek' }
  }
  return undefined
}

/**
 * The first answer that the bank does not ask for, or that says 該当しない where the bank does not allow it. `root` is the
 * name of what the answers belong to.
 */
export function findAnswerProblem(
  bank: Bank,
  answers: Readonly<Record<string, { value: unknown }>>,
  root = 'assessment',
): InputProblem | undefined {
  const allowNa = new Map(bank.questions.map((question) => [question.id, question.allowNa]))
  for (const [id, { value }] of Object.entries(answers)) {
    const field = `${root}.answers.${id}`
    if (!allowNa.has(id)) return { field, expected: 'knownQuestion' }
    if (value === 'na' && !allowNa.get(id)) return { field, expected: 'naAllowed' }
  }
  return undefined
}

/** The first kind of work with a repeated id, or with a need that is no pillar or enabler of the bank. */
export function findWorkProblem(bank: Bank, work: readonly WorkItem[]): InputProblem | undefined {
  const usable = new Set(sectionsOfWork(bank))
  const seen = new Set<string>()
  for (const { id, needs } of work) {
    if (seen.has(id)) return { field: `assessment.work.${id}`, expected: 'unique' }
    seen.add(id)
    const stray = Object.keys(needs).find((section) => !usable.has(section))
    if (stray !== undefined) return { field: `assessment.work.${id}.needs.${stray}`, expected: 'pillarOrEnabler' }
  }
  return undefined
}

/**
 * Checks what the command line and files hand in against a bank and gives the domain's shape.
 *
 * An absent part is allowed: no answers, no practice, no work; the form is then `standard`.
 * The whole input is checked before any cut to the quick form; the first problem is returned.
 */
export function parseScoringInput(bank: Bank, input: unknown): Result<ScoringInput, InputProblem> {
  const forbidden = findForbiddenKey('assessment', input)
  if (forbidden !== undefined) return failure({ field: forbidden, expected: 'allowedName' })
  const parsed = v.safeParse(ScoringInputSchema, input, { abortEarly: true })
  if (!parsed.success) return failure(toProblem('assessment', parsed.issues[0]))
  const { form, answers, practice, work, targetRatio } = parsed.output
  const facts = practice && withoutMissing(practice)
  const problem = findAnswerProblem(bank, answers) ?? findFactProblem(facts) ?? findWorkProblem(bank, work)
  if (problem) return failure(problem)
  return success({ form, answers: answersFromWire(answers), practice: facts, work, targetRatio })
}
