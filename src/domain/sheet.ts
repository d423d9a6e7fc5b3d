import * as v from 'valibot'
import type { Answers } from './answer'
import type { Bank, BankRef } from './bank'
import { findForbiddenKey } from './forbiddenKeys'
import { type InputProblem, toProblem } from './problem'
import { failure, type Result, success } from './result'
import { answersFromWire, AnswersSchema, findAnswerProblem } from './scoringInput'

/** What one person of a group said, and as what they spoke. */
export interface Sheet {
  readonly role: string
  readonly answers: Answers
}

/** A sheet that answers a request: what is handed over, and nothing else. */
export interface RequestedSheet extends Sheet {
  /** Id of the request. */
  readonly request: string
  /** Twelve random digits, made anew for every sheet: a sheet read twice is recognized, and can be withdrawn. */
  readonly respondent: string
  readonly bank: BankRef
}

const ROOT = 'responses'

const SheetsSchema = v.pipe(
  v.array(v.object({ role: v.string('text'), answers: v.optional(AnswersSchema, {}) }, 'object'), 'list'),
  v.minLength(1, 'nonEmptyList'),
)

/**
 * Checks the answers of a group that the command line hands in against a bank: a list of `{role, answers}` with at least
 * one entry, answers as in `parseScoringInput`. The first problem is returned.
 */
export function parseSheets(bank: Bank, input: unknown): Result<readonly Sheet[], InputProblem> {
  const forbidden = findForbiddenKey(ROOT, input)
  if (forbidden !== undefined) return failure({ field: forbidden, expected: 'allowedName' })
  const parsed = v.safeParse(SheetsSchema, input, { abortEarly: true })
  if (!parsed.success) return failure(toProblem(ROOT, parsed.issues[0]))
  for (const [place, { answers }] of parsed.output.entries()) {
    const problem = findAnswerProblem(bank, answers, `${ROOT}.${String(place)}`)
    if (problem) return failure(problem)
  }
  return success(parsed.output.map(({ role, answers }) => ({ role, answers: answersFromWire(answers) })))
}
