import type { Bank } from '@/domain/bank'
import { parseBank } from '@/domain/bank'
import { type PreparedBank, prepareBank } from '@/domain/preparedBank'
import type { Expectation, InputProblem } from '@/domain/problem'
import { failure, type Result, success } from '@/domain/result'
import { scoringInputOf } from '@/domain/assessment'
import { parseScoringInput, type ScoringInput } from '@/domain/scoringInput'
import { score } from '@/domain/scoring/score'
import { listFindOut, listSteps } from '@/domain/scoring/steps'
import { readRecord, type RecordProblem } from '@/persistence/readRecord'

/** What belongs in a field, in the command's language. */
const EXPECTED: Readonly<Record<Expectation, string>> = {
  object: 'must be an object with its required fields',
  list: 'must be a list',
  text: 'must be a text',
  shortText: 'is too long',
  boolean: 'must be true or false',
  number: 'must be a finite number',
  date: 'must be a date',
  version: 'must be a version',
  answerValue: 'must be 0, 1, 2, 3, 4, "unknown" or "na"',
  positiveInteger: 'must be a positive whole number',
  nonNegativeInteger: 'must hold whole numbers of 0 or more',
  effort: 'must be 1, 2 or 3',
  sectionKind: 'must be "pillar", "enabler" or "safeguard"',
  form: 'must be "quick" or "standard"',
  scope: 'must be "none", "care", "jobs", "applicants" or "everyone"',
  organizationKind: 'must be "municipality", "prefecture", "company" or "other"',
  unit: 'must be "whole" or "department"',
  positiveNumber: 'must be a number above 0',
  nonNegativeNumber: 'must be a number of 0 or more',
  daysInWeek: 'must be a number of days within the working week',
  workweek: 'must be above 0 and at most 7',
  upToStaff: 'must not be more than staff',
  share: 'must be a number of 0 or more',
  cap: 'must be a number from 0 to 1',
  need: 'must be a score from 1 to 100',
  goal: 'must be a whole number from 1 to 4',
  ratio: 'must be above 0 and at most 1',
  allowedName: 'is not an allowed name',
  unique: 'is there twice',
  knownSection: 'is not a section of the bank',
  knownQuestion: 'is not a question of the bank',
  pillarOrEnabler: 'is not a pillar or enabler of the bank',
  naAllowed: 'does not allow "na"',
  questionOnAxis: 'has no question',
  questionInPillar: 'is a pillar without a question',
}

function sayProblem({ field, expected }: InputProblem): string {
  return `${field} ${EXPECTED[expected]}`
}

function sayRecordProblem(problem: RecordProblem): string {
  if (problem.kind === 'newerFormat') return `format ${String(problem.format)} is newer than this version can read`
  if (problem.kind === 'otherBank') return `bank ${problem.id} ${problem.version} is not built in`
  if (problem.kind === 'invalid') return sayProblem(problem.problem)
  return 'the file is not an export of this app'
}

interface Request {
  readonly prepared: PreparedBank
  readonly input: ScoringInput
  readonly withSteps: boolean
}

type Fields = Readonly<Record<string, unknown>>

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readJson(text: string): Result<Fields, string> {
  try {
    const value: unknown = JSON.parse(text)
    return isFields(value) ? success(value) : failure('the file must hold a JSON object')
  } catch {
    return failure('the file is not JSON')
  }
}

function readExport(text: string, withSteps: boolean, builtIn: PreparedBank): Result<Request, string> {
  const read = readRecord(text, [builtIn.bank])
  if (!read.ok) return failure(sayRecordProblem(read.error))
  return success({ prepared: builtIn, input: scoringInputOf(read.value.assessment), withSteps })
}

function chooseBank(fields: Fields, builtIn: PreparedBank): Result<Bank, InputProblem> {
  return 'bank' in fields ? parseBank(fields['bank']) : success(builtIn.bank)
}

/** A request that this version does not answer must not look answered. */
function findUnanswerable({ plan, responses, assessment }: Fields): string | undefined {
  if (plan !== undefined && plan !== null) {
    const isGoal = typeof plan === 'number' && [1, 2, 3, 4].includes(plan)
    return isGoal ? 'plan is not available in this version' : sayProblem({ field: 'plan', expected: 'goal' })
  }
  if (responses !== undefined && assessment === undefined) return 'responses are not available in this version'
  return undefined
}

function readRequest(text: string, fields: Fields, builtIn: PreparedBank): Result<Request, string> {
  const unanswerable = findUnanswerable(fields)
  if (unanswerable !== undefined) return failure(unanswerable)
  const withSteps = fields['steps'] === true
  if (fields['app'] === 'hironaga') return readExport(text, withSteps, builtIn)
  const bank = chooseBank(fields, builtIn)
  if (!bank.ok) return failure(sayProblem(bank.error))
  const input = parseScoringInput(bank.value, fields['assessment'])
  if (!input.ok) return failure(sayProblem(input.error))
  const prepared = bank.value === builtIn.bank ? builtIn : prepareBank(bank.value)
  return success({ prepared, input: input.value, withSteps })
}

/**
 * Scores one file's text and gives the result as one line of JSON, or one line that names the field and what is wrong.
 *
 * Takes `{bank, assessment}`, `{assessment}` (with the built-in bank), or an exported assessment; `"steps": true` adds
 * the single steps and what to find out (docs/scoring.md §9).
 */
export function scoreText(text: string, builtIn: PreparedBank): Result<string, string> {
  const fields = readJson(text)
  if (!fields.ok) return fields
  const request = readRequest(text, fields.value, builtIn)
  if (!request.ok) return request
  const { prepared, input, withSteps } = request.value
  const result = score(prepared, input)
  const steps = withSteps ? { steps: listSteps(prepared, input, result), findOut: listFindOut(prepared, input) } : {}
  return success(JSON.stringify({ ...result, ...steps }))
}
