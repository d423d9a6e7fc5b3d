import { inject, type InjectionKey } from 'vue'
import type { DocumentLogo } from '@/domain/report/content'
import type { SearchPlan } from '@/domain/planning/planSearch'
import type { RunHeavy } from '@/exchange/heavyJob'
import type { AssessmentRepository } from '@/persistence/assessmentRepository'
import type { BackupRing } from '@/persistence/backupRing'
import type { CompareViewRepository } from '@/persistence/compareViewRepository'
import type { FileMarkRepository } from '@/persistence/fileMarkRepository'
import type { GatheringRepository } from '@/persistence/gatheringRepository'
import type { OwnBodyRepository } from '@/persistence/ownBodyRepository'
import type { ShownClient } from '@/persistence/shownClient'
import type { PortfolioRepository } from '@/persistence/portfolioRepository'
import type { PeerRepository } from '@/persistence/peerRepository'
import type { ParticipationRepository } from '@/persistence/participationRepository'
import type { ProxyEntryRepository } from '@/persistence/proxyEntryRepository'
import type { SettingsRepository } from '@/persistence/settingsRepository'
import type { TabGuard } from '@/persistence/tabGuard'
import type { Wipe } from '@/persistence/wipe'

/** A file handed to the person. */
export interface OutgoingFile {
  readonly name: string
  readonly type: string
  readonly text: string
}

/** A file of bytes handed to the person. */
export interface OutgoingBytes {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** A file on the person's disk that the page may write to again. */
export interface FileTarget {
  readonly name: string
  /** Writes the whole file anew. `refused`: the person or the browser did not allow it; `failed`: the disk did not. */
  write(text: string): Promise<'written' | 'refused' | 'failed'>
}

/** The browser's own dialogs for files; where it has none, files go out as downloads and come in by an input. */
export interface FileDialogs {
  /** Asks where to save; null when the person changed their mind. */
  choosePlace(file: OutgoingFile): Promise<FileTarget | null>
}

/** How much of the browser's storage is used, in bytes; browsers give rough figures. */
export interface Space {
  readonly used: number
  readonly left: number
}

/** What the browser says of its storage as a whole. */
export interface BrowserSpace {
  /** Null where it does not say. */
  estimate(): Promise<Space | null>
  /** Whether it promises not to clear it on its own; null where it makes no promises. */
  isPersisted(): Promise<boolean | null>
  /** Asks for that promise; true when it is given. */
  persist(): Promise<boolean>
}

/** The outside world, chosen once in `app/` and replaced in tests: what answering takes. */
export interface Ports {
  readonly assessments: AssessmentRepository
  readonly settings: SettingsRepository
  readonly fileMarks: FileMarkRepository
  readonly tabs: TabGuard
  readonly now: () => Date
  readonly newId: () => string
  /** That many random decimal digits. */
  readonly newDigits: (count: number) => string
  readonly download: (file: OutgoingFile) => void
  readonly downloadBytes: (file: OutgoingBytes) => void
  /** Null where the browser has none: in older browsers, and over plain http. */
  readonly fileDialogs: FileDialogs | null
  readonly shownClient: ShownClient
}

/** The outside world with what the other pages take besides; it comes later (`kept.ts`). */
export interface FurtherPorts extends Ports {
  readonly ownBodies: OwnBodyRepository
  readonly gatherings: GatheringRepository
  readonly participations: ParticipationRepository
  readonly proxyEntries: ProxyEntryRepository
  readonly compareViews: CompareViewRepository
  readonly portfolio: PortfolioRepository
  readonly peers: PeerRepository
  readonly snapshots: BackupRing
  readonly wipe: Wipe
  readonly space: BrowserSpace
  readonly searchPlan: SearchPlan
  readonly runHeavy: RunHeavy
  /** Makes a PNG file of the picture at a data: address; fails where it is none. */
  readonly paintLogo: (address: string) => Promise<DocumentLogo>
}

export const PORTS: InjectionKey<Ports> = Symbol('ports')
export const FURTHER_PORTS: InjectionKey<FurtherPorts> = Symbol('further ports')

/** The ports of the running app; throws outside of it, since nothing works without them. */
export function usePorts(): Ports {
  const ports = inject(PORTS)
  if (!ports) throw new Error('The ports are not provided')
  return ports
}

/** The ports of the running app with those that come later; throws before. */
export function useFurtherPorts(): FurtherPorts {
  const ports = inject(FURTHER_PORTS)
  if (!ports) throw new Error('The further ports are not provided')
  return ports
}
