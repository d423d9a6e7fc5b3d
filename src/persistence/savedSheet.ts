import * as v from 'valibot'
import { type Bank, findBank } from '@/domain/bank'
import { hasIdDigits, RESPONDENT_DIGITS } from '@/domain/idDigits'
import { type InputProblem, toProblem } from '@/domain/problem'
import { failure, type Result, success } from '@/domain/result'
import { answersFromWire, findAnswerProblem } from '@/domain/scoringInput'
import type { RequestedSheet } from '@/domain/sheet'
import { answersToSaved } from './conversion'

const text = (limit: number) => v.pipe(v.string('text'), v.maxLength(limit, 'shortText'))

const AnswerSchema = v.object(
  {
    value: v.picklist([0, 1, 2, 3, 4, 'unknown', 'na'], 'answerValue'),
    note: v.optional(text(2_000)),
    reason: v.optional(text(400)),
  },
  'object',
)

/** Answers by question id, as sheets and participations are saved. */
export const SavedAnswersSchema = v.record(v.string(), AnswerSchema, 'object')

/** Twelve digits. */
export const RespondentSchema = v.pipe(
  v.string('respondent'),
  v.check((digits) => hasIdDigits(digits, RESPONDENT_DIGITS), 'respondent'),
)

const SheetSchema = v.object(
  {
    request: text(20),
    respondent: RespondentSchema,
    bank: v.object({ id: v.string('text'), version: v.string('text') }, 'object'),
    role: text(100),
    answers: SavedAnswersSchema,
  },
  'object',
)

export type SavedSheetProblem =
  | { readonly kind: 'otherBank'; readonly id: string; readonly version: string }
  | { readonly kind: 'invalid'; readonly problem: InputProblem }

/** A sheet as it is saved in a file. */
export function sheetToSaved(sheet: RequestedSheet) {
  return { ...sheet, answers: answersToSaved(sheet.answers) }
}

/** Checks a saved sheet against the banks that are known; the first problem is returned. */
export function sheetFromSaved(value: unknown, banks: readonly Bank[]): Result<RequestedSheet, SavedSheetProblem> {
  const parsed = v.safeParse(SheetSchema, value, { abortEarly: true })
  if (!parsed.success) return failure({ kind: 'invalid', problem: toProblem('sheet', parsed.issues[0]) })
  const { answers, ...sheet } = parsed.output
  const bank = findBank(banks, sheet.bank)
  if (!bank) return failure({ kind: 'otherBank', ...sheet.bank })
  const problem = findAnswerProblem(bank, answers, 'sheet')
  return problem ? failure({ kind: 'invalid', problem }) : success({ ...sheet, answers: answersFromWire(answers) })
}
