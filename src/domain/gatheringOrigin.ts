import { type Answer, type Answers, levelOf } from './answer'

export const ANSWER_SOURCES = ['agreed', 'group'] as const
/** Where an answer came from: the group agreed on it, or it stands for what the group said without agreeing. */
export type AnswerSource = (typeof ANSWER_SOURCES)[number]

/** The gathering that an assessment was made of. */
export interface GatheringOrigin {
  /** Id of its request. */
  readonly gathering: string
  /** Title of the request. */
  readonly title: string
  /** Local date on which its collection was closed, YYYY-MM-DD. */
  readonly on: string
  /** How many sheets were in it. */
  readonly sheets: number
  /** By question id: those answers that nobody has changed since. */
  readonly sources: Readonly<Record<string, AnswerSource>>
}

function isSaidAlike(a: Answer | undefined, b: Answer | undefined): boolean {
  return a?.kind === b?.kind && levelOf(a) === levelOf(b)
}

/**
 * The origin after answers were changed: a question that is answered otherwise now comes from the gathering no more, and
 * does not again when its old answer is given anew. A note beside the same answer changes nothing.
 */
export function withChangedAnswers(
  origin: GatheringOrigin | null,
  before: Answers,
  after: Answers,
): GatheringOrigin | null {
  if (origin === null || before === after) return origin
  const kept = Object.entries(origin.sources).filter(([id]) => isSaidAlike(before[id], after[id]))
  const isSame = kept.length === Object.keys(origin.sources).length
  return isSame ? origin : { ...origin, sources: Object.fromEntries(kept) }
}

/** How many answers still come from the gathering, by their source. */
export function countSources({ sources }: GatheringOrigin): Readonly<Record<AnswerSource, number>> {
  const of = (wanted: AnswerSource) => Object.values(sources).filter((source) => source === wanted).length
  return { agreed: of('agreed'), group: of('group') }
}
