import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { useFileMarksStore } from './fileMarks'
import { fileReader } from './fileReader'
import { type Choice, compareAll, firstChoice, type ImportState, type Intake, recordsToTake } from './incoming'
import { bodiesToTake } from './incomingBodies'
import { useLibraryStore } from './library'
import { useOwnBodiesStore } from './ownBodies'
import { usePorts } from './ports'
import { useSettingsStore } from './settings'
import { useTabsStore } from './tabs'

/** Assessments and reference bodies coming in from files. They wait as a preview, and nothing changes before `accept`. */
export const useImportsStore = defineStore('imports', () => {
  const ports = usePorts()
  const library = useLibraryStore()
  const tabs = useTabsStore()
  const marks = useFileMarksStore()
  const settings = useSettingsStore()
  const ownBodies = useOwnBodiesStore()
  const choices = shallowRef<readonly Choice[]>([])
  const { ticks, chosen: chosenBodies, look, tick } = bodiesToTake(() => ownBodies.byId)
  const takesSettings = ref(false)
  /** What was chosen last did not fit into the browser's storage. */
  const hasNoRoom = ref(false)
  const chosenCount = computed(
    () => choices.value.filter((choice) => choice !== 'skip').length + chosenBodies.value.length,
  )

  function preview({ found, refusals }: Intake): ImportState {
    const incoming = found.flatMap(({ records }) => records)
    const entries = compareAll(incoming, library.records, marks.marks)
    const bodies = look(found.flatMap(({ references }) => references))
    choices.value = entries.map(firstChoice)
    // On a browser that keeps nothing yet, restoring means everything.
    takesSettings.value = library.records.size === 0
    hasNoRoom.value = false
    const [fromFile = null] = found.flatMap((each) => each.settings ?? [])
    return { kind: 'preview', entries, bodies, refusals, settings: fromFile }
  }

  const { state, read, unlock, dismiss } = fileReader(ports.runHeavy, preview)

  function choose(index: number, choice: Choice) {
    choices.value = choices.value.map((each, place) => (place === index ? choice : each))
  }

  /**
   * Takes in what is chosen: all of it or, when it does not fit into the browser's storage, nothing, and `hasNoRoom`
   * says so. Gives the ids under which the assessments are kept; null when nothing was taken.
   */
  function accept(nameOfCopy: (name: string) => string): readonly string[] | null {
    if (state.value.kind !== 'preview') return null
    const taken = recordsToTake(state.value.entries, choices.value, { newId: ports.newId, nameOfCopy })
    const bodies = chosenBodies.value
    const also = ports.ownBodies.changesFor(bodies, ports.now().toISOString())
    const isTaken = library.putAll({ put: taken.map(({ assessment }) => assessment), remove: [], also })
    // While another tab writes, the notice above the page says so.
    hasNoRoom.value = !isTaken && tabs.role !== 'following'
    if (!isTaken) return null
    ownBodies.takeOver(bodies)
    for (const record of taken) marks.note([record], 'opened', new Date(record.savedAt))
    if (takesSettings.value && state.value.settings) settings.change(state.value.settings)
    dismiss()
    return taken.map(({ assessment }) => assessment.id)
  }

  return {
    state,
    choices,
    ticks,
    takesSettings,
    hasNoRoom,
    chosenCount,
    read,
    unlock,
    choose,
    tick,
    accept,
    dismiss,
  }
})
