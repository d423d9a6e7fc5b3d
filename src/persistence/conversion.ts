import type { Answer, Answers } from '@/domain/answer'
import type { Assessment } from '@/domain/assessment'
import { BLANK_INQUIRIES, type Inquiries } from '@/domain/inquiry/inquiries'
import { isEqual } from '@/domain/isEqual'
import type { PlannedAction } from '@/domain/plan'
import type { Scenario } from '@/domain/scenario'
import { answerFromWire } from '@/domain/scoringInput'
import type { LatestEnvelope } from './formats'

type SavedData = LatestEnvelope['data']
type SavedAnswer = SavedData['answers'][string]

function answerToSaved(answer: Answer): SavedAnswer {
  const noted = {
    ...(answer.note === undefined ? {} : { note: answer.note }),
    ...(answer.under === undefined ? {} : { under: answer.under }),
  }
  switch (answer.kind) {
    case 'level':
      return { value: answer.level, ...noted }
    case 'unknown':
      return { value: 'unknown', ...noted }
    case 'notApplicable':
      return { value: 'na', reason: answer.reason, ...noted }
  }
}

/** Answers as they are saved, question by question. */
export function answersToSaved(answers: Answers) {
  return mapValues(answers, answerToSaved)
}

function actionToSaved(action: PlannedAction): SavedData['plan']['actions'][number] {
  return { ...action, due: action.due && { ...action.due } }
}

function scenarioToSaved({ id, name, createdOn, moves }: Scenario): SavedData['scenarios'][number] {
  return {
    id,
    name,
    createdOn,
    ...moves,
    levels: { ...moves.levels },
    shares: { ...moves.shares },
    caps: { ...moves.caps },
  }
}

function scenarioFromSaved({ id, name, createdOn, ...moves }: SavedData['scenarios'][number]): Scenario {
  return { id, name, createdOn, moves }
}

function inquiriesToSaved({ departments, dueOn, settled }: Inquiries): NonNullable<SavedData['inquiries']> {
  return {
    departments: departments.map(({ name, questions }) => ({ name, questions: [...questions] })),
    dueOn,
    settled: mapValues(settled, (marks) => [...marks]),
  }
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}

/** Writes an assessment in the latest saved format's shape, field by field. */
export function toSaved(assessment: Assessment): SavedData {
  const { id, bank, createdOn, sample, client, organization, form, answers, practice, work, targetRatio } = assessment
  const { plan, scenarios, benefits, inquiries, place, lastTime, origin, earlier, archived } = assessment
  return {
    kind: 'assessment',
    id,
    bank: { id: bank.id, version: bank.version },
    createdOn,
    sample,
    client,
    organization: { ...organization },
    form,
    answers: answersToSaved(answers),
    practice: {
      ...practice,
      period: { ...practice.period },
      allowed: { ...practice.allowed },
      use: { ...practice.use },
    },
    work: work && {
      start: { ...work.start },
      headcounts: { ...work.headcounts },
      measure: work.measure,
      items: work.items.map((item) => ({ ...item, needs: { ...item.needs } })),
    },
    targetRatio,
    plan: {
      goal: plan.goal,
      leaveOut: [...plan.constraints.leaveOut],
      effortCaps: { ...plan.constraints.effortCaps },
      includeMustFix: plan.constraints.includeMustFix,
      actions: plan.actions.map(actionToSaved),
    },
    scenarios: scenarios.map(scenarioToSaved),
    benefits: { ...benefits },
    ...(isEqual(inquiries, BLANK_INQUIRIES) ? {} : { inquiries: inquiriesToSaved(inquiries) }),
    place: { ...place },
    lastTime: lastTime && {
      createdOn: lastTime.createdOn,
      answers: answersToSaved(lastTime.answers),
      actions: lastTime.actions.map(actionToSaved),
    },
    origin: origin && { ...origin, sources: { ...origin.sources } },
    earlier: earlier.map((state) => ({ ...state, answers: answersToSaved(state.answers) })),
    archived: archived.map((each) => ({ ...each, answer: answerToSaved(each.answer) })),
  }
}

/** Reads the latest saved format's shape into the domain, field by field. */
export function fromSaved(saved: SavedData): Assessment {
  const { id, bank, createdOn, sample, client, organization, form, practice, work, targetRatio, place } = saved
  const { lastTime, origin, earlier, archived } = saved
  const { goal, actions, ...constraints } = saved.plan
  const answersOf = (answers: SavedData['answers']) => mapValues(answers, answerFromWire)
  return {
    id,
    bank,
    createdOn,
    sample,
    client,
    organization,
    form,
    answers: answersOf(saved.answers),
    practice,
    work,
    targetRatio,
    plan: { goal, constraints, actions },
    scenarios: saved.scenarios.map(scenarioFromSaved),
    benefits: saved.benefits,
    inquiries: saved.inquiries ?? BLANK_INQUIRIES,
    place,
    lastTime: lastTime && { ...lastTime, answers: answersOf(lastTime.answers) },
    origin,
    earlier: earlier.map((state) => ({ ...state, answers: answersOf(state.answers) })),
    archived: archived.map((each) => ({ ...each, answer: answerFromWire(each.answer) })),
  }
}
