import { type Answer, type Answers, LEVELS } from '@/domain/answer'
import type { Bank, BankRef, Question } from '@/domain/bank'
import { REQUEST_DIGITS, RESPONDENT_DIGITS } from '@/domain/idDigits'
import { questionsOfScope, type Request, type RequestScope, rolesOf } from '@/domain/request'
import { failure, type Result, success } from '@/domain/result'
import type { RequestedSheet } from '@/domain/sheet'
import { bankPrint } from './bankPrint'
import { CHECK_GROUPS, type CodeDamage, GROUP_DIGITS, groupsOf, hasRightRemainder, toCode } from './codeGroups'
import { digitsIn } from './digitsIn'
import { readScope, writeScope } from './scopeGroups'

/** The first digit of every code. A later format takes another one, and keeps the check digit of the first group. */
const FORMAT = '1'

const UNKNOWN = '7'
const NOT_APPLICABLE = '8'
const UNANSWERED = '9'

/** What a code says. The words of the role are known to the request only. */
export interface SheetCode {
  readonly request: string
  readonly respondent: string
  /** Place of the role among those of the request, from 0. */
  readonly roleIndex: number
  readonly bank: BankRef
  readonly scope: RequestScope
  readonly answers: Answers
}

export type CodeProblem =
  | { readonly kind: 'notSheet' }
  | { readonly kind: 'damaged'; readonly where: CodeDamage }
  | { readonly kind: 'newerFormat'; readonly format: number }
  /** Under a bank that is not here, or under the same one with other questions. */
  | { readonly kind: 'otherBank'; readonly bank: BankRef | null }

function answerDigit(answer: Answer | undefined): string {
  switch (answer?.kind) {
    case undefined:
      return UNANSWERED
    case 'level':
      return String(answer.level)
    case 'unknown':
      return UNKNOWN
    case 'notApplicable':
      return NOT_APPLICABLE
  }
}

/** The answer to a question that a digit stands for; undefined where it stands for none, null for 未回答. */
function answerOf(digit: string, { allowNa }: Question): Answer | null | undefined {
  if (digit === UNANSWERED) return null
  if (digit === UNKNOWN) return { kind: 'unknown' }
  if (digit === NOT_APPLICABLE) return allowNa ? { kind: 'notApplicable', reason: '' } : undefined
  const level = LEVELS.find((each) => String(each) === digit)
  return level === undefined ? undefined : { kind: 'level', level }
}

/**
 * Writes a sheet as digits: at most 36 groups of four for 67 questions. Notes and reasons are left out. The role has to
 * be one of the request's.
 */
export function writeSheetCode(sheet: RequestedSheet, request: Request, bank: Bank): string {
  const role = String(rolesOf(request).indexOf(sheet.role)).padStart(2, '0')
  const digits = questionsOfScope(bank, request.scope).map(({ id }) => answerDigit(sheet.answers[id]))
  const answers = digits.join('').padEnd(Math.ceil(digits.length / GROUP_DIGITS) * GROUP_DIGITS, UNANSWERED)
  const head = `${FORMAT}${role}${bankPrint(bank)}${sheet.request}${sheet.respondent}`
  return toCode(head + writeScope(bank, request.scope) + answers)
}

const damaged = (where: CodeDamage) => failure<CodeProblem>({ kind: 'damaged', where })

/** Groups of the head by what they hold: format and role, bank, request, respondent. */
const HEAD = { bank: 1, request: 3, respondent: 3 + REQUEST_DIGITS / GROUP_DIGITS, scope: 0 }
HEAD.scope = HEAD.respondent + RESPONDENT_DIGITS / GROUP_DIGITS

function readAnswers(questions: readonly Question[], groups: readonly string[]): Answers | undefined {
  const digits = groups.join('')
  const read = questions.map((question, index) => answerOf(digits.charAt(index), question))
  const isFilled = digits.slice(questions.length).split(UNANSWERED).join('') === ''
  if (!isFilled || read.includes(undefined)) return undefined
  return Object.fromEntries(questions.flatMap(({ id }, index) => (read[index] ? [[id, read[index]]] : [])))
}

function readGroups(groups: readonly string[], bank: Bank): Result<SheetCode, CodeProblem> {
  const scoped = readScope(bank, groups.slice(HEAD.scope))
  if (!scoped) return damaged({ kind: 'group', group: HEAD.scope + 1 })
  const questions = questionsOfScope(bank, scoped.scope)
  const first = HEAD.scope + scoped.taken
  const end = first + Math.ceil(questions.length / GROUP_DIGITS)
  const expected = end + CHECK_GROUPS
  if (groups.length !== expected) return damaged({ kind: 'length', given: groups.length, expected })
  if (!hasRightRemainder(groups)) return damaged({ kind: 'whole' })
  const answers = readAnswers(questions, groups.slice(first, end))
  if (!answers) return damaged({ kind: 'whole' })
  const part = (from: number, to: number) => groups.slice(from, to).join('')
  return success({
    request: part(HEAD.request, HEAD.respondent),
    respondent: part(HEAD.respondent, HEAD.scope),
    roleIndex: Number(part(0, 1).slice(1)),
    bank: { id: bank.id, version: bank.version },
    scope: scoped.scope,
    answers,
  })
}

/**
 * Reads a code however it was typed or pasted: full-width digits, spaces, hyphens, line breaks, words around it.
 * Every single wrong digit and every swap of two neighbours is found, and told by the number of its group. Never throws.
 */
export function readSheetCode(text: string, banks: readonly Bank[]): Result<SheetCode, CodeProblem> {
  const found = digitsIn(text)
  if (!found) return failure({ kind: 'notSheet' })
  const groups = groupsOf(found.digits)
  const format = Number(found.digits[0])
  const firstIsRight = groups.ok || groups.error.kind !== 'group' || groups.error.group > 1
  if (firstIsRight && String(format) !== FORMAT) return failure({ kind: 'newerFormat', format })
  if (found.strangeGroup !== null) return damaged({ kind: 'group', group: found.strangeGroup })
  if (!groups.ok) return damaged(groups.error)
  const print = groups.value.slice(HEAD.bank, HEAD.request).join('')
  const bank = banks.find((each) => bankPrint(each) === print)
  // Without its bank a code cannot be told whole or not, except by its remainder.
  if (!bank)
    return hasRightRemainder(groups.value) ? failure({ kind: 'otherBank', bank: null }) : damaged({ kind: 'whole' })
  return readGroups(groups.value, bank)
}
