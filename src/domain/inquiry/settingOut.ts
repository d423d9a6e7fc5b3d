import type { Bank, BankRef, Form } from '../bank'
import type { Gathering } from '../gathering'
import { GROUP_LIMITS } from '../gathering'
import { questionsOfScope, type Request, type RequestScope } from '../request'
import type { Department, Inquiries } from './inquiries'

/** What is to be asked now: the departments of an assessment, its bank and its form. */
export interface Asking {
  readonly bank: Bank
  readonly form: Form
  readonly inquiries: Pick<Inquiries, 'departments' | 'dueOn'>
}

/** How a department stands: whether what it was asked is what it is to be asked. */
export type DepartmentStanding = {
  readonly department: string
  /** The questions it is to answer that the form asks, in the bank's order. */
  readonly questions: readonly string[]
} & (
  | { readonly kind: 'nothing' | 'toSend'; readonly gathering: null }
  /** `changed`: other questions, another date or another bank than its request says. */
  | { readonly kind: 'sent' | 'changed'; readonly gathering: Gathering }
)

export interface Standings {
  readonly departments: readonly DepartmentStanding[]
  /** Requests that are out to a department that is asked nothing now. */
  readonly dropped: readonly Gathering[]
}

type Inquiry = Extract<Request, { kind: 'inquiry' }>

/** The request of a gathering that asks a department; null for a workshop. */
export function inquiryOf({ request }: Gathering): Inquiry | null {
  return request.kind === 'inquiry' ? request : null
}

/** The gatherings of an assessment, those that were closed too, in the order of their requests. */
export function gatheringsOf(gatherings: Iterable<Gathering>, assessment: string): readonly Gathering[] {
  return [...gatherings]
    .filter((gathering) => gathering.assessment === assessment && inquiryOf(gathering) !== null)
    .sort((a, b) => (a.request.id < b.request.id ? -1 : 1))
}

const idsOf = (bank: Bank, scope: RequestScope) => questionsOfScope(bank, scope).map(({ id }) => id)

function questionsOf({ bank, form }: Asking, { questions }: Department): readonly string[] {
  return idsOf(bank, { kind: 'form', form }).filter((id) => questions.includes(id))
}

function isAsAsked(asking: Asking, questions: readonly string[], { bank, scope, dueOn }: Inquiry): boolean {
  if (bank.id !== asking.bank.id || bank.version !== asking.bank.version || dueOn !== asking.inquiries.dueOn) {
    return false
  }
  return idsOf(asking.bank, scope).join('\n') === questions.join('\n')
}

/** Holds what departments are to be asked against the requests that are out; those that were closed count for nothing. */
export function standingsOf(asking: Asking, gatherings: readonly Gathering[]): Standings {
  const open = gatherings.filter(({ closedOn }) => closedOn === null)
  const used = new Set<Gathering>()
  const departments = asking.inquiries.departments.map((department): DepartmentStanding => {
    const questions = questionsOf(asking, department)
    const of = { department: department.name, questions }
    const own = open.filter((gathering) => inquiryOf(gathering)?.department === department.name)
    const isRight = (gathering: Gathering) => {
      const request = inquiryOf(gathering)
      return request !== null && isAsAsked(asking, questions, request)
    }
    const gathering = own.find(isRight) ?? own[0]
    if (questions.length === 0) return { ...of, kind: 'nothing', gathering: null }
    if (!gathering) return { ...of, kind: 'toSend', gathering: null }
    used.add(gathering)
    return { ...of, kind: isRight(gathering) ? 'sent' : 'changed', gathering }
  })
  return { departments, dropped: open.filter((gathering) => !used.has(gathering)) }
}

/** The shortest way to say which questions are asked: whole sections where they are whole. */
export function scopeOfQuestions(bank: Bank, form: Form, questions: readonly string[]): RequestScope {
  const sections = [...new Set(bank.questions.filter(({ id }) => questions.includes(id)).map(({ section }) => section))]
  const bySections: RequestScope = { kind: 'sections', form, sections }
  const isWhole = sections.length > 0 && idsOf(bank, bySections).every((id) => questions.includes(id))
  return isWhole ? bySections : { kind: 'questions', questions }
}

/** What setting out needs beside who is asked what. */
export interface SettingOut {
  readonly assessment: string
  readonly client: string
  readonly bank: BankRef
  /** Who asks, for the people asked. */
  readonly title: string
  /** Local date, YYYY-MM-DD. */
  readonly today: string
  /** Nine random digits, others each time. */
  readonly newId: () => string
}

function gatheringFor(asking: Asking, { department, questions }: DepartmentStanding, facts: SettingOut): Gathering {
  const { assessment, client, bank, title, today, newId } = facts
  return {
    request: {
      kind: 'inquiry',
      id: newId(),
      bank: { id: bank.id, version: bank.version },
      scope: scopeOfQuestions(asking.bank, asking.form, questions),
      title,
      notesAllowed: true,
      department,
      dueOn: asking.inquiries.dueOn,
    },
    client,
    createdOn: today,
    smallestGroup: GROUP_LIMITS.least,
    agenda: [],
    agreed: {},
    reveal: null,
    timer: null,
    assessment,
    closedOn: null,
  }
}

/**
 * The gatherings to be kept so that what is out is what is to be asked: a new one for every department that is asked for
 * the first time or otherwise than before, and the old ones closed, since a request never changes. Empty when all is out.
 */
export function gatheringsToKeep(asking: Asking, standings: Standings, facts: SettingOut): readonly Gathering[] {
  const { departments, dropped } = standings
  const due = departments.filter(({ kind }) => kind === 'toSend' || kind === 'changed')
  const outdated = departments.flatMap(({ kind, gathering }) => (kind === 'changed' ? [gathering] : []))
  const closed = [...outdated, ...dropped].map((gathering) => ({ ...gathering, closedOn: facts.today }))
  return [...due.map((standing) => gatheringFor(asking, standing, facts)), ...closed]
}
