import type { Pinia } from 'pinia'
import type { App } from 'vue'
import { SAVE_PICTURE } from '@/charts/picture/savePicture'
import { loadLocale, locale } from '@/i18n'
import { assessmentRepository } from '@/persistence/assessmentRepository'
import { type DatabaseDoor, databaseDoor } from '@/persistence/database'
import { type DurableStorage, durableStorage } from '@/persistence/durableStorage'
import { fileMarkRepository } from '@/persistence/fileMarkRepository'
import { databaseJournal } from '@/persistence/journal'
import type { BrowserStorage } from '@/persistence/localRecords'
import { settingsRepository } from '@/persistence/settingsRepository'
import { shownClient } from '@/persistence/shownClient'
import { tabGuard } from '@/persistence/tabGuard'
import { useAssessmentStore } from '@/stores/assessment'
import { useFileMarksStore } from '@/stores/fileMarks'
import { useLibraryStore } from '@/stores/library'
import { type Ports, PORTS } from '@/stores/ports'
import { useSavingStore } from '@/stores/saving'
import { useSettingsStore } from '@/stores/settings'
import { download, downloadBytes, downloadPicture } from './download'
import { fileDialogs } from './fileDialogs'
import { newDigits, newId } from './newId'
import { watchKeeping } from './watchKeeping'

/** What everything that is kept goes through. */
export interface KeptParts {
  readonly door: DatabaseDoor
  readonly storage: DurableStorage
  readonly ports: Ports
}

const browser: BrowserStorage = {
  access: () => window.localStorage,
  listen: (handler) => {
    window.addEventListener('storage', handler)
  },
}

/** Nothing is left to be written, and no change is half done. */
function mayLetGo(pinia: Pinia): boolean {
  const saving = useSavingStore(pinia)
  return saving.unstored.size === 0 && !saving.isBusy
}

function connect(pinia: Pinia): KeptParts {
  const door = databaseDoor({
    onNewer: () => {
      storage.stop()
    },
  })
  const storage = durableStorage({ browser, journal: databaseJournal(door), now: () => new Date() })
  const ports = {
    assessments: assessmentRepository(storage),
    settings: settingsRepository(storage),
    fileMarks: fileMarkRepository(storage),
    tabs: tabGuard({ browser, newId, mayLetGo: () => mayLetGo(pinia) }),
    now: () => new Date(),
    newId,
    newDigits,
    download,
    downloadBytes,
    fileDialogs: fileDialogs(),
    shownClient: shownClient(() => window.sessionStorage),
  }
  return { door, storage, ports }
}

/** Brings assessments and settings, and all that answering takes, into the app; their stores can be used from then on. */
export async function openKept(app: App, pinia: Pinia): Promise<KeptParts> {
  const parts = connect(pinia)
  const { storage, ports } = parts
  app.provide(PORTS, ports)
  app.provide(SAVE_PICTURE, (file) => {
    downloadPicture(file, useAssessmentStore(pinia).assessment)
  })
  const settings = useSettingsStore(pinia)
  await Promise.all([
    settings.load(locale.value),
    useLibraryStore(pinia).load(),
    useFileMarksStore(pinia).load(),
    ports.tabs.join(),
  ])
  if (ports.tabs.role() === 'writing') storage.settle()
  watchKeeping(pinia, storage, ports.tabs)
  // A language that was chosen counts; until then the one that the page speaks.
  if (settings.settings.locale !== null) await loadLocale(settings.settings.locale)
  return parts
}
