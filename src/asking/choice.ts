import type { Answer, Level } from '@/domain/answer'

/** One of the radios of a question. */
export type Choice = Level | 'unknown' | 'notApplicable'

/** The radio that an answer stands for; undefined when nothing is answered. */
export function choiceOf(answer: Answer | undefined): Choice | undefined {
  return answer?.kind === 'level' ? answer.level : answer?.kind
}

/** The answer that a radio means; the note stays whatever is chosen, and so does a reason already given. */
export function answerFor(choice: Choice, previous: Answer | undefined): Answer {
  const noted = previous?.note === undefined ? {} : { note: previous.note }
  if (choice === 'unknown') return { kind: 'unknown', ...noted }
  if (choice !== 'notApplicable') return { kind: 'level', level: choice, ...noted }
  return { kind: 'notApplicable', reason: previous?.kind === 'notApplicable' ? previous.reason : '', ...noted }
}

const KEYS: Readonly<Record<string, Choice>> = {
  '0': 0,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  '?': 'unknown',
  '-': 'notApplicable',
}

/** The radio that a key chooses; full-width keys count too, since Japanese keyboards send them. */
export function choiceForKey(key: string): Choice | undefined {
  return KEYS[key.normalize('NFKC')]
}
