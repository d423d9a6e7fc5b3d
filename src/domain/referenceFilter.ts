import { hasWords } from './hasWords'
import type { Scope } from './practice'
import type { BodyKind, PositionStatus, ReferenceBody, ReferencePosition } from './reference'

/** What reference bodies are looked for by; null and an empty text ask for nothing. */
export interface ReferenceFilter {
  readonly words: string
  readonly kind: BodyKind | null
  readonly scope: Scope | null
  readonly status: PositionStatus | null
  readonly year: number | null
}

export const NO_FILTER: ReferenceFilter = { words: '', kind: null, scope: null, status: null, year: null }

/** The first and the last year of a date; a fiscal year counts by its name. */
function yearsOf(asOf: string): readonly [number, number] {
  const [first = '', second = ''] = asOf.replace('FY', '').split('-')
  return [Number(first), second.length === 4 ? Number(second) : Number(first)]
}

function isInYear(asOf: string, year: number | null): boolean {
  const [first, last] = yearsOf(asOf)
  return year === null || (first <= year && year <= last)
}

/** Scope, status and year must be true of one and the same position. */
function hasStood(position: ReferencePosition, { scope, status, year }: ReferenceFilter): boolean {
  return (
    (scope === null || position.scope === scope) &&
    (status === null || position.status === status) &&
    isInYear(position.asOf, year)
  )
}

function isFound(body: ReferenceBody, filter: ReferenceFilter): boolean {
  const { kind, scope, status, year } = filter
  if (kind !== null && body.kind !== kind) return false
  if (body.positions.some((position) => hasStood(position, filter))) return true
  return scope === null && status === null && body.facts.some(({ asOf }) => isInYear(asOf, year))
}

/**
 * The bodies that a filter asks for, in their order. `textOf` gives what is searched for the words. What a source does
 * not say is found by no scope and no status.
 */
export function filterBodies(
  bodies: readonly ReferenceBody[],
  filter: ReferenceFilter,
  textOf: (body: ReferenceBody) => string,
): ReferenceBody[] {
  return bodies.filter((body) => isFound(body, filter) && hasWords(textOf(body), filter.words))
}

/** Every year that something is known of, the newest first. */
export function yearsKnown(bodies: readonly ReferenceBody[]): number[] {
  const dates = bodies.flatMap(({ facts, positions }) => [...facts, ...positions].map(({ asOf }) => asOf))
  const years = dates.flatMap((asOf) => {
    const [first, last] = yearsOf(asOf)
    return Array.from({ length: last - first + 1 }, (_, place) => first + place)
  })
  return [...new Set(years)].sort((a, b) => b - a)
}
