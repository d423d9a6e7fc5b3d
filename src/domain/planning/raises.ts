import type { Answers, Level } from '../answer'

/** One question of a way and how far it is raised. */
export interface Raise {
  readonly question: string
  /** Null for a blank, which counts as 0: finding out comes first, and may make the raise smaller. */
  readonly from: Level | null
  readonly to: Level
  /** Of all its levels together. */
  readonly effort: number
}

/** The answers once every raise is done; notes stay, what was a blank is a level. */
export function withRaises(answers: Answers, raises: readonly Pick<Raise, 'question' | 'to'>[]): Answers {
  const raised = raises.map(({ question, to }) => {
    const { note } = answers[question] ?? {}
    const noted = note === undefined ? {} : { note }
    return [question, { kind: 'level' as const, level: to, ...noted }] as const
  })
  return { ...answers, ...Object.fromEntries(raised) }
}
