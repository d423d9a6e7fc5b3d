import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the app's code. */
export const SOURCE = fileURLToPath(new URL('../../src', import.meta.url))

// Imports of types only are gone when the app is built.
const STATIC = /^(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?'([^']+)'/gmu
const LAZY = /\bimport\(\s*'([^']+)'\s*\)/gu
/** What comes later with texts of its own: `withMessages(['a', 'b'], () => import('./Piece.vue'))`. */
const PIECE = /\bwithMessages\(\s*\[([^\]]*)\],\s*\(\) => import\('([^']+)'\)\s*,?\s*\)/gu

function fileOf(importer: string, address: string): string | undefined {
  const base = address.startsWith('@/')
    ? join(SOURCE, address.slice(2))
    : address.startsWith('.') && resolve(dirname(importer), address)
  if (!base) return undefined
  return [base, `${base}.ts`, `${base}/index.ts`].find((each) => existsSync(each) && statSync(each).isFile())
}

/** Whether only types are taken: `import { type A, type B } from …`. */
const bringsCode = (statement: string) => !/^\w+\s+\{(?:\s*type\s[^,}]+,?)+\s*\}/u.test(statement)

function importsOf(file: string, withLazy: boolean): string[] {
  const code = readFileSync(file, 'utf8')
  const found = [...code.matchAll(STATIC)].filter(([statement]) => bringsCode(statement))
  return [...found, ...(withLazy ? code.replace(PIECE, '').matchAll(LAZY) : [])].flatMap(
    ([, address = '']) => fileOf(file, address) ?? [],
  )
}

/** Every file of the app's code. */
export function everyFile(): readonly string[] {
  const names = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /\.(?:ts|vue)$/u.test(name)).map((name) => join(SOURCE, name))
}

export interface Piece {
  readonly file: string
  /** The texts that come with it. */
  readonly namespaces: readonly string[]
}

/** What the code fetches later together with texts of its own. */
export function piecesIn(files: Iterable<string>): readonly Piece[] {
  return [...files].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(PIECE)].flatMap(([, names = '', address = '']) => ({
      file: fileOf(file, address) ?? address,
      namespaces: [...names.matchAll(/'(\w+)'/gu)].flatMap(([, name = '']) => name),
    })),
  )
}

/**
 * The files of code that a file is made of, itself among them; `withLazy`: those too that come only later, except for
 * pieces with texts of their own.
 */
export function reachedFrom(start: string, { withLazy }: { readonly withLazy: boolean }): ReadonlySet<string> {
  const reached = new Set([start])
  for (const file of reached) {
    for (const next of importsOf(file, withLazy)) if (/\.(?:ts|vue)$/u.test(next)) reached.add(next)
  }
  return reached
}

/** The first words of the keys of texts that stand in files. */
export function textsSpoken(files: Iterable<string>): ReadonlySet<string> {
  const keys = [...files].flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([a-z_]+)\./gu)])
  return new Set(keys.map(([, namespace = '']) => namespace))
}
