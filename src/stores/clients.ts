import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { Assessment } from '@/domain/assessment'
import { clientOf, clientsOf } from '@/domain/clients'
import { useLibraryStore } from './library'
import { usePorts } from './ports'

/** For whom assessments are made, and the one client whose names alone may be on the screen. */
export const useClientsStore = defineStore('clients', () => {
  const ports = usePorts()
  const library = useLibraryStore()
  /** Null: all are shown. */
  const shown = shallowRef(ports.shownClient.read())
  const clients = computed(() => clientsOf(library.newestFirst.map(({ assessment }) => assessment)))
  const shownRecords = computed(() => library.newestFirst.filter(({ assessment }) => isShown(assessment)))
  /** The last assessment of the client that is shown went, here or in another tab. */
  const isGone = computed(() => shown.value !== null && shownRecords.value.length === 0)

  function show(client: string | null) {
    shown.value = client
    ports.shownClient.write(client)
  }

  /** Whether an assessment may be seen beside the client that is shown. */
  function isShown(assessment: Pick<Assessment, 'client'>): boolean {
    return shown.value === null || clientOf(assessment) === shown.value
  }

  // What is no longer kept is not named either; which one was shown goes from memory when all are shown again.
  watch(
    isGone,
    (gone) => {
      if (gone) ports.shownClient.write(null)
    },
    { immediate: true },
  )

  return { shown, clients, shownRecords, isGone, show, isShown }
})
