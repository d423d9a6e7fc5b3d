import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The top folder of the project; every command is run there. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const isWindows = process.platform === 'win32'

/** `tell` takes what the program prints, for programs that run at the same time; without it the terminal gets it. @typedef {{ env?: NodeJS.ProcessEnv, tell?: (text: string) => void }} RunOptions */

/**
 * Runs a program and tells its exit code; 127 when it could not be started.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, { env = {}, tell } = {}) {
  return new Promise((resolve) => {
    const output = tell === undefined ? 'inherit' : 'pipe'
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      // No standard input: a tool that asks would wait for ever where nobody answers.
      stdio: ['ignore', output, output],
      // Windows has npm and npx as .cmd files, which only a shell starts.
      shell: isWindows,
    })
    if (tell !== undefined)
      for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', tell)
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`)
      resolve(127)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/**
 * Runs a script of package.json, so that a step here and the same step by hand cannot differ.
 * @param {string} script
 * @param {readonly string[]} [args]
 * @param {RunOptions} [options]
 */
export function runScript(script, args = [], options = {}) {
  return run('npm', ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], options)
}
