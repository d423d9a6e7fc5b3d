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
    ...given,
  }
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
