import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './run.mjs'

/**
 * Every address of the router as it is written there, those of an assessment whole, without the parts that may be left
 * out. Read from its source, so that a new page is among them by itself.
 * @returns {string[]}
 */
export function routePaths() {
  const source = readFileSync(join(ROOT, 'src', 'app', 'router.ts'), 'utf8')
  return [...source.matchAll(/\bpath: '([^']+)'/gu)]
    .map(([, path]) => path ?? '')
    .filter((path) => path !== '/a/:id' && !path.includes('*'))
    .map((path) => (path.startsWith('/') ? path : `/a/:id/${path}`))
    .map((path) => path.replace(/\/:\w+(?:\([^)]*\))?\?/gu, ''))
}

/**
 * An address of the router with its parts filled in.
 * @param {string} path
 * @param {Readonly<Record<string, string>>} parts by name
 */
export function filledIn(path, parts) {
  return path.replace(/:(\w+)/gu, (_, name) => {
    const part = parts[name]
    if (part === undefined) throw new Error(`What stands for :${name} in ${path}?`)
    return part
  })
}
