export const LEVELS = [0, 1, 2, 3, 4] as const
export type Level = (typeof LEVELS)[number]

/**
 * What a person said to one question. A question that was not answered yet has no entry at all.
 * `unknown` is わからない; `notApplicable` is 該当しない and says why (empty only when read from a command-line file).
 * `under` is the version of the bank it was given under, where that is not the bank of the assessment it stands in.
 */
export type Answer = (
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'notApplicable'; readonly reason: string }
) & { readonly note?: string; readonly under?: string }

/** Answers by question id. */
export type Answers = Readonly<Record<string, Answer>>

/** Answers as they are kept beside another version of the bank: each says under which version it was given. */
export function markedUnder(answers: Answers, version: string): Answers {
  return Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, { under: version, ...answer }]))
}

/** The same answer, said again now: it belongs to the bank in use. */
export function givenAnew({ under, ...answer }: Answer): Answer {
  return answer
}

/** The answered level, or null for わからない, 該当しない and 未回答. */
export function levelOf(answer: Answer | undefined): Level | null {
  return answer?.kind === 'level' ? answer.level : null
}

/** The level of a number: the nearest one at or above it, 4 for what is larger. */
export function levelFrom(value: number): Level {
  return LEVELS.find((level) => level >= value) ?? 4
}

/** Whether the question counts at all: everything but 該当しない. */
export function isApplicable(answer: Answer | undefined): boolean {
  return answer?.kind !== 'notApplicable'
}

/** Whether the level is not known: わからない or 未回答. */
export function isBlank(answer: Answer | undefined): boolean {
  return answer === undefined || answer.kind === 'unknown'
}
