export const LEVELS = [0, 1, 2, 3, 4] as const
export type Level = (typeof LEVELS)[number]

/**
 * What a person said to one question. A question that was not answered yet has no entry at all.
 * `unknown` is わからない; `notApplicable` is 該当しない and says why (empty only when read from a command-line file).
 */
export type Answer = (
  | { readonly kind: 'level'; readonly level: Level }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'notApplicable'; readonly reason: string }
) & { readonly note?: string }

/** Answers by question id. */
export type Answers = Readonly<Record<string, Answer>>

/** The answered level, or null for わからない, 該当しない and 未回答. */
export function levelOf(answer: Answer | undefined): Level | null {
  return answer?.kind === 'level' ? answer.level : null
}

/** Whether the question counts at all: everything but 該当しない. */
export function isApplicable(answer: Answer | undefined): boolean {
  return answer?.kind !== 'notApplicable'
}

/** Whether the level is not known: わからない or 未回答. */
export function isBlank(answer: Answer | undefined): boolean {
  return answer === undefined || answer.kind === 'unknown'
}
