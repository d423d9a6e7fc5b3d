import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import { cacheRuleOf, HEADERS } from '../../.config/vite/serverHeaders'
import { findBrowser } from '../lib/findBrowser.mjs'
import { type Served, serveFolder } from '../lib/gzipServer.mjs'
import { ROOT } from '../lib/run.mjs'
import type { StoredRecord } from './records'

/** Nothing of the browser itself may take part in what is measured. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  // The heap as it is, not rounded.
  '--enable-precise-memory-info',
]

/** Starts a browser, and ends it afterwards. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: FLAGS })
  try {
    return await work(browser)
  } finally {
    await browser.close()
  }
}

/** Serves the built app with the headers of a well set up server. */
export function serveApp(): Promise<Served> {
  return serveFolder(join(ROOT, 'dist'), (path) => ({ ...HEADERS, 'Cache-Control': cacheRuleOf(path) }))
}

/** Milliseconds in which a browser has made the frame of a new window, for which it loads hundreds of files of its own. */
const WINDOW_MADE = 1_500

/** What a browser knows before it opens a page, and how fast it is. */
export interface Visit {
  readonly kept?: readonly StoredRecord[]
  readonly locale?: 'ja-JP' | 'en-GB'
  /** How many times slower the processor is made, once the page is there. */
  readonly slowdown?: number
  /** Runs in the page before anything of it. */
  readonly probe?: () => void
}

/** A browser that was never here before, but for the records given. */
export async function newContext(
  browser: Browser,
  { kept = [], locale = 'ja-JP', probe }: Visit = {},
): Promise<BrowserContext> {
  const viewport = { width: 1280, height: 900 }
  const context = await browser.newContext({ viewport, locale, serviceWorkers: 'block' })
  // The runner of this program marks the functions it hands over with a helper that a page does not have.
  await context.addInitScript('globalThis.__name = (named) => named')
  await context.addInitScript((given) => {
    for (const { key, text } of given) if (localStorage.getItem(key) === null) localStorage.setItem(key, text)
  }, kept)
  if (probe) await context.addInitScript(probe)
  return context
}

/** An empty page, in a window that the browser itself has no more work with. */
export async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.waitForTimeout(WINDOW_MADE)
  return page
}

export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
}

/** Opens a page of the app in a new context; close its context afterwards. `route`: after the `#`. */
export async function openPage(
  { browser, address }: { readonly browser: Browser; readonly address: string },
  { route, slowdown = 1, ...visit }: Visit & { readonly route: string },
): Promise<Page> {
  const context = await newContext(browser, visit)
  const page = await newPage(context)
  await page.goto(`${address}#${route}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await slowDown(page, slowdown)
  return page
}
