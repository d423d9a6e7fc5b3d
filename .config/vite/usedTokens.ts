import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CSSOptions } from 'vite'

type Plugins = NonNullable<Exclude<CSSOptions['postcss'], string | undefined>['plugins']>

const NAME = /--[\w-]+/g
const PROPERTY = /^--/
const namesIn = (text: string): readonly string[] => text.match(NAME) ?? []

/** Every custom property that the code under a folder speaks of. */
function namesUnder(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return new Set(
    files
      .filter((name) => /\.(?:css|ts|vue)$/.test(name))
      .flatMap((name) => namesIn(readFileSync(join(folder, name), 'utf8'))),
  )
}

/**
 * Leaves out design tokens that nothing asks for: of the several hundred the app uses a tenth. A token stays when the
 * code under `folder` names it, or another one that stays is made with it.
 */
export function usedTokens(folder: string): Plugins {
  return [
    {
      postcssPlugin: 'used-tokens',
      OnceExit(root) {
        const values = new Map<string, string[]>()
        root.walkDecls(PROPERTY, ({ prop, value }) => {
          values.set(prop, [...(values.get(prop) ?? []), ...namesIn(value)])
        })
        const used = new Set(namesUnder(folder))
        for (const name of used) values.get(name)?.forEach((next) => used.add(next))
        root.walkDecls(PROPERTY, (declaration) => {
          if (!used.has(declaration.prop)) declaration.remove()
        })
      },
    },
  ]
}
