import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import type { Assessment } from '@/domain/assessment'
import { writeAssessmentFile } from '@/exchange/assessmentFile'
import { findBrowser } from '../lib/findBrowser.mjs'
import { freePort } from '../lib/freePort.mjs'
import { ROOT } from '../lib/run.mjs'
import type { Bench } from './measurement'

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
]

async function whenServed(address: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      await fetch(address)
      return
    } catch {
      await sleep(100)
    }
  }
  throw new Error(`Nothing is served at ${address}.`)
}

/** Serves the build, starts a browser, and ends both afterwards. */
export async function withBench<T>(work: (bench: Bench, version: string) => Promise<T>): Promise<T> {
  const executablePath = await findBrowser()
  const port = await freePort()
  const vite = ['node_modules/vite/bin/vite.js', 'preview', '--port', String(port)]
  const server = spawn(process.execPath, vite, { cwd: ROOT, stdio: 'ignore' })
  try {
    const address = `http://127.0.0.1:${String(port)}/`
    await whenServed(address)
    const browser = await chromium.launch({ executablePath, args: FLAGS })
    try {
      return await work({ browser, address }, browser.version())
    } finally {
      await browser.close()
    }
  } finally {
    server.kill()
  }
}

/** What a page is opened with. */
export interface PageOptions {
  /** After the `#`. */
  readonly route: string
  readonly kept: readonly Assessment[]
  /** How many times slower the processor is made. */
  readonly slowdown?: number
  /** Runs in the page before anything of the app. */
  readonly probe?: () => void
}

/** Opens a page of the app in a browser that knows only the assessments given; close its context afterwards. */
export async function openPage(
  { browser, address }: Bench,
  { route, kept, slowdown = 1, probe }: PageOptions,
): Promise<Page> {
  const viewport = { width: 1280, height: 900 }
  const context = await browser.newContext({ viewport, locale: 'ja-JP', serviceWorkers: 'block' })
  // The runner of this program marks the functions it hands over with a helper that a page does not have.
  await context.addInitScript('globalThis.__name = (named) => named')
  const records = kept.map((assessment) => {
    const record = { assessment, revision: 1, savedAt: '2026-01-01T00:00:00.000Z' }
    return [`hironaga/assessment/${assessment.id}`, writeAssessmentFile(record, { prefix: '' }).text] as const
  })
  await context.addInitScript((given) => {
    for (const [key, text] of given) localStorage.setItem(key, text)
  }, records)
  if (probe) await context.addInitScript(probe)
  const page = await context.newPage()
  await page.goto(`${address}#${route}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return page
}
