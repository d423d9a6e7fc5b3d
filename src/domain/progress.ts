import { type Answers, isBlank } from './answer'
import type { FormBank } from './preparedBank'

/** Convention: a question takes a quarter of a minute, so the standard form's 67 take about 17 minutes. */
const SECONDS_PER_QUESTION = 15

export interface SectionProgress {
  readonly id: string
  readonly total: number
  readonly answered: number
}

/** How far the answers have come. わからない and 該当しない are answers; only an untouched question is not. */
export interface Progress {
  readonly total: number
  readonly answered: number
  /** Question ids in bank order. */
  readonly unanswered: readonly string[]
  readonly unknown: readonly string[]
  /** 該当しない without its reason. */
  readonly reasonMissing: readonly string[]
  /** Sections that have a question in this form, in bank order. */
  readonly sections: readonly SectionProgress[]
  /** Whole minutes, rounded up; 0 when everything is answered. */
  readonly minutesLeft: number
}

/** Whole minutes that a number of questions takes, rounded up. */
export function minutesFor(questions: number): number {
  return Math.ceil((questions * SECONDS_PER_QUESTION) / 60)
}

/** Counts what is answered of one form of the bank. */
export function progressOf(form: FormBank, answers: Answers): Progress {
  const ids = form.questions.map(({ id }) => id)
  const unanswered = ids.filter((id) => answers[id] === undefined)
  const isReasonMissing = (id: string) => {
    const answer = answers[id]
    return answer?.kind === 'notApplicable' && answer.reason.trim() === ''
  }
  return {
    total: ids.length,
    answered: ids.length - unanswered.length,
    unanswered,
    unknown: ids.filter((id) => answers[id] !== undefined && isBlank(answers[id])),
    reasonMissing: ids.filter(isReasonMissing),
    sections: [...form.bySection]
      .filter(([, questions]) => questions.length > 0)
      .map(([id, questions]) => ({
        id,
        total: questions.length,
        answered: questions.filter((question) => answers[question.id] !== undefined).length,
      })),
    minutesLeft: minutesFor(unanswered.length),
  }
}
