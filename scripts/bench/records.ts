import { builtInBank } from '@/content/bank'
import { sampleAssessment } from '@/content/sample'
import { type Answer, levelFrom } from '@/domain/answer'
import { type Assessment, newAssessment } from '@/domain/assessment'
import { startParticipation } from '@/domain/participation'
import { questionsOfScope, type Request } from '@/domain/request'
import { writeAssessmentFile } from '@/exchange/assessmentFile'
import { gatheringRepository } from '@/persistence/gatheringRepository'
import { participationRepository } from '@/persistence/participationRepository'
import type { RecordStorage } from '@/persistence/recordStorage'
import { randomAnswers } from './randomAnswers'

/** What localStorage holds under a key of the app. */
export interface StoredRecord {
  readonly key: string
  readonly text: string
}

const SAVED_AT = '2026-01-01T00:00:00.000Z'
export const CREATED_ON = '2026-01-01'
/** Of the sample, of which every question is answered. */
export const SAMPLE_ID = 'sample'
const { bank } = builtInBank
const REQUEST: Request = {
  kind: 'workshop',
  id: '483201957',
  bank: { id: bank.id, version: bank.version },
  scope: { kind: 'form', form: 'quick' },
  title: '働き方の話し合い',
  notesAllowed: false,
  roles: ['人事', '情報', '管理職', '担当'],
}
/** Of the gathering in `roomRecords`, and of the request that it answers. */
export const REQUEST_ID = REQUEST.id

export function recordOf(assessment: Assessment): StoredRecord {
  const record = { assessment, revision: 1, savedAt: SAVED_AT }
  return { key: `hironaga/assessment/${assessment.id}`, text: writeAssessmentFile(record, { prefix: '' }).text }
}

export function sampleRecord(locale: 'ja' | 'en' = 'ja'): StoredRecord {
  return recordOf(sampleAssessment({ id: SAMPLE_ID, createdOn: CREATED_ON, locale }))
}

/** Assessments with random answers, `random-1` and so on. */
export function randomRecords(count: number): readonly StoredRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const blank = newAssessment({ id: `random-${String(index + 1)}`, bank, createdOn: CREATED_ON })
    return recordOf({ ...blank, answers: randomAnswers(index + 1) })
  })
}

/** What the app's own doors write, caught. */
function caught(write: (storage: RecordStorage) => void): readonly StoredRecord[] {
  const records: StoredRecord[] = []
  const keep = (...given: readonly StoredRecord[]) => {
    records.push(...given)
  }
  write({
    revisionOf: () => 0,
    write: (key: string, text: string) => keep({ key, text }),
    writeAll: (all: readonly StoredRecord[]) => keep(...all),
  } as unknown as RecordStorage)
  return records
}

/** A gathering with the answers of three people, and the same request as one who answers it has it. */
export function roomRecords(): readonly StoredRecord[] {
  const questions = questionsOfScope(bank, REQUEST.scope)
  const sheets = Array.from({ length: 3 }, (_, nth) => ({
    request: REQUEST.id,
    respondent: String(100_000_000_000 + nth),
    bank: REQUEST.bank,
    role: '担当',
    answers: Object.fromEntries(
      questions.map(({ id }, index): [string, Answer] => [id, { kind: 'level', level: levelFrom((index + nth) % 5) }]),
    ),
  }))
  const gathering = {
    request: REQUEST,
    client: '',
    createdOn: CREATED_ON,
    smallestGroup: 3,
    agenda: [{ text: '答える', minutes: 15 }],
    agreed: {},
    reveal: null,
    timer: null,
    assessment: null,
    closedOn: null,
  }
  return caught((storage) => {
    gatheringRepository(storage).save(gathering, SAVED_AT, sheets)
    participationRepository(storage).save(startParticipation(REQUEST, '004217903358'), SAVED_AT)
  })
}
