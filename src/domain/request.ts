import * as v from 'valibot'
import { type Bank, findBank, FORMS, type Question } from './bank'
import { findForbiddenKey } from './forbiddenKeys'
import { hasIdDigits, REQUEST_DIGITS } from './idDigits'
import { isLocalDate } from './localDate'
import { type InputProblem, toProblem } from './problem'
import { failure, type Result, success } from './result'

/** Most roles of a workshop; two digits of a code name one. */
export const MOST_ROLES = 30
/** Letters of a role: it stands on a phone's button and in a chart. */
export const LONGEST_ROLE = 40

const words = (longest: number) =>
  v.pipe(v.string('shortText'), v.trim(), v.minLength(1, 'shortText'), v.maxLength(longest, 'shortText'))
const ids = v.pipe(
  v.array(v.string('text'), 'list'),
  v.minLength(1, 'nonEmptyList'),
  v.maxLength(1_000, 'list'),
  v.check((list) => new Set(list).size === list.length, 'unique'),
  v.readonly(),
)
const form = v.picklist(FORMS, 'form')

const ScopeSchema = v.variant(
  'kind',
  [
    v.object({ kind: v.literal('form'), form }),
    v.object({ kind: v.literal('sections'), form, sections: ids }),
    v.object({ kind: v.literal('questions'), questions: ids }),
  ],
  'requestScope',
)
/** Which questions are asked: all of a form, those of some sections in a form, or single ones. */
export type RequestScope = Readonly<v.InferOutput<typeof ScopeSchema>>

const parts = {
  /** Nine random digits: tells this request from others, and names nobody. */
  id: v.pipe(
    v.string('requestId'),
    v.check((id) => hasIdDigits(id, REQUEST_DIGITS), 'requestId'),
  ),
  bank: v.object({ id: v.string('text'), version: v.string('text') }, 'object'),
  scope: ScopeSchema,
  /** Who asks, in words for the people asked: an organization, a meeting; up to 100 letters. */
  title: words(100),
  /** Whether notes, and reasons for 該当しない, may be handed over with the answers. */
  notesAllowed: v.boolean('boolean'),
}

const RequestSchema = v.variant(
  'kind',
  [
    v.object({
      kind: v.literal('workshop'),
      ...parts,
      /** As what people can answer; nobody gives a name. Their order counts: a code names a role by its place. */
      roles: v.pipe(
        v.array(words(LONGEST_ROLE), 'list'),
        v.minLength(1, 'nonEmptyList'),
        v.maxLength(MOST_ROLES, 'list'),
        v.check((roles) => new Set(roles).size === roles.length, 'unique'),
        v.readonly(),
      ),
    }),
    v.object({
      kind: v.literal('inquiry'),
      ...parts,
      /** The department that is asked, up to 100 letters. */
      department: words(100),
      /** By when, YYYY-MM-DD; null where no date was given. */
      dueOn: v.nullable(v.pipe(v.string('date'), v.check(isLocalDate, 'date'))),
    }),
  ],
  'requestKind',
)

/**
 * What somebody asks others to answer. A request never changes once it is out: what comes back is read by it.
 * `workshop`: many people, each in a role; `inquiry` (庁内照会): one department.
 */
export type Request = Readonly<v.InferOutput<typeof RequestSchema>>

export type RequestProblem =
  | { readonly kind: 'otherBank'; readonly id: string; readonly version: string }
  | { readonly kind: 'invalid'; readonly problem: InputProblem }

const ROOT = 'request'

function findScopeProblem(bank: Bank, scope: RequestScope): InputProblem | undefined {
  if (scope.kind === 'form') return undefined
  if (scope.kind === 'sections') {
    const known = new Set(bank.sections.map(({ id }) => id))
    const stray = scope.sections.find((id) => !known.has(id))
    if (stray !== undefined) return { field: `${ROOT}.scope.sections.${stray}`, expected: 'knownSection' }
    const isEmpty = questionsOfScope(bank, scope).length === 0
    return isEmpty ? { field: `${ROOT}.scope.sections`, expected: 'nonEmptyList' } : undefined
  }
  const known = new Set(bank.questions.map(({ id }) => id))
  const stray = scope.questions.find((id) => !known.has(id))
  return stray === undefined ? undefined : { field: `${ROOT}.scope.questions.${stray}`, expected: 'knownQuestion' }
}

/** Checks anything that says it is a request, against the banks that are known. */
export function parseRequest(input: unknown, banks: readonly Bank[]): Result<Request, RequestProblem> {
  const forbidden = findForbiddenKey(ROOT, input)
  if (forbidden !== undefined)
    return failure({ kind: 'invalid', problem: { field: forbidden, expected: 'allowedName' } })
  const parsed = v.safeParse(RequestSchema, input, { abortEarly: true })
  if (!parsed.success) return failure({ kind: 'invalid', problem: toProblem(ROOT, parsed.issues[0]) })
  const bank = findBank(banks, parsed.output.bank)
  if (!bank) return failure({ kind: 'otherBank', ...parsed.output.bank })
  const problem = findScopeProblem(bank, parsed.output.scope)
  return problem ? failure({ kind: 'invalid', problem }) : success(parsed.output)
}

/** The questions of a scope, in the bank's order whatever the order they were named in. */
export function questionsOfScope(bank: Bank, scope: RequestScope): readonly Question[] {
  if (scope.kind === 'questions') return bank.questions.filter(({ id }) => scope.questions.includes(id))
  const ofForm = bank.questions.filter(({ quick }) => scope.form === 'standard' || quick)
  return scope.kind === 'form' ? ofForm : ofForm.filter(({ section }) => scope.sections.includes(section))
}

/** As what the people asked can answer: the roles of a workshop, or the one department. */
export function rolesOf(request: Request): readonly string[] {
  return request.kind === 'workshop' ? request.roles : [request.department]
}
