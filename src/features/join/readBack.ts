import { builtInBanks } from '@/content/bank'
import { isEqual } from '@/domain/isEqual'
import { type Participation, sheetOf } from '@/domain/participation'
import { readHandedSheet } from '@/exchange/sheets/readHandedSheet'

/** An answer as a code carries it: without words. */
function withoutWords(participation: Participation) {
  return sheetOf({ ...participation, request: { ...participation.request, notesAllowed: false } })
}

/**
 * Reads a code as whoever asked will read it, and counts its answers; null where no role is chosen. Throws when they are not
 * those that were given, since nobody may hand over what says something else.
 */
export function countReadBack(code: string, participation: Participation): number | null {
  const meant = withoutWords(participation)
  if (!meant) return null
  const read = readHandedSheet(code, { request: participation.request, banks: builtInBanks })
  if (!read.ok || !isEqual(read.value, meant))
    throw new Error('The code of the answers does not say what was answered.')
  return Object.keys(read.value.answers).length
}
