import type { Answer } from './answer'
import { assertNever } from './assertNever'
import type { Assessment, EarlierState, Place } from './assessment'
import type { Form } from './bank'
import type { BankChange } from './bankChange'
import { moveToBank } from './bankMove'
import type { BenefitFigures } from './benefits'
import { withChangedAnswers } from './gatheringOrigin'
import type { Inquiries } from './inquiry/inquiries'
import type { Taken } from './inquiry/merge'
import type { Organization } from './organization'
import { type Plan, type PlannedAction, withAction, withoutAction } from './plan'
import type { PracticeEntry } from './practiceEntry'
import { type Moves, type Scenario, withScenario } from './scenario'
import { withMoves } from './withMoves'
import type { WorkMix } from './work'
import { editWork, type WorkCommand } from './workEdit'

/** Everything a person can change in an assessment. */
export type EditCommand =
  | { readonly kind: 'answer'; readonly question: string; readonly answer: Answer }
  | { readonly kind: 'clearAnswer'; readonly question: string }
  | { readonly kind: 'client'; readonly client: string }
  | { readonly kind: 'organization'; readonly changes: Partial<Organization> }
  /** `on`: local date, YYYY-MM-DD. */
  | { readonly kind: 'form'; readonly form: Form; readonly on: string }
  | { readonly kind: 'practice'; readonly changes: Partial<PracticeEntry> }
  | { readonly kind: 'chooseWork'; readonly work: WorkMix }
  /** Changes nothing before a mix was chosen. */
  | { readonly kind: 'work'; readonly change: WorkCommand }
  /** Null: the deck's goal. */
  | { readonly kind: 'targetRatio'; readonly targetRatio: number | null }
  /** What is aimed at and under which constraints; the actions stay. */
  | { readonly kind: 'planGoal'; readonly changes: Partial<Pick<Plan, 'goal' | 'constraints'>> }
  /** Added, or put in the place of the ones for the same questions. */
  | { readonly kind: 'planActions'; readonly actions: readonly PlannedAction[] }
  | { readonly kind: 'removeAction'; readonly question: string }
  /** `route`: the steps to a later version of the bank; `on`: local date, YYYY-MM-DD. */
  | { readonly kind: 'bank'; readonly route: readonly BankChange[]; readonly on: string }
  /** Added, or put in the place of the one with its id. */
  | { readonly kind: 'keepScenario'; readonly scenario: Scenario }
  | { readonly kind: 'renameScenario'; readonly id: string; readonly name: string }
  | { readonly kind: 'removeScenario'; readonly id: string }
  /** Moves become the answers and figures of today; the scenarios stay. Their questions must be known to the bank. */
  | { readonly kind: 'acceptMoves'; readonly moves: Moves }
  | { readonly kind: 'benefits'; readonly changes: Partial<BenefitFigures> }
  /** Who is to answer what, and by when. */
  | { readonly kind: 'inquiries'; readonly changes: Partial<Pick<Inquiries, 'departments' | 'dueOn'>> }
  /** Answers of departments, all at once; what they said is then dealt with. */
  | { readonly kind: 'takeOver'; readonly taken: readonly Taken[] }
  /** Of a table that came back, all at once: answers by question (null takes one away), and actions. */
  | {
      readonly kind: 'takeIn'
      readonly answers: Readonly<Record<string, Answer | null>>
      readonly actions: readonly PlannedAction[]
    }
  | { readonly kind: 'place'; readonly place: Place }

function withAnswer(assessment: Assessment, question: string, answer: Answer): Assessment {
  return { ...assessment, answers: { ...assessment.answers, [question]: answer } }
}

function withoutAnswer(assessment: Assessment, question: string): Assessment {
  const kept = Object.entries(assessment.answers).filter(([id]) => id !== question)
  return { ...assessment, answers: Object.fromEntries(kept) }
}

function withWork(assessment: Assessment, change: WorkCommand): Assessment {
  const { work } = assessment
  return work ? { ...assessment, work: editWork(work, change) } : assessment
}

