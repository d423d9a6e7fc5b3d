import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

type Tree = string | number | boolean | null | readonly Tree[] | { readonly [key: string]: Tree }
export type Lines = ReadonlyMap<string, string>

const source = fileURLToPath(new URL('../../src', import.meta.url))

function leavesOf(tree: Tree, path: string): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]]
  if (typeof tree !== 'object' || tree === null) return []
  return Object.entries(tree).flatMap(([key, value]) => leavesOf(value, path === '' ? key : `${path}.${key}`))
}

const read = (file: string, path: string) => leavesOf(JSON.parse(readFileSync(file, 'utf8')) as Tree, path)

/** The texts of the interface as they are written, not as the build compiles them, by key. */
export function interfaceLines(locale: 'ja' | 'en'): Lines {
  const folder = `${source}/i18n/locales/${locale}`
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return new Map(files.flatMap((file) => read(`${folder}/${file}`, '')))
}

/**
 * The texts of the content in a language, by file and place in it: questions, work, references, statistics. Not those of
 * older versions, which stay as they went out.
 */
export function contentLines(locale: 'ja' | 'en'): Lines {
  const files = readdirSync(`${source}/content`, { recursive: true, encoding: 'utf8' })
  const wanted = files.filter((file) => file.endsWith(`.${locale}.json`) && !/readings|versions/u.test(file))
  return new Map(wanted.flatMap((file) => read(`${source}/content/${file}`, file.slice(0, -'.ja.json'.length))))
}
