import { resolve } from 'node:path'
import type { Rolldown } from 'vite'
import { joinPieces, type Piece } from './joinPieces.ts'

/** What is asked of the bundler about modules. */
export type ModuleLook = Pick<Rolldown.ChunkingContext, 'getModuleInfo'>

/** Bytes of code, as it is written, that a request is worth: about one kilobyte as it is fetched. */
const REQUEST = 4_000

const isOurs = (id: string) => id.includes('/src/') && !id.includes('/node_modules/')

interface Use {
  readonly bytes: number
  readonly takes: readonly string[]
  readonly users: Set<string>
}

/** All modules that are reached from the first file on; their users are what may be fetched alone. */
function usesOf(context: ModuleLook): ReadonlyMap<string, Use> {
  const entries = new Set([resolve('src/main.ts')])
  const uses = new Map<string, Use>()
  for (const entry of entries) {
    const reached = new Set([entry])
    for (const id of reached) {
      const info = context.getModuleInfo(id)
      const takes = info?.importedIds ?? []
      takes.forEach((each) => reached.add(each))
      info?.dynamicallyImportedIds.forEach((each) => entries.add(each))
      const use = uses.get(id) ?? { bytes: info?.code?.length ?? 0, takes, users: new Set() }
      uses.set(id, { ...use, users: use.users.add(entry) })
    }
  }
  return uses
}

/**
 * Names the file of each module of ours that shares one with others (`joinPieces`), by its id. What has a file already
 * (`isPlaced`) is left out, and so is what only one page takes: the bundler puts that into the file of the page.
 */
export function sharedFiles(context: ModuleLook, isPlaced: (id: string) => boolean): ReadonlyMap<string, string> {
  const uses = usesOf(context)
  const entries = new Set([...uses.values()].flatMap(({ users }) => [...users]))
  const pieceOf = (id: string) => (isPlaced(id) ? '' : [...(uses.get(id)?.users ?? [])].sort().join())
  const pieces = new Map<string, Piece>()
  for (const [id, { bytes, takes, users }] of uses) {
    const name = pieceOf(id)
    const piece = pieces.get(name)
    const others = takes.map(pieceOf).filter((each) => each !== name)
    pieces.set(name, {
      users,
      bytes: (piece?.bytes ?? 0) + bytes,
      takes: new Set([...(piece?.takes ?? []), ...others]),
      isFree: (piece?.isFree ?? true) && users.size > 1 && isOurs(id) && !entries.has(id) && name !== '',
    })
  }
  const files = joinPieces(pieces, REQUEST)
  const all = [...new Set(files.values())]
  const named = [...uses.keys()].map((id) => [id, files.get(pieceOf(id))] as const)
  return new Map(
    named.flatMap(([id, file]) => (file === undefined ? [] : [[id, `shared${String(all.indexOf(file) + 1)}`]])),
  )
}
