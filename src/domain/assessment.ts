import type { Answers } from './answer'
import type { Form } from './bank'
import { BLANK_ORGANIZATION, type Organization } from './organization'
import { BLANK_PRACTICE, factsFrom, type PracticeEntry } from './practiceEntry'
import type { ScoringInput } from './scoringInput'
import type { WorkMix } from './work'

export const STEPS = ['organization', 'practice', 'questions', 'work', 'review', 'result'] as const
export type Step = (typeof STEPS)[number]

/** Where the person was last; `question` is the last question seen. */
export interface Place {
  readonly step: Step
  readonly question: string | null
}

/** The answers of an earlier assessment, shown beside the questions and confirmed one by one; they count for nothing. */
export interface LastTime {
  /** Local date of that assessment, YYYY-MM-DD. */
  readonly createdOn: string
  readonly answers: Answers
}

/** How things stood when the form was changed, so that the result of the other form stays to be seen. */
export interface FormChange {
  readonly from: Form
  /** Local date of the change, YYYY-MM-DD. */
  readonly on: string
  readonly answers: Answers
}

/** One organization's answers at one time: everything that is kept of it. */
export interface Assessment {
  readonly id: string
  /** The bank the answers were given under. */
  readonly bank: { readonly id: string; readonly version: string }
  /** Local date of the first save, YYYY-MM-DD. */
  readonly createdOn: string
  /** The made-up sample organization; its figures are nobody's. */
  readonly sample: boolean
  readonly organization: Organization
  readonly form: Form
  readonly answers: Answers
  readonly practice: PracticeEntry
  /** Null until a mix was chosen. */
  readonly work: WorkMix | null
  readonly place: Place
  /** Null unless it was started from an earlier assessment. */
  readonly lastTime: LastTime | null
  /** Null while the form was never changed after answering. */
  readonly formChange: FormChange | null
}

/** Starts an empty assessment. `id` and `createdOn` (local YYYY-MM-DD) come from the caller: the domain has no clock. */
export function newAssessment(
  given: Pick<Assessment, 'id' | 'bank' | 'createdOn'> & { readonly form?: Form },
): Assessment {
  return {
    sample: false,
    organization: BLANK_ORGANIZATION,
    form: 'standard',
    answers: {},
    practice: BLANK_PRACTICE,
    work: null,
    place: { step: 'organization', question: null },
    lastTime: null,
    formChange: null,
    ...given,
  }
}

/**
 * Starts the next assessment of the same organization: what it is, its rule and its work are carried over; the use
 * belongs to a new period and starts empty; the answers become `lastTime`, to be confirmed one by one.
 */
export function nextAssessment(previous: Assessment, given: Pick<Assessment, 'id' | 'bank' | 'createdOn'>): Assessment {
  const { organization, form, work, practice, answers, createdOn } = previous
  const { period, users, use } = BLANK_PRACTICE
  return {
    ...newAssessment({ ...given, form }),
    organization,
    work,
    practice: { ...practice, period, users, use },
    lastTime: { createdOn, answers },
  }
}

/** The scoring input as it was when the form was changed; null while it never was. */
export function inputBeforeFormChange(assessment: Assessment): ScoringInput | null {
  const { formChange } = assessment
  return formChange && { ...scoringInputOf(assessment), form: formChange.from, answers: formChange.answers }
}

/** What scoring reads of an assessment; figures that cannot be are left out (see `factsFrom`). */
export function scoringInputOf(assessment: Assessment): ScoringInput {
  const { form, answers, practice, organization, work } = assessment
  return {
    form,
    answers,
    practice: factsFrom(practice, organization.staff).facts,
    work: work?.items ?? [],
    targetRatio: null,
  }
}
