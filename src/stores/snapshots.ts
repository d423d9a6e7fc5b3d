import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { writeLibrary } from '@/exchange/libraryFile'
import type { Snapshot } from '@/persistence/backupRing'
import type { IncomingFile } from './incoming'
import { useGatheringsStore } from './gatherings'
import { useLibraryStore } from './library'
import { useOwnBodiesStore } from './ownBodies'
import { useFurtherPorts } from './ports'
import { useTabsStore } from './tabs'

export type { Snapshot } from '@/persistence/backupRing'

/** Earlier states of everything kept here, taken before an import or a deletion changes it. */
export const useSnapshotsStore = defineStore('snapshots', () => {
  const ports = useFurtherPorts()
  const library = useLibraryStore()
  const tabs = useTabsStore()
  const ownBodies = useOwnBodiesStore()
  const gatherings = useGatheringsStore()
  /** The newest first; empty until `look`. */
  const snapshots = shallowRef<readonly Snapshot[]>([])

  /** Whether the last snapshot asked for is on the disk. */
  const isLastKept = shallowRef(false)

  /** Whether this browser can keep snapshots; not known to be otherwise until `look`. */
  const isPossible = shallowRef(true)

  async function look() {
    const found = await ports.snapshots.look()
    isPossible.value = found.ok
    snapshots.value = found.ok ? found.value : []
  }

  /** Takes a snapshot of all that is kept. True once it is on the disk, or when there is nothing to keep; false, too, while another tab writes. */
  async function take(): Promise<boolean> {
    isLastKept.value = false
    if (!tabs.mayWrite()) return false
    const { rooms } = gatherings
    const { bodies: references } = ownBodies
    if (library.records.size + references.length + rooms.length === 0) return true
    const at = ports.now().toISOString()
    const text = writeLibrary({ records: library.newestFirst, settings: null, references, rooms }, at)
    isLastKept.value = await ports.snapshots.add(text, at)
    return isLastKept.value
  }

  /** A snapshot as a file, which is restored the way any file is taken in: after a look at it. */
  function asFile({ text, at }: Snapshot): IncomingFile {
    const bytes = new TextEncoder().encode(text)
    return { name: at, size: bytes.byteLength, arrayBuffer: () => Promise.resolve(bytes.buffer) }
  }

  return { snapshots, isPossible, isLastKept, look, take, asFile }
})
