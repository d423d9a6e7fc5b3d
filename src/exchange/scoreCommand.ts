import { type Bank, type BankRef, parseBank } from '@/domain/bank'
import { type PreparedBank, prepareBank } from '@/domain/preparedBank'
import { type Goal, GOALS } from '@/domain/plan'
import { findWay } from '@/domain/planning/shortestWay'
import type { Expectation, InputProblem } from '@/domain/problem'
import { failure, type Result, success } from '@/domain/result'
import { scoringInputOf } from '@/domain/assessment'
import { parseScoringInput, type ScoringInput } from '@/domain/scoringInput'
import { scoreGroup } from '@/domain/scoring/group'
import { score } from '@/domain/scoring/score'
import { listFindOut, listSteps } from '@/domain/scoring/steps'
import { parseSheets } from '@/domain/sheet'
import { readRecord, type RecordProblem } from '@/persistence/readRecord'

/** What belongs in a field, in the command's language. */
const EXPECTED: Readonly<Record<Expectation, string>> = {
  object: 'must be an object with its required fields',
  list: 'must be a list',
  nonEmptyList: 'must hold at least one entry',
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
  localCode: 'must be six digits that begin with the number of a prefecture and end with their check digit',
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
  sameSections: 'must keep the sections of the version before',
  questionChange: 'must be named in the change log as what it is',
  requestKind: 'must be "workshop" or "inquiry"',
  requestId: 'must be nine digits',
  requestScope: 'must be a form, sections or questions',
  respondent: 'must be twelve digits',
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

/** The banks that come with the product. */
export interface BuiltIn {
  readonly current: PreparedBank
  /** Every released version, the current one too. */
  readonly released: readonly Bank[]
  /** The released version that an export is under, ready for scoring. */
  readonly prepared: (bank: BankRef) => PreparedBank
}

interface Request {
  readonly prepared: PreparedBank
  readonly input: ScoringInput
  readonly extras: Extras
}

/** What is asked for besides the result. */
interface Extras {
  readonly steps: boolean
  readonly goal: Goal | null
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

function readExport(text: string, extras: Extras, builtIn: BuiltIn): Result<Request, string> {
  const read = readRecord(text, builtIn.released)
  if (!read.ok) return failure(sayRecordProblem(read.error))
  const { assessment } = read.value
  return success({ prepared: builtIn.prepared(assessment.bank), input: scoringInputOf(assessment), extras })
}

function chooseBank(fields: Fields, current: PreparedBank): Result<Bank, InputProblem> {
  return 'bank' in fields ? parseBank(fields['bank']) : success(current.bank)
}

/** Reads what is asked for besides the result. */
function readExtras({ steps, plan }: Fields): Result<Extras, string> {
  const goal = GOALS.find((each) => each === plan) ?? null
  if (goal === null && plan !== undefined && plan !== null)
    return failure(sayProblem({ field: 'plan', expected: 'goal' }))
  return success({ steps: steps === true, goal })
}

function readRequest(text: string, fields: Fields, builtIn: BuiltIn): Result<Request, string> {
  const extras = readExtras(fields)
  if (!extras.ok) return extras
  if (fields['app'] === 'hironaga') return readExport(text, extras.value, builtIn)
  const bank = chooseBank(fields, builtIn.current)
  if (!bank.ok) return failure(sayProblem(bank.error))
  const input = parseScoringInput(bank.value, fields['assessment'])
  if (!input.ok) return failure(sayProblem(input.error))
  const prepared = bank.value === builtIn.current.bank ? builtIn.current : prepareBank(bank.value)
  return success({ prepared, input: input.value, extras: extras.value })
}

/** The shortest way as the command prints it; null when none reaches the goal. */
function writtenPlan({ prepared, input }: Request, goal: Goal) {
  const outcome = findWay({ form: prepared.forms[input.form], answers: input.answers, goal })
  if (outcome.kind === 'unreachable') return null
  const { effort, raises } = outcome.way
  return { goal, effort, raises: raises.map(({ question, from, to }) => ({ question, from: from ?? 0, to })) }
}

function scoreAssessment(text: string, fields: Fields, builtIn: BuiltIn): Result<string, string> {
  const request = readRequest(text, fields, builtIn)
  if (!request.ok) return request
  const { prepared, input, extras } = request.value
  const result = score(prepared, input)
  const steps = extras.steps ? { steps: listSteps(prepared, input, result), findOut: listFindOut(prepared, input) } : {}
  const plan = extras.goal === null ? {} : { plan: writtenPlan(request.value, extras.goal) }
  return success(JSON.stringify({ ...result, ...steps, ...plan }))
}

function scoreResponses(fields: Fields, builtIn: BuiltIn): Result<string, string> {
  if ('assessment' in fields) return failure('responses and assessment cannot be in one file')
  const bank = chooseBank(fields, builtIn.current)
  if (!bank.ok) return failure(sayProblem(bank.error))
  const sheets = parseSheets(bank.value, fields['responses'])
  return sheets.ok ? success(JSON.stringify(scoreGroup(bank.value, sheets.value))) : failure(sayProblem(sheets.error))
}

/**
 * Scores one file's text and gives the result as one line of JSON, or one line that names the field and what is wrong.
 *
 * Takes `{bank, assessment}`, `{assessment}` (with the current built-in bank), or an exported assessment (with the
 * released version it is under); `"steps": true` adds the single steps and what to find out, `"plan": 1…4` the shortest
 * way to that stage. `{bank, responses}` or `{responses}` gives the spread of a group's answers (docs/scoring.md §9).
 */
export function scoreText(text: string, builtIn: BuiltIn): Result<string, string> {
  const fields = readJson(text)
  if (!fields.ok) return fields
  return 'responses' in fields.value
    ? scoreResponses(fields.value, builtIn)
    : scoreAssessment(text, fields.value, builtIn)
}
