import type { OwnBody, OwnEntry } from './ownBody'
import { percentFrom } from './ratioFrom'
import {
  byDate,
  type ReferenceBody,
  type ReferenceFact,
  type ReferencePosition,
  type ReferenceSource,
} from './reference'

/** An own body in the shape of the collection's: structure, sources, and texts, which are in the person's language. */
export interface OwnReference {
  readonly body: ReferenceBody
  readonly sources: Readonly<Record<string, ReferenceSource>>
  readonly wording: {
    readonly name: string
    readonly facts: Readonly<Record<string, { readonly text: string }>>
    readonly positions: Readonly<Record<string, { readonly basis: string }>>
  }
}

function factOf(sourceId: string, { id, asOf, text, confidence }: OwnEntry): ReferenceFact {
  return { id, topic: 'history', value: text, unit: null, asOf, source: sourceId, confidence }
}

/** A ratio that a person gives counts as published by the named source, unless it was worked out. */
function ratioOf({ teamRatioPercent, ratioFrom }: OwnEntry) {
  if (ratioFrom) return { teamRatioPercent: percentFrom(ratioFrom), teamRatioBasis: 'derived' as const, ratioFrom }
  return { teamRatioPercent, teamRatioBasis: teamRatioPercent === null ? null : ('published' as const) }
}

function positionOf(entry: OwnEntry): ReferencePosition {
  const { id, asOf, status, scope, daysMax, daysTypical, confidence } = entry
  return {
    id,
    asOf,
    status,
    scope,
    eligibleShare: null,
    daysMin: null,
    daysMax,
    daysTypical,
    daysTypicalRange: null,
    isEmergency: false,
    ...ratioOf(entry),
    users: null,
    usersUnit: null,
    confidence,
    facts: [id],
  }
}

/** Puts an own body beside the collection's: each entry is a fact and a position. */
export function asReference({ id, name, kind, entries }: OwnBody): OwnReference {
  const inOrder = byDate(entries)
  const sourceOf = (entry: OwnEntry) => `${id}/${entry.id}`
  return {
    body: {
      id,
      kind,
      asOf: inOrder.at(-1)?.asOf ?? '',
      inDeck: false,
      chartable: true,
      comparison: null,
      facts: inOrder.map((entry) => factOf(sourceOf(entry), entry)),
      positions: inOrder.map(positionOf),
    },
    sources: Object.fromEntries(
      inOrder.map((entry) => [sourceOf(entry), { ...entry.source, linkable: true, origin: 'own' as const }]),
    ),
    wording: {
      name,
      facts: Object.fromEntries(inOrder.map((entry) => [entry.id, { text: entry.text }])),
      positions: Object.fromEntries(inOrder.map((entry) => [entry.id, { basis: entry.text }])),
    },
  }
}
