import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { useFileMarksStore } from './fileMarks'
import { fileReader } from './fileReader'
import { type Choice, compareAll, firstChoice, type ImportState, type Intake, recordsToTake } from './incoming'
import { useLibraryStore } from './library'
import { usePorts } from './ports'
import { useSettingsStore } from './settings'
import { useTabsStore } from './tabs'

/** Assessments coming in from files. They wait as a preview, and nothing changes before `accept`. */
export const useImportsStore = defineStore('imports', () => {
  const ports = usePorts()
  const library = useLibraryStore()
  const tabs = useTabsStore()
  const marks = useFileMarksStore()
  const settings = useSettingsStore()
  const choices = shallowRef<readonly Choice[]>([])
  const takesSettings = ref(false)
  /** What was chosen last did not fit into the browser's storage. */
  const hasNoRoom = ref(false)
  const chosenCount = computed(() => choices.value.filter((choice) => choice !== 'skip').length)

  function preview({ found, refusals }: Intake): ImportState {
    const incoming = found.flatMap(({ records }) => records)
    const entries = compareAll(incoming, library.records, marks.marks)
    choices.value = entries.map(firstChoice)
    // On a browser that keeps nothing yet, restoring means everything.
    takesSettings.value = library.records.size === 0
    hasNoRoom.value = false
    return { kind: 'preview', entries, refusals, settings: found.find((each) => each.settings)?.settings ?? null }
  }

  const { state, read, unlock, dismiss } = fileReader(ports.runHeavy, preview)

  function choose(index: number, choice: Choice) {
    choices.value = choices.value.map((each, place) => (place === index ? choice : each))
  }

  /**
   * Takes in what is chosen: all of it or, when it does not fit into the browser's storage, nothing, and `hasNoRoom`
   * says so. Gives the ids under which it is kept; null when nothing was taken.
   */
  function accept(nameOfCopy: (name: string) => string): readonly string[] | null {
    if (state.value.kind !== 'preview') return null
    const taken = recordsToTake(state.value.entries, choices.value, { newId: ports.newId, nameOfCopy })
    const isTaken = library.putAll({ put: taken.map(({ assessment }) => assessment), remove: [] })
    // While another tab writes, the notice above the page says so.
    hasNoRoom.value = !isTaken && tabs.role !== 'following'
    if (!isTaken) return null
    for (const record of taken) marks.note([record], 'opened', new Date(record.savedAt))
    if (takesSettings.value && state.value.settings) settings.change(state.value.settings)
    dismiss()
    return taken.map(({ assessment }) => assessment.id)
  }

  return { state, choices, takesSettings, hasNoRoom, chosenCount, read, unlock, choose, accept, dismiss }
})
