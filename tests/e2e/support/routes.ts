import { filledIn, routePaths } from '../../../scripts/lib/routePaths.mjs'

/** Every address of the router for one assessment and one gathering. */
export function everyRoute(id: string, gathering = '000000000'): string[] {
  const parts = { id, gathering, body: 'saga_pref', request: '000000000' }
  return routePaths().map((path) => filledIn(path, parts))
}
