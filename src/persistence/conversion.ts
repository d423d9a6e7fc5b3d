import type { Answer } from '@/domain/answer'
import type { Assessment } from '@/domain/assessment'
import { answerFromWire } from '@/domain/scoringInput'
import type { LatestEnvelope } from './formats'

type SavedData = LatestEnvelope['data']
type SavedAnswer = SavedData['answers'][string]

function answerToSaved(answer: Answer): SavedAnswer {
  const noted = answer.note === undefined ? {} : { note: answer.note }
  switch (answer.kind) {
    case 'level':
      return { value: answer.level, ...noted }
    case 'unknown':
      return { value: 'unknown', ...noted }
    case 'notApplicable':
      return { value: 'na', reason: answer.reason, ...noted }
  }
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}

/** Writes an assessment in the latest saved format's shape, field by field. */
export function toSaved(assessment: Assessment): SavedData {
  const { id, bank, createdOn, sample, organization, form, answers, practice, work, place, lastTime, formChange } =
    assessment
  return {
    kind: 'assessment',
    id,
    bank: { ...bank },
    createdOn,
    sample,
    organization: { ...organization },
    form,
    answers: mapValues(answers, answerToSaved),
    practice: {
      ...practice,
      period: { ...practice.period },
      allowed: { ...practice.allowed },
      use: { ...practice.use },
    },
    work: work && { preset: work.preset, items: work.items.map((item) => ({ ...item, needs: { ...item.needs } })) },
    place: { ...place },
    lastTime: lastTime && { ...lastTime, answers: mapValues(lastTime.answers, answerToSaved) },
    formChange: formChange && { ...formChange, answers: mapValues(formChange.answers, answerToSaved) },
  }
}

/** Reads the latest saved format's shape into the domain, field by field. */
export function fromSaved(saved: SavedData): Assessment {
  const { id, bank, createdOn, sample, organization, form, practice, work, place, lastTime, formChange } = saved
  const answersOf = (answers: SavedData['answers']) => mapValues(answers, answerFromWire)
  return {
    id,
    bank,
    createdOn,
    sample,
    organization,
    form,
    answers: answersOf(saved.answers),
    practice,
    work,
    place,
    lastTime: lastTime && { ...lastTime, answers: answersOf(lastTime.answers) },
    formChange: formChange && { ...formChange, answers: answersOf(formChange.answers) },
  }
}
