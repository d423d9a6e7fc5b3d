import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { chromium, type Page } from '@playwright/test'

export interface KillableBrowser {
  readonly page: Page
  /** Ends every process of the browser at once, as a power cut or the system would: none of them can tidy up. */
  kill(): Promise<void>
}

async function debuggingAddress(browser: ChildProcess): Promise<string> {
  if (!browser.stderr) throw new Error('The browser has no output')
  for await (const line of createInterface(browser.stderr)) {
    const address = /DevTools listening on (ws:\S+)/u.exec(line)?.[1]
    if (address !== undefined) return address
  }
  throw new Error('The browser ended before it was ready')
}

/** Starts a browser in a process group of its own over a profile that outlives it. */
export async function startKillableBrowser(
  executable: string,
  args: readonly string[],
  profile: string,
): Promise<KillableBrowser> {
  const browser = spawn(
    executable,
    [
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--accept-lang=ja',
      ...args,
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const ended = once(browser, 'exit')
  const { pid } = browser
  if (pid === undefined) throw new Error(`No browser at ${executable}`)
  const connection = await chromium.connectOverCDP(await debuggingAddress(browser))
  // Nobody reads on, and a full pipe would stop the browser.
  browser.stderr.resume()
  const page = connection.contexts()[0]?.pages()[0]
  if (!page) throw new Error('The browser opened no page')
  return {
    page,
    async kill() {
      process.kill(-pid, 'SIGKILL')
      await ended
    },
  }
}
