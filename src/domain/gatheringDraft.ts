import type { BankRef } from './bank'
import { type Agenda, type Gathering, GROUP_LIMITS, LONGEST_AGENDA, MOST_MINUTES } from './gathering'
import { LONGEST_ROLE, MOST_ROLES, type Request, type RequestScope } from './request'

/** What a person has typed of a workshop that is not set up yet; departments are asked by way of an assessment. */
export interface GatheringDraft {
  readonly title: string
  readonly scope: 'quick' | 'standard' | 'sections'
  /** Chosen sections; they count for the scope `sections` only. */
  readonly sections: readonly string[]
  /** One role a line. */
  readonly roles: string
  readonly isAnonymous: boolean
  readonly smallestGroup: number | null
  readonly agenda: readonly { readonly text: string; readonly minutes: number | null }[]
}

/** What of a draft has to be mended before it can be set up. */
export type DraftProblem = 'title' | 'sections' | 'roles' | 'smallestGroup' | 'agenda'

/** The roles that the lines of a text name: no empty ones, each once. */
export function rolesIn(text: string): readonly string[] {
  return [...new Set(text.split('\n').map((line) => line.trim()))].filter((role) => role !== '')
}

const hasName = (text: string) => text.trim() !== ''

/** A row without words and minutes is none. */
function agendaOf({ agenda }: GatheringDraft): readonly { readonly text: string; readonly minutes: number | null }[] {
  return agenda.filter(({ text, minutes }) => hasName(text) || minutes !== null)
}

function isAgenda(rows: readonly { readonly text: string; readonly minutes: number | null }[]): rows is Agenda {
  const isRight = (minutes: number | null) => minutes !== null && minutes >= 1 && minutes <= MOST_MINUTES
  return rows.length <= LONGEST_AGENDA && rows.every(({ text, minutes }) => hasName(text) && isRight(minutes))
}

function hasRightRoles(draft: GatheringDraft): boolean {
  const roles = rolesIn(draft.roles)
  return roles.length > 0 && roles.length <= MOST_ROLES && roles.every((role) => role.length <= LONGEST_ROLE)
}

function hasRightGroup({ smallestGroup: size }: GatheringDraft): boolean {
  return size !== null && Number.isInteger(size) && size >= GROUP_LIMITS.least && size <= GROUP_LIMITS.most
}

/** Everything that is wrong with a draft, in the order of the form; empty when it can be set up. */
export function problemsOfDraft(draft: GatheringDraft): readonly DraftProblem[] {
  const checks: readonly (readonly [DraftProblem, boolean])[] = [
    ['title', hasName(draft.title)],
    ['sections', draft.scope !== 'sections' || draft.sections.length > 0],
    ['roles', hasRightRoles(draft)],
    ['smallestGroup', hasRightGroup(draft)],
    ['agenda', isAgenda(agendaOf(draft))],
  ]
  return checks.filter(([, isRight]) => !isRight).map(([problem]) => problem)
}

function scopeOf({ scope, sections }: GatheringDraft): RequestScope {
  return scope === 'sections' ? { kind: 'sections', form: 'standard', sections } : { kind: 'form', form: scope }
}

/** What a gathering needs beside what was typed. */
export interface GatheringFacts {
  /** Nine random digits. */
  readonly id: string
  readonly bank: BankRef
  readonly client: string
  /** Local date, YYYY-MM-DD. */
  readonly createdOn: string
}

/** The gathering that a draft without problems describes; null where it has some. */
export function gatheringOf(draft: GatheringDraft, { id, bank, client, createdOn }: GatheringFacts): Gathering | null {
  const rows = agendaOf(draft)
  const { smallestGroup } = draft
  if (problemsOfDraft(draft).length > 0 || !isAgenda(rows) || smallestGroup === null) return null
  const request: Request = {
    kind: 'workshop',
    id,
    bank,
    scope: scopeOf(draft),
    title: draft.title.trim(),
    notesAllowed: !draft.isAnonymous,
    roles: rolesIn(draft.roles),
  }
  const agenda = rows.map(({ text, minutes }) => ({ text: text.trim(), minutes }))
  const fresh = { reveal: null, timer: null, assessment: null, closedOn: null }
  return { request, client, createdOn, smallestGroup, agenda, agreed: {}, ...fresh }
}
