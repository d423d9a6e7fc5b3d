import * as v from 'valibot'
import { LEVELS } from './answer'
import { type Bank, findBank } from './bank'
import { isEqual } from './isEqual'
import { isLocalDate } from './localDate'
import { type InputProblem, toProblem } from './problem'
import { parseRequest, questionsOfScope, type Request, type RequestProblem } from './request'
import { type AgendaTimer, AgendaTimerSchema } from './reveal/agendaTimer'
import { type Reveal, RevealSchema } from './reveal/reveal'
import { failure, type Result, success } from './result'
import type { RequestedSheet } from './sheet'

/** Fewest and most people of whom a group may have to consist before anything of it is shown. */
export const GROUP_LIMITS = { least: 3, most: 10 }
export const LONGEST_AGENDA = 50
/** A working day. */
export const MOST_MINUTES = 480

const AgendaSchema = v.pipe(
  v.array(
    v.object(
      {
        text: v.pipe(v.string('text'), v.trim(), v.minLength(1, 'shortText'), v.maxLength(100, 'shortText')),
        minutes: v.pipe(
          v.number('positiveInteger'),
          v.integer('positiveInteger'),
          v.minValue(1, 'positiveInteger'),
          v.maxValue(MOST_MINUTES, 'positiveInteger'),
        ),
      },
      'object',
    ),
    'list',
  ),
  v.maxLength(LONGEST_AGENDA, 'list'),
  v.readonly(),
)
/** What is to be done in a meeting, in order, with minutes. */
export type Agenda = v.InferOutput<typeof AgendaSchema>

const AgreedSchema = v.record(
  v.string(),
  v.object(
    {
      answer: v.picklist([...LEVELS, 'na', 'unknown'], 'answerValue'),
      reason: v.pipe(v.string('text'), v.maxLength(400, 'shortText')),
    },
    'object',
  ),
  'object',
)
/** What the group agreed on, by question id, with its reason. */
export type Agreed = Readonly<v.InferOutput<typeof AgreedSchema>>

const GatheringSchema = v.object(
  {
    request: v.unknown(),
    client: v.pipe(v.string('text'), v.maxLength(100, 'shortText')),
    createdOn: v.pipe(v.string('date'), v.check(isLocalDate, 'date')),
    smallestGroup: v.pipe(
      v.number('positiveInteger'),
      v.integer('positiveInteger'),
      v.minValue(GROUP_LIMITS.least, 'positiveInteger'),
      v.maxValue(GROUP_LIMITS.most, 'positiveInteger'),
    ),
    agenda: AgendaSchema,
    agreed: AgreedSchema,
    reveal: v.optional(v.nullable(RevealSchema), null),
    timer: v.optional(v.nullable(AgendaTimerSchema), null),
    assessment: v.optional(v.nullable(v.pipe(v.string('text'), v.maxLength(200, 'shortText'))), null),
    closedOn: v.optional(v.nullable(v.pipe(v.string('date'), v.check(isLocalDate, 'date'))), null),
  },
  'object',
)

/** A request as its host has it: a workshop or a 庁内照会 that sheets come back to. */
export interface Gathering {
  /** Its id is that of the gathering. */
  readonly request: Request
  /** For whom a consultant works; "" for nobody else. */
  readonly client: string
  /** Local date, YYYY-MM-DD. */
  readonly createdOn: string
  /** Groups of fewer sheets are never shown. */
  readonly smallestGroup: number
  readonly agenda: Agenda
  readonly agreed: Agreed
  /** Null until the answers began to be shown; from then on sheets go neither in nor out (docs/scoring.md §8). */
  readonly reveal: Reveal | null
  /** Null until it ran for the first time. */
  readonly timer: AgendaTimer | null
  /** Id of the assessment that its answers are for; null where it is for none. */
  readonly assessment: string | null
  /** Local date from which it is asked no more, since something else is asked in its place; null while it is. */
  readonly closedOn: string | null
}

const ROOT = 'gathering'

function findAgreedProblem(bank: Bank, { scope }: Request, agreed: Agreed): InputProblem | undefined {
  const asked = new Map(questionsOfScope(bank, scope).map((question) => [question.id, question]))
  const stray = Object.keys(agreed).find((id) => !asked.has(id))
  if (stray !== undefined) return { field: `${ROOT}.agreed.${stray}`, expected: 'knownQuestion' }
  const isFree = ([id, { answer }]: [string, Agreed[string]]) => answer === 'na' && asked.get(id)?.allowNa !== true
  const free = Object.entries(agreed).find(isFree)
  return free && { field: `${ROOT}.agreed.${free[0]}`, expected: 'naAllowed' }
}

/** Checks anything that says it is a gathering, against the banks that are known. */
export function parseGathering(input: unknown, banks: readonly Bank[]): Result<Gathering, RequestProblem> {
  const parsed = v.safeParse(GatheringSchema, input, { abortEarly: true })
  if (!parsed.success) return failure({ kind: 'invalid', problem: toProblem(ROOT, parsed.issues[0]) })
  const request = parseRequest(parsed.output.request, banks)
  if (!request.ok) return request
  const bank = findBank(banks, request.value.bank)
  const problem = bank && findAgreedProblem(bank, request.value, parsed.output.agreed)
  return problem ? failure({ kind: 'invalid', problem }) : success({ ...parsed.output, request: request.value })
}

/** Whether nobody may be told apart: no words come back, and small groups are not shown. It is fixed by the request. */
export function isAnonymous({ request }: Gathering): boolean {
  return request.kind === 'workshop' && !request.notesAllowed
}

/** The gathering with an agreed answer recorded, changed or, with null, taken back. */
export function withAgreed(gathering: Gathering, question: string, agreed: Agreed[string] | null): Gathering {
  const others = Object.fromEntries(Object.entries(gathering.agreed).filter(([id]) => id !== question))
  return { ...gathering, agreed: agreed ? { ...others, [question]: agreed } : others }
}

/** How a sheet that came in stands to those that are here; what is here is never changed by it. */
export type Reception =
  | { readonly kind: 'new' }
  /** The very same sheet is here. */
  | { readonly kind: 'same' }
  /** Another sheet of this respondent is here: the host decides which one counts. */
  | { readonly kind: 'changed' }

export function receptionOf(kept: readonly RequestedSheet[], sheet: RequestedSheet): Reception {
  const before = kept.find(({ respondent }) => respondent === sheet.respondent)
  if (!before) return { kind: 'new' }
  return { kind: isEqual(before, sheet) ? 'same' : 'changed' }
}

/** Sheets by number, so that no order tells who was first. */
export function byNumber(sheets: readonly RequestedSheet[]): readonly RequestedSheet[] {
  return [...sheets].sort((a, b) => (a.respondent < b.respondent ? -1 : 1))
}

/** The sheets with one put in the place of the respondent's earlier one. */
export function withSheet(kept: readonly RequestedSheet[], sheet: RequestedSheet): readonly RequestedSheet[] {
  return byNumber([...kept.filter(({ respondent }) => respondent !== sheet.respondent), sheet])
}
