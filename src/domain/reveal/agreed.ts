import type { Answer } from '../answer'
import type { Agreed } from '../gathering'

/** An agreed answer as an answer of an assessment: its reason becomes the note, or why it does not apply. */
export function answerOfAgreed({ answer, reason }: Agreed[string]): Answer {
  const noted = reason.trim() === '' ? {} : { note: reason }
  if (answer === 'na') return { kind: 'notApplicable', reason }
  return answer === 'unknown' ? { kind: 'unknown', ...noted } : { kind: 'level', level: answer, ...noted }
}
