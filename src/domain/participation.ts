import type { Answer, Answers } from './answer'
import { type Request, rolesOf } from './request'
import type { RequestedSheet } from './sheet'

/** The ways in which a sheet is handed over. */
export const HAND_OVER_WAYS = ['qr', 'code', 'file', 'link'] as const
export type HandOverWay = (typeof HAND_OVER_WAYS)[number]

/** One person's answering of a request, as it is kept on their device. Only a sheet made of it is ever handed over. */
export interface Participation {
  readonly request: Request
  /** See `RequestedSheet`. */
  readonly respondent: string
  /** Null until it is chosen; with a single role there is nothing to choose. */
  readonly role: string | null
  readonly answers: Answers
  /** The question on screen when they left; null before the first. */
  readonly place: string | null
  readonly handed: {
    readonly way: HandOverWay
    /** Moment of the last time, ISO 8601 in UTC. */
    readonly at: string
    /** Something was answered otherwise since: what was handed over is not what is here. */
    readonly isOutdated: boolean
  } | null
}

/** A new participation. `respondent`: twelve random digits. */
export function startParticipation(request: Request, respondent: string): Participation {
  const [only, ...others] = rolesOf(request)
  const role = others.length === 0 ? (only ?? null) : null
  return { request, respondent, role, answers: {}, place: null, handed: null }
}

const outdated = ({ handed }: Participation) => handed && { ...handed, isOutdated: true }

export function withRole(participation: Participation, role: string): Participation {
  if (role === participation.role) return participation
  return { ...participation, role, handed: outdated(participation) }
}

export function withAnswer(participation: Participation, question: string, answer: Answer): Participation {
  const answers = { ...participation.answers, [question]: answer }
  return { ...participation, answers, handed: outdated(participation) }
}

export function withPlace(participation: Participation, place: string): Participation {
  return { ...participation, place }
}

/** Notes that the sheet was handed over; `at` is ISO 8601 in UTC. */
export function withHandedOver(participation: Participation, way: HandOverWay, at: string): Participation {
  return { ...participation, handed: { way, at, isOutdated: false } }
}

/** A text without a value is no note. */
function handedAnswer(answer: Answer, notesAllowed: boolean): Answer {
  const { note, under, ...said } = answer
  if (notesAllowed) return note ? { ...said, note } : said
  return said.kind === 'notApplicable' ? { ...said, reason: '' } : said
}

/** Answers as they may be handed over: without notes and reasons where the request takes none. */
export function answersToHand(answers: Answers, { notesAllowed }: Request): Answers {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, handedAnswer(answer, notesAllowed)]))
}

/** What would be handed over, all of it; null while no role is chosen. */
export function sheetOf({
  request,
  respondent,
  role,
  answers,
}: Pick<Participation, 'request' | 'respondent' | 'role' | 'answers'>): RequestedSheet | null {
  if (role === null) return null
  return { request: request.id, respondent, bank: request.bank, role, answers: answersToHand(answers, request) }
}
