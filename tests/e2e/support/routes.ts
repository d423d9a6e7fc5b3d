import { readFileSync } from 'node:fs'

const source = readFileSync(new URL('../../../src/app/router.ts', import.meta.url), 'utf8')

/**
 * Every address of the router for one assessment and one gathering, read from its source so that a new page is among
 * them by itself.
 */
export function everyRoute(id: string, gathering = '000000000'): string[] {
  const paths = [...source.matchAll(/\bpath: '([^']+)'/gu)].map(([, path]) => path ?? '')
  return paths
    .filter((path) => path !== '/a/:id' && !path.includes('*'))
    .map((path) => (path.startsWith('/') ? path : `/a/${id}/${path}`))
    .map((path) =>
      path
        .replace(':id', id)
        .replace(':body', 'saga_pref')
        .replace(':request', '000000000')
        .replace(':gathering', gathering)
        .replace(/\/:\w+(?:\([^)]*\))?\?/gu, ''),
    )
}
