// Does the built app work in Firefox and in WebKit, too? `npm run smoke`, after `npm run build`, on a Linux that has them as
// packages: firefox-esr; webkit2gtk-driver, with xvfb where there is no screen. A browser that is not there is told.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { preview } from 'vite'
import { startFirefox } from './lib/firefox.mjs'
import { freePort } from './lib/freePort.mjs'
import { ROOT } from './lib/run.mjs'
import { journey } from './lib/smokeJourney.mjs'
import { startWebKit } from './lib/webkit.mjs'

/** @param {readonly string[]} places */
const firstOf = (places) => places.find((place) => existsSync(place))

/** @param {string} name */
const onPath = (name) => firstOf((process.env['PATH'] ?? '').split(':').map((folder) => join(folder, name)))

/** The small browser that comes with the libraries of WebKitGTK. */
function miniBrowser() {
  const folders = ['/usr/lib', '/usr/libexec'].filter((folder) => existsSync(folder))
  const below = folders.flatMap((folder) => [folder, ...readdirSync(folder).map((name) => join(folder, name))])
  return firstOf(
    below.flatMap((folder) => ['4.1', '4.0', '6.0'].map((api) => join(folder, `webkit2gtk-${api}`, 'MiniBrowser'))),
  )
}

/** A screen for programs that want one: the one there is, or one in memory. */
async function screen() {
  if (process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return { env: {}, close: () => undefined }
  const program = onPath('Xvfb')
  if (program === undefined) return null
  const child = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await new Promise((resolve, reject) => {
    child.stdio[3]?.on('data', (text) => resolve(String(text).trim()))
    child.on('error', reject)
    child.on('close', () => reject(new Error('Xvfb did not start.')))
  })
  return { env: { DISPLAY: `:${number}` }, close: () => child.kill() }
}

/** @typedef {{ browser: import('./lib/smokeJourney.mjs').Browser, close: () => unknown }} Started */

/** @type {Record<string, () => Promise<Started | string>>} What could be started, or which package is missing. */
const browsers = {
  async Firefox() {
    const program = onPath('firefox-esr') ?? onPath('firefox')
    if (program === undefined) return 'firefox-esr'
    return { browser: await startFirefox(program), close: () => undefined }
  },
  async WebKit() {
    const driver = onPath('WebKitWebDriver')
    const browser = miniBrowser()
    if (driver === undefined || browser === undefined) return 'webkit2gtk-driver'
    const shown = await screen()
    if (shown === null) return 'xvfb'
    return { browser: await startWebKit({ driver, browser, env: shown.env }), close: shown.close }
  },
}

/**
 * @param {string} name
 * @param {string} address
 * @returns {Promise<boolean>} whether nothing is wrong; a browser that is not there is nothing wrong
 */
async function look(name, address) {
  const started = await browsers[name]?.()
  if (started === undefined || typeof started === 'string') {
    console.log(`${name}: not found (package ${started}), not looked at`)
    return true
  }
  try {
    const problems = await journey(started.browser, address)
    for (const problem of problems) console.error(`${name}: ${problem}`)
    console.log(`${name}: ${problems.length === 0 ? 'good' : `${problems.length} problems`}`)
    return problems.length === 0
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : error}`)
    for (const problem of await started.browser.problems().catch(() => [])) console.error(`${name}: ${problem}`)
    return false
  } finally {
    await started.browser.close()
    started.close()
  }
}

if (!existsSync(join(ROOT, 'dist', 'index.html'))) throw new Error('dist/ is not there: run `npm run build` first.')
const port = await freePort()
const server = await preview({ root: ROOT, preview: { port, strictPort: true } })
let isGood = true
for (const name of Object.keys(browsers)) isGood = (await look(name, `http://127.0.0.1:${port}/`)) && isGood
await server.close()
process.exitCode = isGood ? 0 : 1
