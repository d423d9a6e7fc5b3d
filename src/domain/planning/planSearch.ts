import { type Road, searchRoad } from './road'
import { searchWay, type WayOutcome, type WayRequest } from './shortestWay'

/** The searches that may take so long that a page must not wait for them: what each is given and what it finds. */
export interface PlanSearches {
  readonly way: { readonly given: WayRequest; readonly found: WayOutcome }
  readonly road: { readonly given: Omit<WayRequest, 'goal'>; readonly found: Road }
}

/** A search as it is sent to a worker. */
export type PlanSearch<Kind extends keyof PlanSearches = keyof PlanSearches> = {
  readonly [K in Kind]: { readonly kind: K; readonly given: PlanSearches[K]['given'] }
}[Kind]

/** Asks for a search. Null once the signal has stopped it; rejects only for what nobody foresaw. */
export type SearchPlan = <K extends keyof PlanSearches>(
  kind: K,
  given: PlanSearches[K]['given'],
  signal: AbortSignal,
) => Promise<PlanSearches[K]['found'] | null>

const searches: {
  readonly [K in keyof PlanSearches]: (
    given: PlanSearches[K]['given'],
  ) => Generator<undefined, PlanSearches[K]['found']>
} = { way: searchWay, road: searchRoad }

/** Starts a search where it is called: in a worker, or in the page where there is none. */
export function startSearch<K extends keyof PlanSearches>(
  kind: K,
  given: PlanSearches[K]['given'],
): Generator<undefined, PlanSearches[K]['found']> {
  return searches[kind](given)
}
