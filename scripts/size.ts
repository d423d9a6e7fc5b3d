// `npm run size`, after a build: what each route takes from a cold start; fails where that is more than its budget.
// `npm run size -- --write` makes today's sizes the budgets.
import { parseArgs } from 'node:util'
import { serveApp, withBrowser } from './bench/harness'
import { compareSizes, readBudgets, writeBudgets } from './size/budgets'
import { measureRoutes } from './size/measureRoutes'

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } })
const app = await serveApp()
try {
  // Japanese takes more than English wherever both were measured, which is done again whenever budgets are written.
  const languages = values.write ? (['ja', 'en'] as const) : (['ja'] as const)
  const sizes = await withBrowser((browser) => measureRoutes(browser, app, languages))
  if (values.write) writeBudgets(sizes)
  const { table, problems } = compareSizes(sizes, readBudgets())
  console.log(table)
  if (problems.length > 0) {
    console.error(`\n${problems.join('\n')}`)
    console.error(
      'Load what is new there only when it is wanted: with the page, or at a click. If it has to come at the start, `npm run size -- --write` raises the budget; say in the commit what for.',
    )
    process.exitCode = 1
  }
} finally {
  await app.close()
}
