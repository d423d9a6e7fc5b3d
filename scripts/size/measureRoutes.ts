import type { Browser, Page } from '@playwright/test'
import { newContext } from '../bench/harness'
import { REQUEST_ID, roomRecords, SAMPLE_ID, sampleRecord } from '../bench/records'
import type { Served } from '../lib/gzipServer.mjs'
import { filledIn, routePaths } from '../lib/routePaths.mjs'
import type { Sizes } from './budgets'

type Language = 'ja' | 'en'

const PARTS = { id: SAMPLE_ID, gathering: REQUEST_ID, request: REQUEST_ID, body: 'saga_pref' }

/** The home page of somebody who has nothing here yet; the routes are measured where something is kept. */
export const FIRST_VISIT = '/ (first visit)'

/** Runs in the page: the files it took, once the app has drawn its heading and nothing more has come for a while. */
async function filesTaken(): Promise<string[]> {
  const taken = () => performance.getEntriesByType('resource').map(({ name }) => name)
  const isDrawn = () => document.querySelector('h1') !== null && '__vue_app__' in (document.getElementById('app') ?? {})
  let before = -1
  for (let quiet = 0; quiet < 6; quiet += 1) {
    await new Promise((done) => setTimeout(done, 50))
    const count = taken().length
    if (count !== before || !isDrawn()) quiet = -1
    before = count
  }
  return taken()
}

/** Compressed bytes of everything that a route takes from a cold start, nothing of it being in a cache. */
async function bytesOfRoute(page: Page, { address, bytesOf }: Served, route: string): Promise<number> {
  // Loaded anew: the page before would stand, and only what is new would come.
  await page.goto('about:blank')
  await page.goto(`${address}#${route}`, { waitUntil: 'commit' })
  const files = new Set([address, ...(await page.evaluate(filesTaken))])
  return [...files]
    .filter((file) => file.startsWith(address))
    .reduce((sum, file) => sum + bytesOf(new URL(file).pathname), 0)
}

/** What somebody takes who comes for the first time: nothing is kept in the browser yet. */
async function firstVisit(browser: Browser, app: Served, locale: 'ja-JP' | 'en-GB'): Promise<number> {
  const context = await newContext(browser, { kept: [], locale })
  const bytes = await bytesOfRoute(await context.newPage(), app, '/')
  await context.close()
  return bytes
}

async function inLanguage(browser: Browser, app: Served, language: Language): Promise<Sizes> {
  const kept = [sampleRecord(language), ...roomRecords()]
  const locale = language === 'ja' ? 'ja-JP' : 'en-GB'
  const context = await newContext(browser, { kept, locale })
  const paths = routePaths()
  const sizes = new Map<string, number>()
  const takeTurns = async () => {
    const page = await context.newPage()
    for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
      sizes.set(path, await bytesOfRoute(page, app, filledIn(path, PARTS)))
    }
  }
  await Promise.all([takeTurns(), takeTurns()])
  await context.close()
  sizes.set(FIRST_VISIT, await firstVisit(browser, app, locale))
  return sizes
}

/**
 * What each route of the router takes from a cold start, in the language in which it is more. Counted in a browser, so
 * that what a page fetches by itself after its start is in it, and what only a click fetches is not.
 */
export async function measureRoutes(browser: Browser, app: Served, languages: readonly Language[]): Promise<Sizes> {
  const measured: Sizes[] = []
  for (const language of languages) measured.push(await inLanguage(browser, app, language))
  return new Map(
    [FIRST_VISIT, ...routePaths()].map((path) => [path, Math.max(...measured.map((sizes) => sizes.get(path) ?? 0))]),
  )
}
