import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { SCOPES } from '@/domain/practice'
import { BODY_KINDS, STATUSES } from '@/domain/reference'
import type { ReferenceFilter } from '@/domain/referenceFilter'

function oneOf<T extends string>(all: readonly T[], text: unknown): T | null {
  return all.find((each) => each === text) ?? null
}

/** Reads a filter from the query of an address; what it does not know asks for nothing. */
export function filterFrom({ q, kind, scope, status, year }: LocationQuery): ReferenceFilter {
  return {
    words: typeof q === 'string' ? q : '',
    kind: oneOf(BODY_KINDS, kind),
    scope: oneOf(SCOPES, scope),
    status: oneOf(STATUSES, status),
    year: typeof year === 'string' && /^\d{4}$/u.test(year) ? Number(year) : null,
  }
}

/** The same filter as a query; what asks for nothing is left out of the address. */
export function queryOf({ words, kind, scope, status, year }: ReferenceFilter): LocationQueryRaw {
  return {
    q: words === '' ? undefined : words,
    kind: kind ?? undefined,
    scope: scope ?? undefined,
    status: status ?? undefined,
    year: year === null ? undefined : String(year),
  }
}
