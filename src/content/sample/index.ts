import type { Answer, Answers } from '@/domain/answer'
import { type Assessment, newAssessment } from '@/domain/assessment'
import type { PracticeEntry } from '@/domain/practiceEntry'
import { builtInBank } from '../bank'
import type { ContentLocale } from '../locale'
import { WORK_TYPES } from '../work'
import { SAMPLE_ANSWERS, SAMPLE_SHARES } from './answers'
import { SAMPLE_TEXTS, type SampleTexts } from './texts'

/** 希望者・週2日まで, used by 36 of 120 people on 1.2 days a week: a team ratio of 7.2 %. */
const SAMPLE_PRACTICE: PracticeEntry = {
  period: { unit: 'month', year: 2026, month: 10 },
  workweek: 5,
  scope: 'applicants',
  trial: false,
  eligible: 72,
  allowed: { kind: 'limit', days: 2, per: 'week' },
  users: 36,
  use: { kind: 'perUser', days: 1.2, per: 'week' },
}

function answerOf(id: string, given: (typeof SAMPLE_ANSWERS)[string], { reasons, notes }: SampleTexts): Answer {
  const note = notes[id]
  const noted = note === undefined ? {} : { note }
  if (given === 'unknown') return { kind: 'unknown', ...noted }
  if (given === 'notApplicable') return { kind: 'notApplicable', reason: reasons[id] ?? '', ...noted }
  return { kind: 'level', level: given, ...noted }
}

function answersIn(texts: SampleTexts): Answers {
  return Object.fromEntries(Object.entries(SAMPLE_ANSWERS).map(([id, given]) => [id, answerOf(id, given, texts)]))
}

/**
 * The made-up sample organization, marked as such: a whole standard form with its practice and work.
 * `createdOn` is a local YYYY-MM-DD; `locale` decides the texts that a person would have typed, the figures are the same.
 */
export function sampleAssessment(given: {
  readonly id: string
  readonly createdOn: string
  readonly locale: ContentLocale
}): Assessment {
  const texts = SAMPLE_TEXTS[given.locale]
  const { name, department, staffIncludes, answeredBy } = texts
  const { id, version } = builtInBank.bank
  return {
    ...newAssessment({ id: given.id, bank: { id, version }, createdOn: given.createdOn }),
    sample: true,
    organization: {
      name,
      kind: 'municipality',
      localCode: null,
      unit: 'department',
      department,
      staff: 120,
      staffAsOf: '2026-10-01',
      staffIncludes,
      answeredBy,
    },
    answers: answersIn(texts),
    practice: SAMPLE_PRACTICE,
    work: {
      start: { kind: 'preset', preset: 'municipality-counter' },
      headcounts: {},
      measure: 'percent',
      items: WORK_TYPES.map((type) => ({ ...type, share: SAMPLE_SHARES[type.id] ?? 0 })),
    },
    place: { step: 'result', question: null },
  }
}
