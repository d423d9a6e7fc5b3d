import { parsePeerEntries } from '@/domain/peers/parsePeerEntries'
import type { PeerEntry } from '@/domain/peers/peerEntry'
import { failure, type Result } from '@/domain/result'
import { parseJson } from '@/persistence/readRecord'
import type { TextFile } from './assessmentFile'
import { fileNameFrom } from './fileName'
import type { FileProblem } from './fileProblem'
import { decodeText } from './fileText'
import { scanJson } from './jsonScan'

const LATEST_PEER_FORMAT = 1
/** The app's name, the kind and the format of a peer file, or null for anything else. */
function formatOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return null
  const { app, kind, format }: { app?: unknown; kind?: unknown; format?: unknown } = value
  return app === 'hironaga' && kind === 'peers' ? format : null
}

/** Writes what is given to a pool; `name` are the words that the file's name is made of. */
export function writePeerFile(entries: readonly PeerEntry[], name: readonly string[]): TextFile {
  const content = { app: 'hironaga', kind: 'peers', format: LATEST_PEER_FORMAT, entries }
  return { name: fileNameFrom(name, 'json'), type: 'application/json', text: `${JSON.stringify(content, null, 2)}\n` }
}

/** Reads a file of a pool and checks all of it: every entry is good, or none is taken. Never throws. */
export function readPeerFile(bytes: Uint8Array): Result<readonly PeerEntry[], FileProblem> {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return decoded
  const json = parseJson(decoded.value)
  if (!json.ok) return json
  const fault = scanJson(decoded.value)
  if (fault) return failure(fault)
  const format = formatOf(json.value)
  if (typeof format !== 'number') return failure({ kind: 'notOurs' })
  if (format > LATEST_PEER_FORMAT) return failure({ kind: 'newerFormat', format })
  const { entries }: { entries?: unknown } = json.value as object
  const parsed = parsePeerEntries(entries)
  return parsed.ok ? parsed : failure({ kind: 'invalid', problem: parsed.error })
}
