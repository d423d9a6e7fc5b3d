import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { useFileMarksStore } from './fileMarks'
import { fileReader } from './fileReader'
import { type Choice, compareAll, firstChoice, type ImportState, type Intake, recordsToTake } from './incoming'
import { useGatheringsStore } from './gatherings'
import { bodiesToTake } from './incomingBodies'
import { roomsToTake } from './incomingRooms'
import { useLibraryStore } from './library'
import { useOwnBodiesStore } from './ownBodies'
import { type FurtherPorts, useFurtherPorts } from './ports'
import { useSettingsStore } from './settings'
import { useTabsStore } from './tabs'

/** What comes in besides assessments: reference bodies, and gatherings with their sheets. */
function othersToTake(ports: FurtherPorts) {
  const ownBodies = useOwnBodiesStore()
  const gatherings = useGatheringsStore()
  const bodies = bodiesToTake(() => ownBodies.byId)
  const rooms = roomsToTake(gatherings.roomHere)
  const count = computed(() => bodies.chosen.value.length + rooms.chosen.value.length)
  const look = (found: Intake['found']) => ({
    bodies: bodies.look(found.flatMap(({ references }) => references)),
    rooms: rooms.look(found.flatMap((each) => each.rooms)),
  })

  /** What is chosen as it will be kept: `changes` to be written, and then `takeOver`. */
  function chosen() {
    const takenBodies = bodies.chosen.value.map(({ body }) => body)
    const takenRooms = rooms.chosen.value.map(rooms.joined)
    const at = ports.now().toISOString()
    return {
      changes: [...ports.ownBodies.changesFor(takenBodies, at), ...ports.gatherings.changesFor(takenRooms, at)],
      takeOver: () => {
        ownBodies.takeOver(takenBodies)
        gatherings.takeOver(takenRooms)
      },
    }
  }

  return { bodies, rooms, count, look, chosen }
}

/** What comes in from files and links: assessments, and from files reference bodies and gatherings. They wait as a preview, and nothing changes before `accept`. */
export const useImportsStore = defineStore('imports', () => {
  const ports = useFurtherPorts()
  const library = useLibraryStore()
  const tabs = useTabsStore()
  const marks = useFileMarksStore()
  const settings = useSettingsStore()
  const choices = shallowRef<readonly Choice[]>([])
  const others = othersToTake(ports)
  const takesSettings = ref(false)
  /** What was chosen last did not fit into the browser's storage. */
  const hasNoRoom = ref(false)
  const chosenCount = computed(() => choices.value.filter((choice) => choice !== 'skip').length + others.count.value)

  function preview({ found, refusals }: Intake): ImportState {
    const incoming = found.flatMap(({ records }) => records)
    const entries = compareAll(incoming, library.records, marks.marks)
    choices.value = entries.map(firstChoice)
    // On a browser that keeps nothing yet, restoring means everything.
    takesSettings.value = library.records.size === 0
    hasNoRoom.value = false
    const [fromFile = null] = found.flatMap((each) => each.settings ?? [])
    return { kind: 'preview', entries, ...others.look(found), refusals, settings: fromFile }
  }

  const { state, cameBy, read, readLink, unlock, dismiss } = fileReader(ports.runHeavy, preview)

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
    const { changes: also, takeOver } = others.chosen()
    const isTaken = library.putAll({ put: taken.map(({ assessment }) => assessment), remove: [], also })
    // While another tab writes, the notice above the page says so.
    hasNoRoom.value = !isTaken && tabs.role !== 'following'
    if (!isTaken) return null
    takeOver()
    // What came by a link is in no file of this person.
    if (cameBy.value === 'file') for (const record of taken) marks.note([record], 'opened', new Date(record.savedAt))
    if (takesSettings.value && state.value.settings) settings.change(state.value.settings)
    dismiss()
    return taken.map(({ assessment }) => assessment.id)
  }

  return {
    state,
    choices,
    bodyTicks: others.bodies.ticks,
    roomTicks: others.rooms.ticks,
    takesSettings,
    hasNoRoom,
    chosenCount,
    cameBy,
    read,
    readLink,
    unlock,
    choose,
    tickBody: others.bodies.tick,
    tickRoom: others.rooms.tick,
    accept,
    dismiss,
  }
})
