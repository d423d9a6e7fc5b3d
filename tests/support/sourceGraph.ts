import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the app's code. */
export const SOURCE = fileURLToPath(new URL('../../src', import.meta.url))

// Imports of types only are gone when the app is built.
const STATIC = /^(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?'([^']+)'/gmu
const LAZY = /\bimport\(\s*'([^']+)'\s*\)/gu

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
  return [...found, ...(withLazy ? code.matchAll(LAZY) : [])].flatMap(([, address = '']) => fileOf(file, address) ?? [])
}

/** The files of code that a file is made of, itself among them; `withLazy`: those too that come only later. */
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
