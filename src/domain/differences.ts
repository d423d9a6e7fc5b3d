import { type Answer, levelOf } from './answer'
import { type Assessment, scoringInputOf } from './assessment'
import type { PracticeFacts, Scope } from './practice'
import { round9 } from './rounding'
import { SHARE_TOTAL, shareOfKind, type WorkItem } from './work'

export const MOVED_FACTS = ['staff', 'eligible', 'allowedDays', 'users', 'daysPerUser'] as const
export type MovedFact = (typeof MOVED_FACTS)[number]

/** One thing that is otherwise in a scenario than today. Null is 「not given」. */
export type Difference =
  | { readonly kind: 'level'; readonly question: string; readonly from: Answer | null; readonly to: Answer | null }
  | { readonly kind: 'scope'; readonly from: Scope | null; readonly to: Scope | null }
  /** Whether the rule is a trial. */
  | { readonly kind: 'trial'; readonly from: boolean; readonly to: boolean }
  | { readonly kind: 'fact'; readonly fact: MovedFact; readonly from: number | null; readonly to: number | null }
  /** Parts of the hours in per cent. */
  | { readonly kind: 'share'; readonly work: string; readonly from: number; readonly to: number }
  /** What could be remote with everything in place, 0…1. */
  | { readonly kind: 'cap'; readonly work: string; readonly from: number; readonly to: number }

function levelDifferences(today: Assessment, other: Assessment): Difference[] {
  const ids = new Set([...Object.keys(today.answers), ...Object.keys(other.answers)])
  return [...ids].flatMap((question): Difference[] => {
    const [from, to] = [today.answers[question], other.answers[question]]
    if (from?.kind === to?.kind && levelOf(from) === levelOf(to)) return []
    return [{ kind: 'level', question, from: from ?? null, to: to ?? null }]
  })
}

function factDifferences(today: PracticeFacts, other: PracticeFacts): Difference[] {
  const facts = MOVED_FACTS.flatMap((fact): Difference[] => {
    const [from, to] = [today[fact] ?? null, other[fact] ?? null]
    const isSame = from === to || (from !== null && to !== null && round9(from) === round9(to))
    return isSame ? [] : [{ kind: 'fact', fact, from, to }]
  })
  const [wasTrial, isTrial] = [today.trial ?? false, other.trial ?? false]
  return [
    ...(today.scope === other.scope
      ? []
      : [{ kind: 'scope' as const, from: today.scope ?? null, to: other.scope ?? null }]),
    ...(wasTrial === isTrial ? [] : [{ kind: 'trial' as const, from: wasTrial, to: isTrial }]),
    ...facts,
  ]
}

function percentOf(items: readonly WorkItem[], id: string): number {
  return SHARE_TOTAL * (shareOfKind(items, id) ?? 0)
}

function shareDifferences(today: readonly WorkItem[], other: readonly WorkItem[]): Difference[] {
  return today.flatMap(({ id }): Difference[] => {
    const [from, to] = [percentOf(today, id), percentOf(other, id)]
    return round9(from) === round9(to) ? [] : [{ kind: 'share', work: id, from, to }]
  })
}

function capDifferences(today: readonly WorkItem[], other: readonly WorkItem[]): Difference[] {
  const caps = new Map(other.map(({ id, cap }) => [id, cap]))
  return today.flatMap(({ id, cap: from }): Difference[] => {
    const to = caps.get(id) ?? from
    return round9(from) === round9(to) ? [] : [{ kind: 'cap', work: id, from, to }]
  })
}

/**
 * Everything that counts and is otherwise in a scenario's assessment than in the one of today: rule and use, then
 * shares and caps of work, then levels. Figures are compared as scoring reads them, so two ways of writing one are no difference.
 */
export function differencesBetween(today: Assessment, other: Assessment): Difference[] {
  const [before, after] = [scoringInputOf(today), scoringInputOf(other)]
  return [
    ...factDifferences(before.practice ?? {}, after.practice ?? {}),
    ...shareDifferences(before.work, after.work),
    ...capDifferences(before.work, after.work),
    ...levelDifferences(today, other),
  ]
}
