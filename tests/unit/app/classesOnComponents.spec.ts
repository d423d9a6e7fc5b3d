import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const source = fileURLToPath(new URL('../../../src', import.meta.url))
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.vue'))
const components = new Map(files.map((file) => [basename(file, '.vue'), readFileSync(`${source}/${file}`, 'utf8')]))

type Rules = ReadonlyMap<string, readonly string[]>

/** The properties that a component sets for a class by nothing but its name. */
function rulesOf(component: string): Rules {
  const style = [...component.matchAll(/<style[^>]*>(.*?)<\/style>/gsu)].map(([, css = '']) => css).join('\n')
  const rules = new Map<string, string[]>()
  for (const [, selectors = '', body = ''] of style
    .replace(/\/\*.*?\*\//gsu, '')
    .matchAll(/([^{}@;]+)\{([^{}]*)\}/gu)) {
    const properties = [...body.matchAll(/(?:^|;)\s*([\w-]+)\s*:/gu)].map(([, property = '']) => property)
    for (const selector of selectors.split(',')) {
      const name = /^\s*\.([\w-]+)\s*$/u.exec(selector)?.[1]
      if (name) rules.set(name, [...(rules.get(name) ?? []), ...properties])
    }
  }
  return rules
}

const classesIn = (attributes: string) =>
  [...attributes.matchAll(/class="([^"]*)"/gu)].flatMap(([, names = '']) => names.match(/[\w-]+/gu) ?? [])
const rootOf = (component: string) => classesIn(/<template>\s*<[\w-]+([^>]*)>/u.exec(component)?.[1] ?? '')
/** One is the other, or a part of it: `margin` and `margin-inline`. */
const touch = (one: string, other: string) =>
  one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`)

function clashesIn(all: ReadonlyMap<string, string>): readonly string[] {
  return [...all].flatMap(([name, component]) => {
    const own = rulesOf(component)
    const uses = component.replace(/<style.*/su, '').matchAll(/<([A-Z]\w+)((?:\s+[^<>]*?)?)\/?>/gu)
    return [...uses].flatMap(([, child = '', attributes = '']) => {
      const inner = rulesOf(all.get(child) ?? '')
      const roots = rootOf(all.get(child) ?? '').flatMap((root) => inner.get(root) ?? [])
      return classesIn(attributes).flatMap((given) =>
        (own.get(given) ?? [])
          .filter((property) => roots.some((each) => touch(property, each)))
          .map((property) => `${name} .${given} and ${child}: ${property}`),
      )
    })
  })
}

describe('部品に付けるクラス', () => {
  it('部品そのものの同じ項目とぶつからない：どちらが勝つかは、スタイルが届く順番しだいになる', () => {
    expect(clashesIn(components)).toEqual([])
  })

  it('ぶつかるものを見つける', () => {
    const child = '<template><p class="own" /></template><style scoped>.own { margin: 0; color: red; }</style>'
    const parent = '<template><Child class="given" /></template><style scoped>.given { margin-inline: auto; }</style>'
    expect(clashesIn(new Map(Object.entries({ Child: child, Parent: parent })))).toEqual([
      'Parent .given and Child: margin-inline',
    ])
  })
})
