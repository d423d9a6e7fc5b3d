import type { Answer, Answers } from './answer'
import type { Assessment } from './assessment'
import { BLANK_INQUIRIES } from './inquiry/inquiries'
import type { PlannedAction } from './plan'

/** What of an assessment could tell whose it is, in the order in which it is shown. */
const TAKEN_KINDS = [
  'organization',
  'client',
  'owners',
  'notes',
  'reasons',
  'work',
  'departments',
  'scenarios',
  'gathering',
  'earlier',
  'report',
] as const
export type TakenKind = (typeof TAKEN_KINDS)[number]

/** What an anonymised version does not have: the texts of one kind, each as it was typed. */
export interface TakenOut {
  readonly kind: TakenKind
  readonly texts: readonly string[]
}

/** An answer without its note and reason. */
export function withoutWords(answer: Answer): Answer {
  const { note, ...said } = answer
  return said.kind === 'notApplicable' ? { ...said, reason: '' } : said
}

/** Answers without notes and reasons. */
export function withoutNotes(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, withoutWords(answer)]))
}

function withoutOwners(actions: readonly PlannedAction[]): readonly PlannedAction[] {
  return actions.map((action) => ({ ...action, owner: '', note: '' }))
}

const notesOf = (answers: readonly Answer[]) => answers.map(({ note = '' }) => note)
const reasonsOf = (answers: readonly Answer[]) =>
  answers.map((answer) => (answer.kind === 'notApplicable' ? answer.reason : ''))

/** Everything that an anonymised version of an assessment does not have; kinds of which there is nothing are left out. */
export function takenOut(assessment: Assessment): readonly TakenOut[] {
  const { organization, client, plan, work, inquiries, scenarios, origin, lastTime, earlier, archived } = assessment
  const { name, localCode, department, staffIncludes, answeredBy } = organization
  const answers = Object.values(assessment.answers)
  const before = [
    ...Object.values(lastTime?.answers ?? {}),
    ...earlier.flatMap((state) => Object.values(state.answers)),
    ...archived.map(({ answer }) => answer),
  ]
  const actionsBefore = lastTime?.actions ?? []
  const texts: Readonly<Record<TakenKind, readonly string[]>> = {
    organization: [name, localCode ?? '', department, staffIncludes, answeredBy],
    client: [client],
    owners: plan.actions.map(({ owner }) => owner),
    notes: [...notesOf(answers), ...plan.actions.map(({ note }) => note)],
    reasons: reasonsOf(answers),
    work: (work?.items ?? []).map((item) => item.name ?? ''),
    departments: inquiries.departments.map((each) => each.name),
    scenarios: scenarios.map((scenario) => scenario.name),
    gathering: [origin?.title ?? ''],
    // Of how reports look, which is no part of an assessment.
    report: [],
    earlier: [...notesOf(before), ...reasonsOf(before), ...actionsBefore.flatMap(({ owner, note }) => [owner, note])],
  }
  return TAKEN_KINDS.map((kind) => ({ kind, texts: texts[kind].filter((text) => text !== '') })).filter(
    (taken) => taken.texts.length > 0,
  )
}

/**
 * An assessment without names, notes, reasons and owners: what is left are levels, figures and dates, and it scores the
 * same. Scenarios and who was asked go out as a whole. `id`: a new one, so that it is never taken for the one it was
 * made of.
 */
export function anonymized(assessment: Assessment, id: string): Assessment {
  const { organization, work, plan, lastTime, earlier, archived } = assessment
  const nameless = { name: '', localCode: null, department: '', staffIncludes: '', answeredBy: '' }
  return {
    ...assessment,
    id,
    client: '',
    organization: { ...organization, ...nameless },
    answers: withoutNotes(assessment.answers),
    work: work && { ...work, items: work.items.map(({ name, ...item }) => item) },
    plan: { ...plan, actions: withoutOwners(plan.actions) },
    scenarios: [],
    inquiries: BLANK_INQUIRIES,
    origin: null,
    lastTime: lastTime && {
      ...lastTime,
      answers: withoutNotes(lastTime.answers),
      actions: withoutOwners(lastTime.actions),
    },
    earlier: earlier.map((state) => ({ ...state, answers: withoutNotes(state.answers) })),
    archived: archived.map((each) => ({ ...each, answer: withoutWords(each.answer) })),
  }
}
