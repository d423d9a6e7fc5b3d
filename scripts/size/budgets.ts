import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../lib/run.mjs'

/** Compressed bytes by route. */
export type Sizes = ReadonlyMap<string, number>

const FILE = join(ROOT, '.config', 'sizeBudgets.json')
/** What a route may grow by before somebody has to say so. */
const ROOM = 1.02

export function readBudgets(): Sizes {
  return new Map(Object.entries(JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, number>))
}

/** Today's sizes, with a little room, become the budgets. */
export function writeBudgets(sizes: Sizes): void {
  const budgets = [...sizes].map(([route, bytes]) => [route, Math.ceil((bytes * ROOM) / 100) * 100] as const)
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(budgets), null, 2)}\n`)
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1)
const cells = (route: string, ...rest: readonly string[]) =>
  `${route.padEnd(44)}${rest.map((each) => each.padStart(10)).join('')}`

/** The sizes beside their budgets, in kB, and what is wrong with them in sentences: nothing when all keep theirs. */
export function compareSizes(
  sizes: Sizes,
  budgets: Sizes,
): { readonly table: string; readonly problems: readonly string[] } {
  const rows = [...sizes].map(([route, bytes]) => {
    const budget = budgets.get(route)
    const over = budget !== undefined && bytes > budget ? `+${kilobytes(bytes - budget)}` : ''
    return cells(route, kilobytes(bytes), budget === undefined ? '–' : kilobytes(budget), over)
  })
  const outgrown = [...sizes].flatMap(([route, bytes]) => {
    const budget = budgets.get(route)
    if (budget === undefined) return [`${route} has no budget.`]
    return bytes > budget ? [`${route} takes ${kilobytes(bytes - budget)} kB more than its budget.`] : []
  })
  const gone = [...budgets.keys()].filter((route) => !sizes.has(route)).map((route) => `${route} is no route any more.`)
  return {
    table: [cells('kB from a cold start', 'now', 'budget', 'over'), ...rows].join('\n'),
    problems: [...outgrown, ...gone],
  }
}
