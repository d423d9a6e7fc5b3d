import type { Answer } from '@/domain/answer'

/** What was answered to a question in the assessment that this one continues. */
export interface LastTimeAnswer {
  readonly answer: Answer
  /** Date of that assessment, YYYY-MM-DD. */
  readonly createdOn: string
  /** Version of the bank it was given under. */
  readonly under: string
  /** The question asks something else now: the answer is shown, and cannot be taken over. */
  readonly isChanged: boolean
}
