import { type Answer, type Answers, givenAnew, isBlank, type Level } from '../answer'
import { isEqual } from '../isEqual'
import { LONGEST_NOTE, LONGEST_REASON, withLines } from '../noteLines'
import type { Inquiries } from './inquiries'
import { markOf, type Voice } from './voices'

/** What can be said to a question, without its words. */
export type Said =
  { readonly kind: 'level'; readonly level: Level } | { readonly kind: 'unknown' } | { readonly kind: 'notApplicable' }

/** One question that came back: what was said, and what taking it over would do. */
export interface QuestionMerge {
  readonly question: string
  /** What the assessment holds now. */
  readonly held: Answer | undefined
  readonly voices: readonly Voice[]
  /** Those of the voices that were not dealt with. */
  readonly fresh: readonly Voice[]
  /**
   * `agreed`: all say the same and nothing else is held; `noted`: what is held stays, only notes are added; `conflict`:
   * somebody has to choose; `settled`: nothing new was said.
   */
  readonly kind: 'agreed' | 'noted' | 'conflict' | 'settled'
  /** What can be chosen, what is held among it: levels upwards, then 該当しない, then わからない. */
  readonly options: readonly Said[]
}

export function saidOf(answer: Answer): Said {
  return answer.kind === 'level' ? { kind: 'level', level: answer.level } : { kind: answer.kind }
}

const rankOf = (said: Said) => (said.kind === 'level' ? said.level : { notApplicable: 10, unknown: 11 }[said.kind])

function distinct(all: readonly Said[]): readonly Said[] {
  return [...new Map(all.map((said) => [rankOf(said), said]))].sort(([a], [b]) => a - b).map(([, said]) => said)
}

/** What is claimed: わからない contradicts nobody, so it counts only where nobody says anything else. */
function claimsOf(voices: readonly Voice[]): readonly Said[] {
  const all = distinct(voices.map(({ answer }) => saidOf(answer)))
  const known = all.filter(({ kind }) => kind !== 'unknown')
  return known.length > 0 ? known : all
}

function kindOf(held: Answer | undefined, claims: readonly Said[]): Exclude<QuestionMerge['kind'], 'settled'> {
  if (claims.length > 1) return 'conflict'
  if (held && claims.every((claim) => isEqual(saidOf(held), claim))) return 'noted'
  if (isBlank(held)) return 'agreed'
  return claims.some((claim) => claim.kind === 'unknown') ? 'noted' : 'conflict'
}

function mergeOfQuestion(
  question: string,
  held: Answer | undefined,
  voices: readonly Voice[],
  marks: readonly string[],
): QuestionMerge {
  const fresh = voices.filter((voice) => !marks.includes(markOf(voice)))
  const claims = claimsOf(voices)
  const kind = fresh.length === 0 ? 'settled' : kindOf(held, claims)
  return { question, held, voices, fresh, kind, options: distinct([...claims, ...(held ? [saidOf(held)] : [])]) }
}

/** Sets what departments said beside what an assessment holds, in the order of `questions`; who said nothing is left out. */
export function mergesOf(
  questions: readonly string[],
  answers: Answers,
  { settled }: Pick<Inquiries, 'settled'>,
  voices: ReadonlyMap<string, readonly Voice[]>,
): readonly QuestionMerge[] {
  return questions.flatMap((question) => {
    const said = voices.get(question)
    return said ? [mergeOfQuestion(question, answers[question], said, settled[question] ?? [])] : []
  })
}

/** What becomes of one question when it is taken over. */
export interface Taken {
  readonly question: string
  readonly answer: Answer
  /** Marks of the voices that are dealt with by it. */
  readonly marks: readonly string[]
}

function reasonsOf(voices: readonly Voice[]): string {
  const reasons = voices.flatMap(({ answer }) => (answer.kind === 'notApplicable' ? [answer.reason.trim()] : []))
  return [...new Set(reasons)].filter(Boolean).join('／').slice(0, LONGEST_REASON)
}

function answerFor({ held, voices }: QuestionMerge, said: Said): Answer {
  if (held && isEqual(saidOf(held), said)) return givenAnew(held)
  return said.kind === 'notApplicable' ? { kind: 'notApplicable', reason: reasonsOf(voices) } : said
}

/**
 * Takes one answer over; `lineOf` says in words who said what, and goes into the note below what stands there, so that
 * the answer tells where it is from. What does not fit into a note is cut off.
 */
export function take(merge: QuestionMerge, said: Said, lineOf: (voice: Voice) => string): Taken {
  const { question, held, voices, fresh } = merge
  const note = withLines(held?.note ?? '', fresh.map(lineOf), LONGEST_NOTE)
  return { question, answer: { ...answerFor(merge, said), note }, marks: voices.map(markOf) }
}

/** The one thing to take where nobody has to choose: what all agree on, or what is held; undefined otherwise. */
export function undisputed({ kind, held, options }: QuestionMerge): Said | undefined {
  if (kind === 'agreed') return options.find((said) => !held || !isEqual(saidOf(held), said))
  return kind === 'noted' && held ? saidOf(held) : undefined
}
