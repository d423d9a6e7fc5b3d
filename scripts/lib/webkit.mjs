import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from './freePort.mjs'

/** Without a console to listen to, the page notes its own problems from the first look at it. */
const LISTEN = `
  window.smokeProblems ??= (() => {
    const problems = []
    addEventListener('error', ({ message }) => problems.push(message))
    addEventListener('unhandledrejection', ({ reason }) => problems.push(String(reason)))
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      problems.push(violatedDirective + ' ' + blockedURI))
    for (const level of ['error', 'warn']) {
      const say = console[level]
      console[level] = (...words) => { problems.push(words.map(String).join(' ')); say.apply(console, words) }
    }
    return problems
  })()`

/**
 * Starts the small browser of WebKitGTK through its driver and speaks WebDriver with it.
 * @param {{ driver: string, browser: string, env: NodeJS.ProcessEnv }} programs
 * @returns {Promise<import('./smokeJourney.mjs').Browser>}
 */
export async function startWebKit({ driver, browser, env }) {
  const port = await freePort()
  const child = spawn(driver, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, ...env } })
  const send = client(`http://127.0.0.1:${port}`)
  await ready(send)
  const options = { binary: browser, args: ['--automation'] }
  const { sessionId } = await send('POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  })
  const session = `/session/${sessionId}`
  /** @param {string} expression */
  const ask = async (expression) => {
    const script = `return JSON.stringify(${expression})`
    return JSON.parse((await send('POST', `${session}/execute/sync`, { script, args: [] })) ?? 'null')
  }
  return {
    async open(url) {
      await send('POST', `${session}/url`, { url })
      await send('POST', `${session}/execute/sync`, { script: LISTEN, args: [] })
    },
    ask,
    problems: () => ask('window.smokeProblems'),
    async close() {
      await send('DELETE', session, undefined).catch(() => undefined)
      child.kill()
    },
  }
}

/**
 * @param {string} address
 * @returns {(method: string, path: string, body: object | undefined) => Promise<any>}
 */
function client(address) {
  return async (method, path, body) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const response = await fetch(`${address}${path}`, { method, ...sent })
    const { value } = await response.json()
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`)
    return value
  }
}

/** @param {ReturnType<typeof client>} send */
async function ready(send) {
  for (let tries = 0; tries < 100; tries += 1) {
    const status = await send('GET', '/status', undefined).catch(() => null)
    if (status?.ready) return
    await wait(100)
  }
  throw new Error('WebKitWebDriver did not start.')
}
