import { type Answer, type Answers, markedUnder } from './answer'
import type { BankRef, Form } from './bank'
import { type BenefitFigures, BLANK_BENEFIT_FIGURES } from './benefits'
import type { GatheringOrigin } from './gatheringOrigin'
import { BLANK_INQUIRIES, type Inquiries } from './inquiry/inquiries'
import { BLANK_ORGANIZATION, type Organization } from './organization'
import { BLANK_PRACTICE, factsFrom, type PracticeEntry } from './practiceEntry'
import { BLANK_PLAN, type Plan, type PlannedAction } from './plan'
import type { Scenario } from './scenario'
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
  /** What was planned then, to be held against the answers of now. */
  readonly actions: readonly PlannedAction[]
}

/** How things stood before the form or the bank was changed, so that the result of that time stays to be seen. */
export interface EarlierState {
  readonly change: 'form' | 'bank'
  /** Local date of the change, YYYY-MM-DD. */
  readonly on: string
  /** Version of the bank at that time. */
  readonly version: string
  readonly form: Form
  readonly answers: Answers
}

/** An answer that counts no more, since a later bank asks something else or asks nothing in its place. */
export interface ArchivedAnswer {
  readonly question: string
  /** Version of the bank it was given under. */
  readonly under: string
  readonly answer: Answer
}

/** One organization's answers at one time: everything that is kept of it. */
export interface Assessment {
  readonly id: string
  /** The bank the answers were given under. */
  readonly bank: BankRef
  /** Local date of the first save, YYYY-MM-DD. */
  readonly createdOn: string
  /** The made-up sample organization; its figures are nobody's. */
  readonly sample: boolean
  /** For whom a consultant works on it; empty when for nobody else. */
  readonly client: string
  readonly organization: Organization
  readonly form: Form
  readonly answers: Answers
  readonly practice: PracticeEntry
  /** Null until a mix was chosen. */
  readonly work: WorkMix | null
  /** The team ratio aimed at, above 0 and at most 1; null: the deck's 0.40. */
  readonly targetRatio: number | null
  readonly plan: Plan
  /** In the order in which they were kept. */
  readonly scenarios: readonly Scenario[]
  readonly benefits: BenefitFigures
  /** Which departments are asked what of it. */
  readonly inquiries: Inquiries
  readonly place: Place
  /** Null unless it was started from an earlier assessment. */
  readonly lastTime: LastTime | null
  /** Null unless it was made of a gathering. */
  readonly origin: GatheringOrigin | null
  /** Oldest first; of form changes in a row the last one only. Empty while nothing was changed after answering. */
  readonly earlier: readonly EarlierState[]
  /** Oldest first. */
  readonly archived: readonly ArchivedAnswer[]
}

/** Starts an empty assessment. `id` and `createdOn` (local YYYY-MM-DD) come from the caller: the domain has no clock. */
export function newAssessment(
  given: Pick<Assessment, 'id' | 'bank' | 'createdOn'> & Partial<Pick<Assessment, 'form' | 'client'>>,
): Assessment {
  return {
    sample: false,
    client: '',
    organization: BLANK_ORGANIZATION,
    form: 'standard',
    answers: {},
    practice: BLANK_PRACTICE,
    work: null,
    targetRatio: null,
    plan: BLANK_PLAN,
    scenarios: [],
    benefits: BLANK_BENEFIT_FIGURES,
    inquiries: BLANK_INQUIRIES,
    place: { step: 'organization', question: null },
    lastTime: null,
    origin: null,
    earlier: [],
    archived: [],
    ...given,
  }
}

/**
 * Starts the next assessment of the same organization: what it is, its rule, its work, its goal and the figures of its
 * office are carried over, and so is who
 * is asked what; the use belongs to a new period and starts empty; the answers become `lastTime`, to be confirmed one by one, and so do the
 * planned actions, to be held against them.
 */
export function nextAssessment(previous: Assessment, given: Pick<Assessment, 'id' | 'bank' | 'createdOn'>): Assessment {
  const { client, organization, form, work, targetRatio, benefits, practice, bank, answers, plan, createdOn } = previous
  const { departments } = previous.inquiries
  const { period, users, use } = BLANK_PRACTICE
  const isSameBank = bank.version === given.bank.version
  return {
    ...newAssessment({ ...given, form }),
    client,
    organization,
    work,
    targetRatio,
    benefits,
    inquiries: { ...BLANK_INQUIRIES, departments },
    practice: { ...practice, period, users, use },
    lastTime: {
      createdOn,
      answers: isSameBank ? answers : markedUnder(answers, bank.version),
      actions: plan.actions,
    },
  }
}

/** The scoring input as it was in an earlier state; practice and work are those of now. */
export function inputOfEarlier(assessment: Assessment, { form, answers }: EarlierState): ScoringInput {
  return { ...scoringInputOf(assessment), form, answers }
}

/** What scoring reads of an assessment; figures that cannot be are left out (see `factsFrom`). */
export function scoringInputOf(assessment: Assessment): ScoringInput {
  const { form, answers, practice, organization, work, targetRatio } = assessment
  return {
    form,
    answers,
    practice: factsFrom(practice, organization.staff).facts,
    work: work?.items ?? [],
    targetRatio,
  }
}
