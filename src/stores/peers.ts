import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { builtInBankOf } from '@/content/bank'
import { localDate } from '@/domain/localDate'
import { type PeerEntry, peerEntryOf } from '@/domain/peers/peerEntry'
import { poolOf } from '@/domain/peers/pool'
import { groupByOrganization } from '@/domain/sameOrganization'
import { readPeerFile, writePeerFile } from '@/exchange/peerFile'
import type { AssessmentRecord } from '@/persistence/readRecord'
import type { FileOutcome } from './files'
import { bytesOf, type ImportProblem, type IncomingFile } from './incoming'
import { useLibraryStore } from './library'
import { handOver } from './outgoing'
import { useFurtherPorts } from './ports'
import { useTabsStore } from './tabs'

/** A file that was not taken, and why. */
export interface RefusedFile {
  readonly fileName: string
  readonly problem: ImportProblem
}

/** What became of files taken into the pool. */
export interface PoolIntake {
  readonly files: number
  /** Assessments that are new in the pool. */
  readonly added: number
  readonly refused: readonly RefusedFile[]
  /** Whether the pool is kept for the next visit; else it ends with the page. */
  readonly isKept: boolean
}

/** Giving anonymous figures to a pool of peers, and putting such a pool together. */
export const usePeersStore = defineStore('peers', () => {
  const ports = useFurtherPorts()
  const tabs = useTabsStore()
  const library = useLibraryStore()
  const pool = shallowRef<readonly PeerEntry[]>([])
  const isLoaded = shallowRef(false)
  const intake = shallowRef<PoolIntake | null>(null)
  /** What this page has and the browser did not keep. */
  let unkept: readonly PeerEntry[] = []

  /** Another tab may have collected some, or emptied the pool. */
  const readKept = async () => poolOf([...(await ports.peers.load()), ...unkept])

  async function load() {
    pool.value = await readKept()
    isLoaded.value = true
  }

  /** Of each assessment that is here, the earliest one of the same organization. */
  const earliest = computed(() => {
    const all = [...library.records.values()].map(({ assessment }) => assessment)
    const groups = groupByOrganization(all)
    return new Map(groups.flatMap((group) => group.map(({ id }) => [id, group[0]?.id] as const)))
  })

  /** What would be given of an assessment: nothing else goes into the file. */
  function entryOf({ assessment }: AssessmentRecord): PeerEntry {
    const { id, bank } = assessment
    return peerEntryOf(assessment, builtInBankOf(bank), localDate(ports.now()), earliest.value.get(id))
  }

  /** Hands the entries over as a file; `prefix` begins its name. */
  function give(entries: readonly PeerEntry[], prefix: string): Promise<FileOutcome> {
    return handOver(ports, writePeerFile(entries, [prefix, localDate(ports.now())]))
  }

  async function replace(next: readonly PeerEntry[]): Promise<boolean> {
    pool.value = next
    const isKept = await ports.peers.replace(next)
    unkept = isKept ? [] : next
    return isKept
  }

  /** Takes files into the pool: a good one wholly, a bad one not at all, and each bad one is named. */
  async function takeIn(files: readonly IncomingFile[]) {
    if (!tabs.mayWrite()) return
    const refused: RefusedFile[] = []
    const entries: PeerEntry[] = []
    for (const file of files) {
      const bytes = await bytesOf(file)
      const read = bytes.ok ? readPeerFile(bytes.value) : bytes
      if (read.ok) entries.push(...read.value)
      else refused.push({ fileName: file.name, problem: read.error })
    }
    const before = await readKept()
    // Another tab may have taken over while the files were read.
    if (!tabs.mayWrite()) return
    const next = poolOf([...before, ...entries])
    const added = next.length - before.length
    intake.value = { files: files.length, added, refused, isKept: await replace(next) }
  }

  /** Empties the pool; the files that it came from are the person's. */
  async function clear() {
    if (!tabs.mayWrite()) return
    intake.value = null
    await replace([])
  }

  void load()
  return { pool, isLoaded, intake, entryOf, give, takeIn, clear }
})
