import { defineStore } from 'pinia'
import { builtInBanks } from '@/content/bank'
import type { Gathering } from '@/domain/gathering'
import { failure, type Result, success } from '@/domain/result'
import {
  compareRooms,
  isMergeTelling,
  isSameRequest,
  mergeRooms,
  type Room,
  type RoomMerge,
  type TheirsChosen,
} from '@/domain/rooms'
import type { SheetFileExtension } from '@/exchange/sheets/requestFile'
import { readRoomFile, type RoomFileProblem, writeRoomFile } from '@/exchange/sheets/roomFile'
import { useClientsStore } from './clients'
import { useGatheringsStore } from './gatherings'
import { useFurtherPorts } from './ports'

export type OpenProblem =
  | RoomFileProblem
  /** A request of this number is here, with other content. */
  | { readonly kind: 'otherContent' }
  /** The answers of one of the two began to be shown, and their sheets are not the same. */
  | { readonly kind: 'shown' }
  /** It is of a client that this tab does not show. */
  | { readonly kind: 'hiddenClient' }

/** A facilitator's file that was read and waits: nothing is changed by it yet. */
export interface OpenedRoom {
  readonly room: Room
  /** What it would bring to the gathering that is here; null where that is not here. */
  readonly merge: RoomMerge | null
}

/** Gatherings going out to facilitator's files, and coming back: on another computer, or from a second room. */
export const useRoomsStore = defineStore('rooms', () => {
  const ports = useFurtherPorts()
  const clients = useClientsStore()
  const gatherings = useGatheringsStore()

  /** Hands a gathering with its sheets to the person as a file; `prefix` begins its name, which is given. */
  function save(gathering: Gathering, prefix: string, extension: SheetFileExtension): string {
    const file = writeRoomFile({ gathering, sheets: gatherings.sheetsOf(gathering.request.id) }, prefix, extension)
    ports.download(file)
    return file.name
  }

  /** Reads a facilitator's file and sets it beside what is here; nothing changes. */
  function open(bytes: Uint8Array): Result<OpenedRoom, OpenProblem> {
    const read = readRoomFile(bytes, builtInBanks)
    if (!read.ok) return read
    const here = gatherings.roomHere(read.value.gathering.request.id)
    if (!clients.isShown(here?.gathering ?? read.value.gathering)) return failure({ kind: 'hiddenClient' })
    if (here && !isSameRequest(here, read.value)) return failure({ kind: 'otherContent' })
    if (here && isMergeTelling(here, read.value)) return failure({ kind: 'shown' })
    return success({ room: read.value, merge: here && compareRooms(here, read.value) })
  }

  /** Keeps what a file brings beside what is here now, all or none; false where it cannot be kept. */
  function accept({ room }: OpenedRoom, chosen: TheirsChosen): boolean {
    const here = gatherings.roomHere(room.gathering.request.id)
    if (here && isMergeTelling(here, room)) return false
    const merged = here ? mergeRooms(here, room, chosen) : room
    const added = merged.sheets.filter((sheet) => here?.sheets.includes(sheet) !== true)
    return gatherings.put(merged.gathering, added)
  }

  return { save, open, accept }
})