function withForm(assessment: Assessment, form: Form, on: string): Assessment {
  const { form: before, answers, bank, earlier } = assessment
  if (form === before) return assessment
  if (Object.keys(answers).length === 0) return { ...assessment, form }
  const state: EarlierState = { change: 'form', on, version: bank.version, form: before, answers }
  // Going to and fro between the forms is one change: what counts is how things stood before the last of them.
  const kept = earlier.at(-1)?.change === 'form' ? earlier.slice(0, -1) : earlier
  return { ...assessment, form, earlier: [...kept, state] }
}

function withScenarioName(assessment: Assessment, id: string, name: string): Assessment {
  const scenarios = assessment.scenarios.map((scenario) => (scenario.id === id ? { ...scenario, name } : scenario))
  return { ...assessment, scenarios }
}

function withTaken(assessment: Assessment, taken: readonly Taken[]): Assessment {
  const { answers, inquiries } = assessment
  const answered = Object.fromEntries(taken.map(({ question, answer }) => [question, answer]))
  const settled = Object.fromEntries(taken.map(({ question, marks }) => [question, marks]))
  return {
    ...assessment,
    answers: { ...answers, ...answered },
    inquiries: { ...inquiries, settled: { ...inquiries.settled, ...settled } },
  }
}

function withReturned(
  assessment: Assessment,
  { answers, actions }: Extract<EditCommand, { kind: 'takeIn' }>,
): Assessment {
  const answered = Object.entries(answers).reduce(
    (changed, [question, answer]) =>
      answer === null ? withoutAnswer(changed, question) : withAnswer(changed, question, answer),
    assessment,
  )
  return { ...answered, plan: actions.reduce(withAction, answered.plan) }
}

function applied(assessment: Assessment, command: EditCommand): Assessment {
  switch (command.kind) {
    case 'answer':
      return withAnswer(assessment, command.question, command.answer)
    case 'clearAnswer':
      return withoutAnswer(assessment, command.question)
    case 'client':
      return { ...assessment, client: command.client }
    case 'organization':
      return { ...assessment, organization: { ...assessment.organization, ...command.changes } }
    case 'form':
      return withForm(assessment, command.form, command.on)
    case 'practice':
      return { ...assessment, practice: { ...assessment.practice, ...command.changes } }
    case 'chooseWork':
      return { ...assessment, work: command.work }
    case 'work':
      return withWork(assessment, command.change)
    case 'targetRatio':
      return { ...assessment, targetRatio: command.targetRatio }
    case 'planGoal':
      return { ...assessment, plan: { ...assessment.plan, ...command.changes } }
    case 'planActions':
      return { ...assessment, plan: command.actions.reduce(withAction, assessment.plan) }
    case 'removeAction':
      return { ...assessment, plan: withoutAction(assessment.plan, command.question) }
    case 'bank':
      return moveToBank(assessment, command.route, command.on).assessment
    case 'keepScenario':
      return { ...assessment, scenarios: withScenario(assessment.scenarios, command.scenario) }
    case 'renameScenario':
      return withScenarioName(assessment, command.id, command.name)
    case 'removeScenario':
      return { ...assessment, scenarios: assessment.scenarios.filter(({ id }) => id !== command.id) }
    case 'acceptMoves':
      return withMoves(assessment, command.moves)
    case 'benefits':
      return { ...assessment, benefits: { ...assessment.benefits, ...command.changes } }
    case 'inquiries':
      return { ...assessment, inquiries: { ...assessment.inquiries, ...command.changes } }
    case 'takeOver':
      return withTaken(assessment, command.taken)
    case 'takeIn':
      return withReturned(assessment, command)
    case 'place':
      return { ...assessment, place: command.place }
    default:
      return assertNever(command)
  }
}

/**
 * Applies one change and gives the new assessment; the old one stays as it was. An answer that is said otherwise afterwards
 * no longer comes from the gathering that the assessment was made of.
 */
export function edit(assessment: Assessment, command: EditCommand): Assessment {
  const changed = applied(assessment, command)
  const origin = withChangedAnswers(assessment.origin, assessment.answers, changed.answers)
  return origin === changed.origin ? changed : { ...changed, origin }
}
