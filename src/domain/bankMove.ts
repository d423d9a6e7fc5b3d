import { type Answers, markedUnder } from './answer'
import type { ArchivedAnswer, Assessment, EarlierState } from './assessment'
import { type BankChange, keepsMeaning, routeBetween } from './bankChange'

/** What a move to a later bank does to the answers. Question ids; the first three together are all that was answered. */
export interface MoveReport {
  /** Answers that count on. */
  readonly kept: readonly string[]
  /** Answers that are set aside, since their question means something else now and has to be answered again. */
  readonly again: readonly string[]
  /** Answers that are set aside, since their question is gone. */
  readonly archived: readonly string[]
  /** Questions that were not asked before. */
  readonly added: readonly string[]
}

function isRemoved(route: readonly BankChange[], question: string): boolean {
  return route.some(({ questions }) => questions[question] === 'removed')
}

/** Sets the answers aside that count no more; each says under which version it was given. */
function archive(answers: Answers, version: string): ArchivedAnswer[] {
  return Object.entries(answers).map(([question, { under = version, ...answer }]) => ({ question, under, answer }))
}

function applyChange(assessment: Assessment, change: BankChange): Assessment {
  const { bank, answers, lastTime, archived } = assessment
  const entries = Object.entries(answers)
  const isKept = ([id]: (typeof entries)[number]) => keepsMeaning([change], id)
  const setAside = Object.fromEntries(entries.filter((entry) => !isKept(entry)))
  return {
    ...assessment,
    bank: { ...bank, version: change.to },
    answers: markedUnder(Object.fromEntries(entries.filter(isKept)), change.from),
    lastTime: lastTime && { ...lastTime, answers: markedUnder(lastTime.answers, change.from) },
    archived: [...archived, ...archive(setAside, change.from)],
  }
}

function reportOf(route: readonly BankChange[], before: Answers, after: Answers): MoveReport {
  const answered = Object.keys(before)
  const setAside = answered.filter((id) => !Object.hasOwn(after, id))
  const added = route.flatMap(({ questions }) => Object.keys(questions).filter((id) => questions[id] === 'added'))
  return {
    kept: answered.filter((id) => Object.hasOwn(after, id)),
    again: setAside.filter((id) => !isRemoved(route, id)),
    archived: setAside.filter((id) => isRemoved(route, id)),
    added: added.filter((id) => !isRemoved(route, id)),
  }
}

/** Whether the wording or the weights of a question changed along a route while answers to it mean the same. */
export function isReworded(route: readonly BankChange[], question: string): boolean {
  return keepsMeaning(route, question) && route.some(({ questions }) => questions[question] === 'kept')
}

/**
 * Moves an assessment to a later version of its bank, along a route (see `routeBetween`); an empty route changes nothing.
 *
 * Nothing is lost: an answer counts on or is set aside, and how things stood before is kept as an earlier state, so that
 * the result of that time stays what it was. `on`: local date, YYYY-MM-DD.
 */
export function moveToBank(
  assessment: Assessment,
  route: readonly BankChange[],
  on: string,
): { readonly assessment: Assessment; readonly report: MoveReport } {
  const { bank, form, answers, earlier } = assessment
  const moved = route.reduce(applyChange, assessment)
  const report = reportOf(route, answers, moved.answers)
  if (route.length === 0 || Object.keys(answers).length === 0) return { assessment: moved, report }
  const state: EarlierState = { change: 'bank', on, version: bank.version, form, answers }
  return { assessment: { ...moved, earlier: [...earlier, state] }, report }
}

/** A move that was made, told again from what is kept of it. */
export interface MoveMade {
  /** Local date, YYYY-MM-DD. */
  readonly on: string
  readonly from: string
  readonly route: readonly BankChange[]
  readonly report: MoveReport
}

/** The last move of an assessment, by the log of its bank; null when it was never moved with answers in it. */
export function lastMoveOf(assessment: Assessment, log: readonly BankChange[]): MoveMade | null {
  const state = assessment.earlier.filter(({ change }) => change === 'bank').at(-1)
  if (!state) return null
  const { on, version: from, answers } = state
  const route = routeBetween(log, from, assessment.bank.version)
  const before = { ...assessment, bank: { ...assessment.bank, version: from }, answers }
  return { on, from, route, report: moveToBank(before, route, on).report }
}
