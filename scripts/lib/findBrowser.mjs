import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { ROOT, run } from './run.mjs'

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** Where the browsers of macOS and Windows stand, which put nothing on the PATH. */
const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name]
    return folder === undefined ? [] : [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')]
  }),
]

/**
 * Finds a Chromium for the end-to-end tests, or installs one: CHROMIUM_PATH, then one of the system, then Debian's
 * package where this program may install it, then Playwright's own download.
 * @returns {Promise<string>} the path of the program
 */
export async function findBrowser() {
  const asked = process.env['CHROMIUM_PATH']
  if (asked) {
    if (!isExecutable(asked)) throw new Error(`CHROMIUM_PATH is ${asked}, which is not a program that can be run.`)
    return asked
  }
  const found = systemBrowser() ?? playwrightBrowser()
  if (found !== undefined) return found
  if (await installPackages(['chromium'])) {
    const installed = systemBrowser()
    if (installed !== undefined) return installed
  }
  await run('npx', ['playwright', 'install', 'chromium'])
  const downloaded = playwrightBrowser()
  if (downloaded !== undefined) return downloaded
  throw new Error('No browser for the end-to-end tests: install Chromium or Chrome, or set CHROMIUM_PATH to one.')
}

/** Makes sure that Japanese text is drawn with letters: screenshots and PDFs show boxes without a font. */
export async function ensureJapaneseFont() {
  if (process.platform !== 'linux' || hasJapaneseFont()) return
  if ((await installPackages(['fontconfig', 'fonts-noto-cjk'])) && hasJapaneseFont()) return
  throw new Error('No Japanese font was found: install one, for example the package fonts-noto-cjk.')
}

function hasJapaneseFont() {
  try {
    return (
      execFileSync('fc-list', [':lang=ja'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() !== ''
    )
  } catch {
    return false
  }
}

function systemBrowser() {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command))), ...USUAL_PLACES].find(
    isExecutable,
  )
}

/** Playwright knows where its download stands only once the dependencies are there: hence not an import. */
function playwrightBrowser() {
  const { chromium } = createRequire(join(ROOT, 'package.json'))('@playwright/test')
  const path = chromium.executablePath()
  return isExecutable(path) ? path : undefined
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/**
 * Installs Debian packages where that is possible without asking: as root on a Debian system.
 * @param {readonly string[]} names
 * @returns {Promise<boolean>} whether they are installed
 */
async function installPackages(names) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false
  console.log(`Installing ${names.join(', ')} (apt-get) …`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env })
  return (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env })) === 0
}
