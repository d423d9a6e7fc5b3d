import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Milliseconds that Firefox may take to open its door. */
const PATIENCE = 60_000

/**
 * Starts Firefox without a window and speaks WebDriver BiDi with it, which it knows by itself.
 * @param {string} program
 * @returns {Promise<import('./smokeJourney.mjs').Browser>}
 */
export async function startFirefox(program) {
  const profile = await mkdtemp(join(tmpdir(), 'smoke-firefox-'))
  const child = spawn(program, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const address = await addressOf(child)
  const socket = new WebSocket(`${address}/session`)
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = () => reject(new Error('Firefox does not answer.'))
  })
  /** @type {string[]} */
  const problems = []
  const send = conversation(socket, ({ method, params }) => {
    if (method === 'log.entryAdded' && ['error', 'warn'].includes(params.level)) problems.push(params.text)
  })
  await send('session.new', { capabilities: {} })
  await send('session.subscribe', { events: ['log.entryAdded'] })
  const { contexts } = await send('browsingContext.getTree', {})
  const context = contexts[0].context
  return {
    open: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    async ask(expression) {
      const target = { context }
      const answer = await send('script.evaluate', {
        expression: `JSON.stringify(${expression})`,
        target,
        awaitPromise: true,
      })
      if (answer.type !== 'success') throw new Error(answer.exceptionDetails.text)
      return JSON.parse(answer.result.value ?? 'null')
    },
    problems: () => Promise.resolve(problems),
    async close() {
      socket.close()
      const ended = new Promise((resolve) => child.once('close', resolve))
      child.kill()
      await ended
      await rm(profile, { recursive: true, force: true })
    },
  }
}

/**
 * Where Firefox says that it listens.
 * @param {import('node:child_process').ChildProcessByStdio<null, null, import('node:stream').Readable>} child
 * @returns {Promise<string>}
 */
function addressOf(child) {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error(`Firefox did not start:\n${said}`)), PATIENCE)
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said += text
      const [, address] = /WebDriver BiDi listening on (ws:\S+)/u.exec(said) ?? []
      if (address === undefined) return
      clearTimeout(timer)
      resolve(address)
    })
    child.on('error', reject)
  })
}

/**
 * Commands and their answers over one socket; what comes unasked goes to `hear`.
 * @param {WebSocket} socket
 * @param {(event: { method: string, params: any }) => void} hear
 * @returns {(method: string, params: object) => Promise<any>}
 */
function conversation(socket, hear) {
  let last = 0
  /** @type {Map<number, { resolve: (result: any) => void, reject: (error: Error) => void }>} */
  const waiting = new Map()
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(String(data))
    const asked = waiting.get(message.id)
    if (!asked) return hear(message)
    waiting.delete(message.id)
    if (message.type === 'success') asked.resolve(message.result)
    else asked.reject(new Error(message.message))
  }
  return (method, params) =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      socket.send(JSON.stringify({ id: last, method, params }))
    })
}
