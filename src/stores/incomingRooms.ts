import { mergeRooms, type Room, type RoomStanding, standingOfRoom } from '@/domain/rooms'
import { entriesToTick, sideBySide } from './entriesToTick'

/** A gathering with its sheets from a file beside the one that is here. */
export interface IncomingRoom {
  readonly room: Room
  readonly standing: RoomStanding
}

const NOTHING_OF_THEIRS = { respondents: new Set<string>(), questions: new Set<string>() }

/** Rooms from files that wait for the person's word; `roomHere` gives the one of a request that is here. */
export function roomsToTake(roomHere: (request: string) => Room | null) {
  const { ticks, chosen, show, tick } = entriesToTick<IncomingRoom>({
    idOf: ({ room }) => room.gathering.request.id,
    isTickedFirst: ({ standing }) => standing === 'new' || standing === 'more',
  })

  function look(found: readonly Room[]): readonly IncomingRoom[] {
    const rooms = sideBySide(found, ({ gathering }) => gathering.request.id).map((room) => ({
      room,
      standing: standingOfRoom(room, roomHere(room.gathering.request.id)),
    }))
    show(rooms)
    return rooms
  }

  /** A chosen room as it will be kept: what is here stays, and what only the file has comes to it. */
  function joined({ room }: IncomingRoom): Room {
    const here = roomHere(room.gathering.request.id)
    return here ? mergeRooms(here, room, NOTHING_OF_THEIRS) : room
  }

  return { ticks, chosen, look, tick, joined }
}
