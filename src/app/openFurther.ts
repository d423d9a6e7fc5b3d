import type { Pinia } from 'pinia'
import type { App } from 'vue'
import { backupRing } from '@/persistence/backupRing'
import { compareViewRepository } from '@/persistence/compareViewRepository'
import { gatheringRepository } from '@/persistence/gatheringRepository'
import { ownBodyRepository } from '@/persistence/ownBodyRepository'
import { participationRepository } from '@/persistence/participationRepository'
import { peerRepository } from '@/persistence/peerRepository'
import { portfolioRepository } from '@/persistence/portfolioRepository'
import { proxyEntryRepository } from '@/persistence/proxyEntryRepository'
import type { RecordStorage } from '@/persistence/recordStorage'
import { wipeOf } from '@/persistence/wipe'
import { useGatheringsStore } from '@/stores/gatherings'
import { useOwnBodiesStore } from '@/stores/ownBodies'
import { useParticipationsStore } from '@/stores/participations'
import { FURTHER_PORTS } from '@/stores/ports'
import { useProxyEntriesStore } from '@/stores/proxyEntries'
import { browserSpace } from './browserSpace'
import type { KeptParts } from './openKept'
import { paintLogo } from './paintLogo'
import { runHeavy } from './runHeavy'
import { searchPlan } from './searchPlan'

/** What is kept as records besides assessments and settings, each kind behind its own door. */
function recordPorts(storage: RecordStorage) {
  return {
    ownBodies: ownBodyRepository(storage),
    gatherings: gatheringRepository(storage),
    participations: participationRepository(storage),
    proxyEntries: proxyEntryRepository(storage),
    compareViews: compareViewRepository(storage),
  }
}

/** Brings everything else that is kept; all stores can be used from then on. */
export async function openFurther(app: App, pinia: Pinia, { door, storage, ports }: KeptParts): Promise<void> {
  const ring = backupRing(door)
  const portfolio = portfolioRepository(door)
  app.provide(FURTHER_PORTS, {
    ...ports,
    ...recordPorts(storage),
    portfolio,
    peers: peerRepository(door),
    snapshots: ring,
    wipe: wipeOf(storage, ring, portfolio),
    space: browserSpace,
    searchPlan,
    runHeavy,
    paintLogo,
  })
  await Promise.all([
    useParticipationsStore(pinia).load(),
    useGatheringsStore(pinia).load(),
    useProxyEntriesStore(pinia).load(),
    useOwnBodiesStore(pinia).load(),
  ])
}
