import type { Answer, Answers } from './answer'
import { type Request, rolesOf } from './request'
import type { RequestedSheet } from './sheet'

/** Sheets being typed in for others, one at a time: from paper, or for somebody without a phone (代理入力). */
export interface ProxyEntry {
  readonly request: Request
  /** Number of the sheet being typed; see `RequestedSheet`. */
  readonly respondent: string
  /** Null until the first sheet says it. */
  readonly role: string | null
  readonly answers: Answers
  /** What is typed next: 0 the role, 1 to n a question, n + 1 the check of the whole sheet. */
  readonly place: number
  /** Respondents of the sheets typed and kept, by number, so that no order tells which paper was whose. */
  readonly typed: readonly string[]
  /** The one kept last, which can be opened again; null before the first. */
  readonly last: string | null
}

/** With a single role there is nothing to choose, and a sheet begins at its first question. */
function firstPlace(request: Request): number {
  return rolesOf(request).length > 1 ? 0 : 1
}

/** The first sheet of a request. `respondent`: twelve random digits. */
export function startProxyEntry(request: Request, respondent: string): ProxyEntry {
  const role = rolesOf(request).find((_, __, { length }) => length === 1) ?? null
  return { request, respondent, role, answers: {}, place: firstPlace(request), typed: [], last: null }
}

/** Chooses the role, and goes on to the first question. */
export function withProxyRole(entry: ProxyEntry, role: string): ProxyEntry {
  return { ...entry, role, place: 1 }
}

export function withProxyAnswer(entry: ProxyEntry, question: string, answer: Answer): ProxyEntry {
  return { ...entry, answers: { ...entry.answers, [question]: answer } }
}

/** Goes to a place; one that is none stops at the nearest. `questions`: how many the request asks. */
export function movedTo(entry: ProxyEntry, place: number, questions: number): ProxyEntry {
  return { ...entry, place: Math.min(Math.max(place, firstPlace(entry.request)), questions + 1) }
}

/** An empty sheet of the same role; what was typed on this one is dropped. */
export function emptied(entry: ProxyEntry, respondent: string): ProxyEntry {
  return { ...entry, respondent, answers: {}, place: firstPlace(entry.request) }
}

/** After the sheet was kept: it counts as typed, and an empty one of the same role begins. */
export function withNextSheet(entry: ProxyEntry, respondent: string): ProxyEntry {
  const typed = [...new Set([...entry.typed, entry.respondent])].sort()
  return { ...emptied(entry, respondent), typed, last: entry.respondent }
}

/** A sheet that was kept, to be corrected: it opens at the check, where all of it is seen. */
export function reopened(
  entry: ProxyEntry,
  { respondent, role, answers }: RequestedSheet,
  questions: number,
): ProxyEntry {
  return { ...entry, respondent, role, answers, place: questions + 1 }
}
