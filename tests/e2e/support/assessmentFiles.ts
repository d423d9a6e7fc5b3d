import { readFileSync } from 'node:fs'
import type { Answer, Answers } from '@/domain/answer'
import { type Assessment, newAssessment } from '@/domain/assessment'
import { type Question, parseBank } from '@/domain/bank'
import { BLANK_ORGANIZATION } from '@/domain/organization'
import { writeAssessmentFile } from '@/exchange/assessmentFile'

const structure = new URL('../../../src/content/bank/structure.json', import.meta.url)
const parsed = parseBank(JSON.parse(readFileSync(structure, 'utf8')))
if (!parsed.ok) throw new Error(parsed.error.field)
const bank = parsed.value

/** The built-in bank. */
export const BANK = bank

/** In bank order. */
export const QUESTIONS: readonly Question[] = bank.questions

/** The same way of answering for every question of the built-in bank. */
export function answerAll(answer: (question: Question, place: number) => Answer): Answers {
  return Object.fromEntries(bank.questions.map((question, place) => [question.id, answer(question, place)]))
}

/** The answers to the questions of the quick form. */
export function quickOnly(answers: Answers): Answers {
  const quick = new Set(bank.questions.filter((question) => question.quick).map(({ id }) => id))
  return Object.fromEntries(Object.entries(answers).filter(([id]) => quick.has(id)))
}

/** An assessment of the built-in bank; only what the test is about needs to be given. */
export function anOwnAssessment(name: string, changes: Partial<Assessment> = {}): Assessment {
  const { id, version } = bank
  return {
    ...newAssessment({ id: `e2e-${name}`, bank: { id, version }, createdOn: '2026-11-24' }),
    organization: { ...BLANK_ORGANIZATION, name },
    ...changes,
  }
}

/** A file as the app itself would have exported it. */
export function fileOf(assessment: Assessment) {
  const { name, type, text } = writeAssessmentFile(
    { assessment, revision: 1, savedAt: '2026-11-24T00:30:00.000Z' },
    { prefix: '診断' },
  )
  return { name, mimeType: type, buffer: Buffer.from(text) }
}
