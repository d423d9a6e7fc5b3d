import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { BASE_URL, INSECURE_HOST, PORT } from './support/addresses.ts'

const SYSTEM_CHROMIUM = '/usr/bin/chromium'

/** The browser that `npm test` found; else one of the system; else the one that Playwright downloaded. */
const executablePath = process.env['CHROMIUM_PATH'] || (existsSync(SYSTEM_CHROMIUM) ? SYSTEM_CHROMIUM : undefined)

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  // A file's tests run in order; two files at a time use two cores.
  workers: 2,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: 'list',
  // A slow machine makes a test longer, never red.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: BASE_URL,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    // Each test is a new visitor, for whom the worker would fetch the whole app; `offline.spec.ts` lets it.
    serviceWorkers: 'block',
    // A missing button is told before the whole test runs out of time.
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        `--host-resolver-rules=MAP ${INSECURE_HOST} 127.0.0.1`,
      ],
    },
  },
  // Shows the build as it is: `npm test` builds before it, by hand run `npm run build` first.
  webServer: {
    command: `npx vite preview --port ${PORT}`,
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    url: BASE_URL,
    reuseExistingServer: false,
  },
})
