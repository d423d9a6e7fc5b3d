import { failure, success } from '@/domain/result'
import type { PeerEntry } from '@/domain/peers/peerEntry'
import { startSearch } from '@/domain/planning/planSearch'
import { finish } from '@/domain/planning/shortestWay'
import { assessmentRepository } from '@/persistence/assessmentRepository'
import type { RecordStorage } from '@/persistence/recordStorage'
import { doHeavyJob } from '@/exchange/heavyJob'
import { compareViewRepository } from '@/persistence/compareViewRepository'
import { portfolioRepository } from '@/persistence/portfolioRepository'
import { fileMarkRepository } from '@/persistence/fileMarkRepository'
import type { BackupRing, Snapshot } from '@/persistence/backupRing'
import { gatheringRepository } from '@/persistence/gatheringRepository'
import { ownBodyRepository } from '@/persistence/ownBodyRepository'
import { participationRepository } from '@/persistence/participationRepository'
import { proxyEntryRepository } from '@/persistence/proxyEntryRepository'
import { settingsRepository } from '@/persistence/settingsRepository'
import { shownClient } from '@/persistence/shownClient'
import { wipeOf } from '@/persistence/wipe'
import type { PeerRepository } from '@/persistence/peerRepository'
import type { TabGuard } from '@/persistence/tabGuard'
import type { OutgoingFile, FurtherPorts } from '@/stores/ports'
import { aFakeStorage } from './fakeStorage'
import { loneTab } from './loneTab'

/** Snapshots in memory, without a budget. */
function memoryRing(): BackupRing {
  let snapshots: Snapshot[] = []
  const list = () => [...snapshots].reverse()
  return {
    list: () => Promise.resolve(list()),
    look: () => Promise.resolve(success(list())),
    rewrite: (change) => {
      snapshots = snapshots.flatMap((each) => {
        const text = change(each.text)
        return text === null ? [] : [{ ...each, text }]
      })
      return Promise.resolve(true)
    },
    add: (text, at) => Promise.resolve(snapshots.push({ id: snapshots.length + 1, text, at }) > 0),
  }
}

/** A pool of peers in memory. */
function memoryPeers(): PeerRepository {
  let kept: readonly PeerEntry[] = []
  return {
    load: () => Promise.resolve(kept),
    replace: (pool) => {
      kept = pool
      return Promise.resolve(true)
    },
  }
}

/** The outside world of a test: storage as given, a fixed clock, ids that count up, and files that are only noted. */
export function testPorts(
  storage: RecordStorage,
  tabs: TabGuard = loneTab,
): { readonly ports: FurtherPorts; readonly downloads: OutgoingFile[] } {
  const downloads: OutgoingFile[] = []
  let ids = 0
  const ring = memoryRing()
  const ofTab = aFakeStorage()
  // Without a database: in the page.
  const portfolio = portfolioRepository({ open: () => Promise.resolve(failure('missing')) })
  const ports: FurtherPorts = {
    assessments: assessmentRepository(storage),
    settings: settingsRepository(storage),
    fileMarks: fileMarkRepository(storage),
    ownBodies: ownBodyRepository(storage),
    gatherings: gatheringRepository(storage),
    participations: participationRepository(storage),
    proxyEntries: proxyEntryRepository(storage),
    tabs,
    now: () => new Date(2026, 10, 24, 9, 30),
    newId: () => `id-${String((ids += 1))}`,
    newDigits: (count) => String((ids += 1)).padStart(count, '0'),
    download: (file) => downloads.push(file),
    downloadBytes: ({ name, type }) => downloads.push({ name, type, text: '' }),
    paintLogo: () => Promise.resolve({ png: new Uint8Array([137, 80, 78, 71]), width: 100, height: 20 }),
    searchPlan: (kind, given) => Promise.resolve(finish(startSearch(kind, given))),
    fileDialogs: null,
    runHeavy: doHeavyJob,
    snapshots: ring,
    wipe: wipeOf(storage, ring, portfolio),
    shownClient: shownClient(() => ofTab),
    portfolio,
    compareViews: compareViewRepository(storage),
    peers: memoryPeers(),
    space: {
      estimate: () => Promise.resolve({ used: 1_500_000, left: 98_500_000 }),
      isPersisted: () => Promise.resolve(false),
      persist: () => Promise.resolve(true),
    },
  }
  return { ports, downloads }
}
