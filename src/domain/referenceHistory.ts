import { byDate, dateKey, type ReferenceBody, type ReferenceFact, type ReferencePosition } from './reference'

/** What a reader wants to know of every body: whom the rule admits, for how many days, and how much it is used. */
const KEY_TOPICS = ['scope', 'days', 'use'] as const
export type KeyTopic = (typeof KEY_TOPICS)[number]

/** What is known of a body at one date. */
export interface Chapter {
  readonly asOf: string
  readonly positions: readonly ReferencePosition[]
  readonly facts: readonly ReferenceFact[]
}

/** The history of a body in the order of time, a chapter for each date. */
export function chaptersOf({ facts, positions }: ReferenceBody): Chapter[] {
  const dates = [...new Set([...facts, ...positions].map(({ asOf }) => asOf))]
  return byDate(dates.map((asOf) => ({ asOf }))).map(({ asOf }) => ({
    asOf,
    positions: positions.filter((position) => position.asOf === asOf),
    facts: facts.filter((fact) => fact.asOf === asOf),
  }))
}

/** What no source says of a body's staff; all of it for a body that has no place on the axes. */
export function unknownOf({ facts, positions, chartable }: ReferenceBody): KeyTopic[] {
  const isStated = (topic: KeyTopic) => facts.some((fact) => fact.topic === topic && fact.value !== null)
  const hasPlace: Record<KeyTopic, (position: ReferencePosition) => boolean> = {
    scope: ({ scope }) => scope !== null,
    days: ({ daysMax, daysMin }) => daysMax !== null || daysMin !== null,
    use: ({ daysTypical, teamRatioPercent }) => daysTypical !== null || teamRatioPercent !== null,
  }
  return KEY_TOPICS.filter((topic) => !chartable || !(isStated(topic) || positions.some(hasPlace[topic])))
}

/** Where a body stood last; what was only planned counts when there is nothing else. Null without any position. */
export function latestOf({ positions }: ReferenceBody): ReferencePosition | null {
  const inOrder = byDate(positions)
  return inOrder.filter(({ status }) => status !== 'planned').at(-1) ?? inOrder.at(-1) ?? null
}

/** The first and the last date that something is known of, as written in the sources. A body has one fact at least. */
export function spanOf({ facts }: ReferenceBody): { readonly first: string; readonly last: string } {
  const dates = facts.map(({ asOf }) => asOf).sort((a, b) => dateKey(a).localeCompare(dateKey(b)))
  return { first: dates[0] ?? '', last: dates.at(-1) ?? '' }
}
