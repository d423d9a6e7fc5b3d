import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { clientOf } from '@/domain/clients'
import { localDate } from '@/domain/localDate'
import { fileNameFrom } from '@/exchange/fileName'
import type { WipeRefusal, WipeReport } from '@/persistence/wipe'
import { useClientsStore } from './clients'
import { useFileMarksStore } from './fileMarks'
import { useFilesStore } from './files'
import { useGatheringsStore } from './gatherings'
import { useHistoryStore } from './history'
import { useImportsStore } from './imports'
import { useLibraryStore } from './library'
import { handOver } from './outgoing'
import { useFurtherPorts } from './ports'
import { usePortfolioStore } from './portfolio'
import { usePortfolioIntakeStore } from './portfolioIntake'
import { useSavingStore } from './saving'
import { useSnapshotsStore } from './snapshots'
import { useTabsStore } from './tabs'

export type { PlaceState, RecordsReport, SnapshotsReport } from '@/persistence/wipe'

/** What was wiped, and that it is gone. In memory only, until the person has seen and saved it. */
export interface WipeProof extends WipeReport {
  readonly client: string
  readonly at: Date
  readonly assessments: readonly { readonly id: string; readonly name: string; readonly createdOn: string }[]
}

export type WipeState =
  | { readonly kind: 'none' }
  | { readonly kind: 'working' }
  /** Nothing was changed. */
  | { readonly kind: 'refused'; readonly reason: WipeRefusal }
  | { readonly kind: 'done'; readonly proof: WipeProof }

/** Taking everything of a client out of this browser, with proof. There is no way back. */
export const useWipeStore = defineStore('wipe', () => {
  const ports = useFurtherPorts()
  const library = useLibraryStore()
  const gatherings = useGatheringsStore()
  const tabs = useTabsStore()
  const saving = useSavingStore()
  const state = shallowRef<WipeState>({ kind: 'none' })

  /** What this tab has in memory of the assessments. */
  async function forgetInMemory(client: string, ids: readonly string[]) {
    library.forget(ids)
    gatherings.forget(client, ids)
    if (library.removed && ids.includes(library.removed.assessment.id)) library.removed = null
    useFileMarksStore().forget(ids)
    useFilesStore().forget(ids)
    for (const id of ids) useHistoryStore().forget(id)
    useImportsStore().dismiss()
    usePortfolioIntakeStore().dismiss()
    await usePortfolioStore().load()
    await useSnapshotsStore().look()
  }

  async function wipe(client: string) {
    if (state.value.kind === 'working') return
    state.value = { kind: 'working' }
    saving.isBusy = true
    try {
      await wipeNow(client)
    } finally {
      saving.isBusy = false
    }
  }

  async function wipeNow(client: string) {
    const records = library.newestFirst.filter(({ assessment }) => clientOf(assessment) === client)
    const deleted = library.removed && clientOf(library.removed.assessment) === client ? [library.removed] : []
    const ids = [...records, ...deleted].map(({ assessment }) => assessment.id)
    // What is on its way into the database would outlive the wipe.
    await usePortfolioIntakeStore().settle()
    const outcome = await ports.wipe({ client, ids, mayWrite: tabs.mayWrite })
    if (outcome.kind === 'refused') {
      state.value = outcome
      return
    }
    await forgetInMemory(client, outcome.ids)
    const assessments = records.map(({ assessment: { id, organization, createdOn } }) => ({
      id,
      name: organization.name,
      createdOn,
    }))
    state.value = { kind: 'done', proof: { ...outcome, client, at: ports.now(), assessments } }
  }

  /** Saves the proof to a text file; `name` are the words its name is made of. */
  async function saveProof(text: string, name: readonly string[]) {
    const words = [...name, localDate(ports.now())]
    return handOver(ports, { name: fileNameFrom(words, 'txt'), type: 'text/plain', text })
  }

  /** Lets go of the proof, and with it of the client's name. */
  function close() {
    state.value = { kind: 'none' }
    useClientsStore().show(null)
  }

  return { state, wipe, saveProof, close }
})
