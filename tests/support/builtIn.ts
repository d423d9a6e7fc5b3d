import { builtInBank } from '@/content/bank'
import type { Answer, Answers, Level } from '@/domain/answer'
import { type Assessment, newAssessment } from '@/domain/assessment'
import type { Form, Question } from '@/domain/bank'

/** An assessment of the built-in bank; only what the test is about needs to be given. */
export function aRealAssessment(changes: Partial<Assessment> = {}): Assessment {
  const { id, version } = builtInBank.bank
  return { ...newAssessment({ id: 'a1', bank: { id, version }, createdOn: '2026-11-24' }), ...changes }
}

/** One way of answering for every question of a form of the built-in bank. */
export function answersBy(answer: (question: Question) => Answer, form: Form = 'standard'): Answers {
  const questions = builtInBank.bank.questions.filter(({ quick }) => form === 'standard' || quick)
  return Object.fromEntries(questions.map((question) => [question.id, answer(question)]))
}

export const level = (given: Level): Answer => ({ kind: 'level', level: given })

/** Every question of a form at one level, some of them otherwise. */
export function answersAt(given: Level, others: Answers = {}, form: Form = 'standard'): Answers {
  return { ...answersBy(() => level(given), form), ...others }
}

/** The same answers, with some questions not answered. */
export function without(answers: Answers, ...ids: readonly string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id)))
}
