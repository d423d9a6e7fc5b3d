import type { Level } from '@/domain/answer'
import type { Assessment } from '@/domain/assessment'
import { BLANK_ORGANIZATION, LONGEST_NAME } from '@/domain/organization'
import { BLANK_PLAN, newAction } from '@/domain/plan'
import { BLANK_PRACTICE } from '@/domain/practiceEntry'
import { answerAll, anOwnAssessment, QUESTIONS } from './assessmentFiles'

/** A text of a length, of phrases as people write them. */
const longText = (length: number) => 'とても長い名前の課の担当者が書いた説明です。'.repeat(length).slice(0, length)

/** A name of one letter, three answers, nothing else. */
export const SHORTEST: Assessment = anOwnAssessment('津', {
  answers: {
    'information.storage': { kind: 'level', level: 1 },
    'seating.device': { kind: 'level', level: 2 },
    'rules.hours': { kind: 'unknown' },
  },
})

/** Levels, in turn, that leave most sections and questions short of the next stage; null is not known. */
const UNEVEN: readonly (Level | null)[] = [4, 3, null, null, 0, null, 2, 3]

/** As much as one may type in, and everything still to be put right. */
export const LONGEST: Assessment = anOwnAssessment('長い', {
  organization: {
    ...BLANK_ORGANIZATION,
    name: longText(LONGEST_NAME),
    unit: 'department',
    department: longText(LONGEST_NAME),
    staff: 9_999_999,
    staffAsOf: '2026-10-01',
    staffIncludes: longText(400),
    answeredBy: longText(100),
  },
  practice: {
    ...BLANK_PRACTICE,
    scope: 'applicants',
    trial: true,
    eligible: 8_000_000,
    users: 7_000_000,
    allowed: { kind: 'limit', days: 2, per: 'week' },
    use: { kind: 'perUser', days: 0.5, per: 'week' },
    period: { unit: 'month', year: 2026, month: 10 },
  },
  answers: answerAll(({ id }, place) => {
    const note = longText(place === 0 ? 10_000 : 400)
    const level = id.startsWith('safeguards.') ? 0 : UNEVEN[place % UNEVEN.length]
    return level === null || level === undefined ? { kind: 'unknown', note } : { kind: 'level', level, note }
  }),
  work: {
    start: { kind: 'own' },
    headcounts: {},
    measure: 'percent',
    items: [{ id: 'drafting', share: 100, cap: 0.9, needs: { information: 60, cloud: 60 } }],
  },
  plan: {
    ...BLANK_PLAN,
    goal: 4,
    actions: QUESTIONS.slice(0, 40).map(({ id }, index) => ({
      ...newAction({ question: id, from: index % 8 === 4 ? 0 : null, to: 4 }),
      owner: longText(index === 0 ? 400 : 60),
      due: { kind: 'quarter', fiscalYear: 2027, quarter: 3 },
      note: longText(index === 0 ? 10_000 : 300),
    })),
  },
})
