import { createPinia, type Pinia } from 'pinia'
import { createApp } from 'vue'
import { SAVE_PICTURE } from '@/charts/picture/savePicture'
import { i18n, loadMessages, preferredLocale, speak } from '@/i18n'
import { assessmentRepository } from '@/persistence/assessmentRepository'
import { backupRing } from '@/persistence/backupRing'
import { compareViewRepository } from '@/persistence/compareViewRepository'
import { databaseDoor } from '@/persistence/database'
import { durableStorage } from '@/persistence/durableStorage'
import { databaseJournal } from '@/persistence/journal'
import { fileMarkRepository } from '@/persistence/fileMarkRepository'
import type { BrowserStorage } from '@/persistence/localRecords'
import { gatheringRepository } from '@/persistence/gatheringRepository'
import { ownBodyRepository } from '@/persistence/ownBodyRepository'
import { participationRepository } from '@/persistence/participationRepository'
import { portfolioRepository } from '@/persistence/portfolioRepository'
import { peerRepository } from '@/persistence/peerRepository'
import { proxyEntryRepository } from '@/persistence/proxyEntryRepository'
import type { RecordStorage } from '@/persistence/recordStorage'
import { settingsRepository } from '@/persistence/settingsRepository'
import { shownClient } from '@/persistence/shownClient'
import { tabGuard } from '@/persistence/tabGuard'
import { wipeOf } from '@/persistence/wipe'
import { useAssessmentStore } from '@/stores/assessment'
import { useFileMarksStore } from '@/stores/fileMarks'
import { useGatheringsStore } from '@/stores/gatherings'
import { useLibraryStore } from '@/stores/library'
import { useOwnBodiesStore } from '@/stores/ownBodies'
import { useParticipationsStore } from '@/stores/participations'
import { PORTS } from '@/stores/ports'
import { useProxyEntriesStore } from '@/stores/proxyEntries'
import { useSavingStore } from '@/stores/saving'
import { useSettingsStore } from '@/stores/settings'
import { useWipeStore } from '@/stores/wipe'
import App from './App.vue'
import { download, downloadBytes, downloadPicture } from './download'
import { browserSpace } from './browserSpace'
import { fileDialogs } from './fileDialogs'
import { installErrorHandling } from './installErrorHandling'
import { newDigits, newId } from './newId'
import { SHELL_MESSAGES } from './pageMessages'
import { paintLogo } from './paintLogo'
import { createAppRouter } from './router'
import { searchPlan } from './searchPlan'
import { runHeavy } from './runHeavy'
import { installTrustedTypes } from './trustedTypes'
import { UPDATE, watchUpdates } from './updates'
import { watchKeeping } from './watchKeeping'

const browser: BrowserStorage = {
  access: () => window.localStorage,
  listen: (handler) => {
    window.addEventListener('storage', handler)
  },
}

const downloads = { download, downloadBytes }

/** What is kept as records, each kind behind its own door. */
function recordPorts(storage: RecordStorage) {
  return {
    assessments: assessmentRepository(storage),
    settings: settingsRepository(storage),
    fileMarks: fileMarkRepository(storage),
    ownBodies: ownBodyRepository(storage),
    gatherings: gatheringRepository(storage),
    participations: participationRepository(storage),
    proxyEntries: proxyEntryRepository(storage),
    compareViews: compareViewRepository(storage),
  }
}

/** Nothing is left to be written, and no client is half wiped. */
function mayLetGo(pinia: Pinia): boolean {
  return useSavingStore(pinia).unstored.size === 0 && useWipeStore(pinia).state.kind !== 'working'
}

/** Loads what is kept of each kind. */
async function loadRecords(pinia: Pinia): Promise<void> {
  await Promise.all([
    useLibraryStore(pinia).load(),
    useFileMarksStore(pinia).load(),
    useParticipationsStore(pinia).load(),
    useGatheringsStore(pinia).load(),
    useProxyEntriesStore(pinia).load(),
    useOwnBodiesStore(pinia).load(),
  ])
}

/** Puts the app together with its real adapters, loads what is kept, and mounts it. */
export async function startApp(selector: string): Promise<void> {
  installTrustedTypes()
  const door = databaseDoor({
    onNewer: () => {
      storage.stop()
    },
  })
  const storage = durableStorage({
    browser,
    journal: databaseJournal(door),
    now: () => new Date(),
  })
  const ring = backupRing(door)
  const pinia = createPinia()
  const tabs = tabGuard({ browser, newId, mayLetGo: () => mayLetGo(pinia) })
  const portfolio = portfolioRepository(door)
  const app = createApp(App)
  app.provide(PORTS, {
    ...recordPorts(storage),
    tabs,
    now: () => new Date(),
    newId,
    newDigits,
    ...downloads,
    paintLogo,
    searchPlan,
    fileDialogs: fileDialogs(),
    runHeavy,
    space: browserSpace,
    snapshots: ring,
    wipe: wipeOf(storage, ring, portfolio),
    shownClient: shownClient(() => window.sessionStorage),
    portfolio,
    peers: peerRepository(door),
  })
  app.provide(UPDATE, watchUpdates())
  app.use(pinia)
  app.use(i18n)
  installErrorHandling(app)
  const settings = useSettingsStore(pinia)
  app.provide(SAVE_PICTURE, (file) => {
    downloadPicture(file, useAssessmentStore(pinia).assessment)
  })
  await Promise.all([settings.load(preferredLocale(navigator.languages)), loadRecords(pinia), tabs.join()])
  if (tabs.role() === 'writing') storage.settle()
  watchKeeping(pinia, storage, tabs)
  speak(settings.locale)
  const router = createAppRouter(pinia)
  app.use(router)
  await Promise.all([loadMessages(SHELL_MESSAGES), router.isReady()])
  app.mount(selector)
}
