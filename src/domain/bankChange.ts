import * as v from 'valibot'
import type { Bank, Question } from './bank'
import { type InputProblem, toProblem } from './problem'
import { failure, type Result, success } from './result'

/**
 * What became of a question from one version of a bank to the next. `kept`: only its wording or its weights changed;
 * `again`: an answer would mean something else, so it has to be given again.
 */
const QUESTION_CHANGES = ['kept', 'again', 'removed', 'added'] as const
type QuestionChange = (typeof QUESTION_CHANGES)[number]

const LogSchema = v.array(
  v.object(
    {
      from: v.string('version'),
      to: v.string('version'),
      questions: v.record(v.string(), v.picklist(QUESTION_CHANGES, 'questionChange'), 'object'),
    },
    'object',
  ),
  'list',
)

/** How one version of a bank differs from the one before; a question that is not named is what it was. */
export interface BankChange {
  readonly from: string
  readonly to: string
  readonly questions: Readonly<Record<string, QuestionChange>>
}

/** What the log may say of a question, by what became of it in the structure; null: it need not be named. */
function allowedChanges(before: Question | undefined, after: Question | undefined): readonly (QuestionChange | null)[] {
  if (!after) return ['removed']
  if (!before) return ['added']
  if (before.allowNa && !after.allowNa) return ['again']
  return JSON.stringify(before) === JSON.stringify(after) ? ['kept', 'again', null] : ['kept', 'again']
}

function findChangeProblem(before: Bank, after: Bank, change: BankChange): InputProblem | undefined {
  const field = `bankLog.${after.version}`
  if (change.from !== before.version || change.to !== after.version) return { field, expected: 'version' }
  if (JSON.stringify(before.sections) !== JSON.stringify(after.sections)) return { field, expected: 'sameSections' }
  const old = new Map(before.questions.map((question) => [question.id, question]))
  const current = new Map(after.questions.map((question) => [question.id, question]))
  const stray = Object.keys(change.questions).find((id) => !old.has(id) && !current.has(id))
  if (stray !== undefined) return { field: `${field}.${stray}`, expected: 'knownQuestion' }
  const wrong = [...old.keys(), ...current.keys()].find(
    (id) => !allowedChanges(old.get(id), current.get(id)).includes(change.questions[id] ?? null),
  )
  return wrong === undefined ? undefined : { field: `${field}.${wrong}`, expected: 'questionChange' }
}

/** An id is never used again for another question: answers of all times are kept under it. */
function findReusedId(banks: readonly Bank[], changes: readonly BankChange[]): InputProblem | undefined {
  for (const [index, { to, questions }] of changes.entries()) {
    const earlier = new Set(banks.slice(0, index + 1).flatMap((bank) => bank.questions.map(({ id }) => id)))
    const reused = Object.keys(questions).find((id) => questions[id] === 'added' && earlier.has(id))
    if (reused !== undefined) return { field: `bankLog.${to}.${reused}`, expected: 'unique' }
  }
  return undefined
}

/**
 * Checks the change log of a bank against all of its released versions, `banks`, oldest first.
 *
 * Refused: a version without its step, sections that changed (that is another bank), a question that came, went,
 * changed in the structure or lost 該当しない without the log saying so, and an id that is used again.
 */
export function parseBankLog(banks: readonly Bank[], input: unknown): Result<readonly BankChange[], InputProblem> {
  const parsed = v.safeParse(LogSchema, input, { abortEarly: true })
  if (!parsed.success) return failure(toProblem('bankLog', parsed.issues[0]))
  const log = parsed.output
  if (log.length !== banks.length - 1) return failure({ field: 'bankLog', expected: 'list' })
  for (const [index, before] of banks.entries()) {
    const [after, change] = [banks[index + 1], log[index]]
    const problem = after && change && findChangeProblem(before, after, change)
    if (problem) return failure(problem)
  }
  const reused = findReusedId(banks, log)
  return reused ? failure(reused) : success(log)
}

/** The steps that lead from one version to a later one, in order; none when there is no such way. */
export function routeBetween(log: readonly BankChange[], from: string, to: string): readonly BankChange[] {
  const start = log.findIndex((change) => change.from === from)
  const end = log.findIndex((change) => change.to === to)
  return start === -1 || end === -1 ? [] : log.slice(start, end + 1)
}

/** Whether an answer to a question given under one version means the same under a later one; false where nobody knows. */
export function meansTheSame(log: readonly BankChange[], question: string, under: string, version: string): boolean {
  const route = routeBetween(log, under, version)
  return under === version || (route.length > 0 && keepsMeaning(route, question))
}

/** Whether an answer given before the steps of a route still means the same after them. */
export function keepsMeaning(route: readonly BankChange[], question: string): boolean {
  return !route.some(({ questions }) => questions[question] === 'again' || questions[question] === 'removed')
}
