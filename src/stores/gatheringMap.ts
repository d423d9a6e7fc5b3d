import { shallowRef } from 'vue'
import type { Gathering } from '@/domain/gathering'
import type { RequestedSheet } from '@/domain/sheet'
import type { UnreadableRecord } from '@/persistence/kept'

/** Under which name the saving of a gathering is followed. */
export const savingId = (request: string) => `gathering/${request}`

/** Gatherings and their sheets as this tab has them in memory. */
export function gatheringMap() {
  const gatherings = shallowRef<ReadonlyMap<string, Gathering>>(new Map())
  const sheets = shallowRef<ReadonlyMap<string, readonly RequestedSheet[]>>(new Map())
  const unreadable = shallowRef<readonly UnreadableRecord[]>([])
  const sheetsOf = (request: string) => sheets.value.get(request) ?? []

  function swap(request: string, gathering: Gathering | null) {
    const changed = new Map(gatherings.value)
    changed.delete(request)
    gatherings.value = gathering ? changed.set(request, gathering) : changed
  }

  function swapSheets(request: string, changed: readonly RequestedSheet[]) {
    sheets.value = new Map(sheets.value).set(request, changed)
  }

  const without = (request: string, respondent: string) =>
    sheetsOf(request).filter((sheet) => sheet.respondent !== respondent)

  return { gatherings, sheets, unreadable, sheetsOf, swap, swapSheets, without }
}

export type GatheringMap = ReturnType<typeof gatheringMap>
