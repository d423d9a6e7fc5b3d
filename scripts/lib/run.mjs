import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The top folder of the project; every command is run there. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const isWindows = process.platform === 'win32'

/**
 * Runs a program with the terminal of this one and tells its exit code; 127 when it could not be started.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, { env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      // No standard input: a tool that asks would wait for ever where nobody answers.
      stdio: ['ignore', 'inherit', 'inherit'],
      // Windows has npm and npx as .cmd files, which only a shell starts.
      shell: isWindows,
    })
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
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 */
export function runScript(script, args = [], options = {}) {
  return run('npm', ['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], options)
}
