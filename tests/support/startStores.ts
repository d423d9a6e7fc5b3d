import { createPinia, type Pinia, setActivePinia } from 'pinia'
import { createApp } from 'vue'
import type { RecordStorage } from '@/persistence/recordStorage'
import type { TabGuard } from '@/persistence/tabGuard'
import { useLibraryStore } from '@/stores/library'
import { useOwnBodiesStore } from '@/stores/ownBodies'
import { type OutgoingFile, FURTHER_PORTS, PORTS, type FurtherPorts } from '@/stores/ports'
import { memoryAdapter } from './memoryAdapter'
import { testPorts } from './testPorts'

/** Starts the stores as the app does, without any page: what is kept in `storage` is loaded. */
export async function startStores(
  storage: RecordStorage = memoryAdapter(),
  tabs?: TabGuard,
  changes: Partial<FurtherPorts> = {},
): Promise<{ readonly pinia: Pinia; readonly downloads: readonly OutgoingFile[]; readonly ports: FurtherPorts }> {
  const { ports: usual, downloads } = testPorts(storage, tabs)
  const ports = { ...usual, ...changes }
  const pinia = createPinia()
  createApp({ render: () => null })
    .provide(PORTS, ports)
    .provide(FURTHER_PORTS, ports)
    .use(pinia)
  setActivePinia(pinia)
  await useLibraryStore(pinia).load()
  await useOwnBodiesStore(pinia).load()
  return { pinia, downloads, ports }
}
