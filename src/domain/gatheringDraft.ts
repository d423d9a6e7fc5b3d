import type { BankRef } from './bank'
import { type Agenda, type Gathering, GROUP_LIMITS, LONGEST_AGENDA, MOST_MINUTES } from './gathering'
import { isLocalDate } from './localDate'
import { LONGEST_ROLE, MOST_ROLES, type Request, type RequestScope } from './request'

/** What a person has typed of a gathering that is not set up yet. */
export interface GatheringDraft {
  readonly kind: Request['kind']
  readonly title: string
  readonly scope: 'quick' | 'standard' | 'sections'
  /** Chosen sections; they count for the scope `sections` only. */
  readonly sections: readonly string[]
  /** One role a line. */
  readonly roles: string
  readonly isAnonymous: boolean
  readonly smallestGroup: number | null
  readonly agenda: readonly { readonly text: string; readonly minutes: number | null }[]
  readonly department: string
  /** YYYY-MM-DD, or "" for no date. */
  readonly dueOn: string
}

/** What of a draft has to be mended before it can be set up. */
export type DraftProblem = 'title' | 'sections' | 'roles' | 'smallestGroup' | 'agenda' | 'department' | 'dueOn'

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
  const isWorkshop = draft.kind === 'workshop'
  const checks: readonly (readonly [DraftProblem, boolean])[] = [
    ['title', hasName(draft.title)],
    ['sections', draft.scope !== 'sections' || draft.sections.length > 0],
    ['roles', !isWorkshop || hasRightRoles(draft)],
    ['smallestGroup', !isWorkshop || hasRightGroup(draft)],
    ['agenda', !isWorkshop || isAgenda(agendaOf(draft))],
    ['department', isWorkshop || hasName(draft.department)],
    ['dueOn', isWorkshop || draft.dueOn === '' || isLocalDate(draft.dueOn)],
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
  if (problemsOfDraft(draft).length > 0) return null
  const common = { id, bank, scope: scopeOf(draft), title: draft.title.trim() }
  const request: Request =
    draft.kind === 'workshop'
      ? { kind: 'workshop', ...common, notesAllowed: !draft.isAnonymous, roles: rolesIn(draft.roles) }
      : {
          kind: 'inquiry',
          ...common,
          notesAllowed: true,
          department: draft.department.trim(),
          dueOn: draft.dueOn || null,
        }
  const isMeeting = draft.kind === 'workshop'
  const agenda = isMeeting && isAgenda(rows) ? rows.map(({ text, minutes }) => ({ text: text.trim(), minutes })) : []
  const smallestGroup = (isMeeting && draft.smallestGroup) || GROUP_LIMITS.least
  const fresh = { reveal: null, timer: null, assessment: null, closedOn: null }
  return { request, client, createdOn, smallestGroup, agenda, agreed: {}, ...fresh }
}
