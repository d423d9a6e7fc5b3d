import { join } from 'node:path'
import { HEADERS } from '../../.config/vite/serverHeaders'
import { installDependencies } from '../lib/install.mjs'
import { type Served, serveFolder } from '../lib/gzipServer.mjs'
import { ROOT, run } from '../lib/run.mjs'
import { type Bench, type Peer, PEERS } from './measurement'

/** A server sends them to everybody; only what a page may do is the app's own, and stops none of its files. */
const { 'Content-Security-Policy': _policy, ...OPEN_HEADERS } = HEADERS
const FOLDER = join(ROOT, 'tests', 'bench')

/** Builds the pages to compare with, and serves each. */
export async function servePeers(): Promise<Readonly<Record<Peer, Served>>> {
  await installDependencies(FOLDER)
  const code = await run('npm', ['run', '--silent', 'build', '--prefix', FOLDER])
  if (code !== 0) throw new Error('The pages of tests/bench could not be built.')
  const served = await Promise.all(
    PEERS.map(async (peer) => [peer, await serveFolder(join(FOLDER, 'dist', peer), () => OPEN_HEADERS)] as const),
  )
  return Object.fromEntries(served) as Record<Peer, Served>
}

export function peerOf({ peers }: Bench, peer: Peer): Served {
  const served = peers[peer]
  if (!served) throw new Error(`${peer} is not served: the measurement has to say that it uses peers.`)
  return served
}
