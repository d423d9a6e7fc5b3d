import { statSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, run } from './run.mjs'

const OLDEST_NODE = [20, 19]

/**
 * Installs the dependencies with `npm ci` where they are missing or older than package-lock.json.
 * @param {string} [folder] that of the project unless given
 */
export async function installDependencies(folder = ROOT) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new Error(`Node.js ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`)
  }
  if (isInstalled(folder)) return
  console.log('Installing the dependencies (npm ci) …')
  const code = await run('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0) throw new Error('The dependencies could not be installed: see the message of npm above.')
}

/** npm writes node_modules/.package-lock.json last, so an install that broke off counts as none. @param {string} folder */
function isInstalled(folder) {
  const installed = changedAt(join(folder, 'node_modules/.package-lock.json'))
  return installed !== undefined && installed >= (changedAt(join(folder, 'package-lock.json')) ?? 0)
}

/** @param {string} path */
function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs
}
