import type { Bank } from '@/domain/bank'
import { failure, type Result } from '@/domain/result'
import type { Room } from '@/domain/rooms'
import type { TextFile } from '../assessmentFile'
import { fileNameFrom } from '../fileName'
import { decodeText } from '../fileText'
import { readOwnFile, writeOwnFile } from './ownFile'
import { type SheetFileExtension, typeOf } from './requestFile'
import { roomFromSaved, roomToSaved, type SavedRoomProblem } from './savedRoom'

/** Why a file is no facilitator's file. Nothing of it is taken over. */
export type RoomFileProblem =
  | { readonly kind: 'notRoom' }
  /** Cut off or changed. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newerFormat'; readonly format: number }
  | SavedRoomProblem

/** A gathering with its sheets as a file; `prefix` begins its name in the reader's language. */
export function writeRoomFile(room: Room, prefix: string, extension: SheetFileExtension): TextFile {
  return {
    name: fileNameFrom([prefix, room.gathering.request.title], extension),
    type: typeOf(extension),
    text: writeOwnFile('room', roomToSaved(room)),
  }
}

/** Reads a facilitator's file: the whole of it is good, or nothing of it is given. Never throws. */
export function readRoomFile(bytes: Uint8Array, banks: readonly Bank[]): Result<Room, RoomFileProblem> {
  const text = decodeText(bytes)
  if (!text.ok) return failure({ kind: 'notRoom' })
  const file = readOwnFile(text.value, 'room')
  if (file.ok) return roomFromSaved(file.value, banks)
  if (file.error.kind === 'newerFormat') return failure(file.error)
  return failure({ kind: file.error.kind === 'notOurs' ? 'notRoom' : 'damaged' })
}
