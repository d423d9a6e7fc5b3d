import { defineStore } from 'pinia'
import { computed } from 'vue'
import { builtInBanks } from '@/content/bank'
import { type Gathering, receptionOf, withSheet } from '@/domain/gathering'
import type { Room } from '@/domain/rooms'
import type { RequestedSheet } from '@/domain/sheet'
import { type Handed, type HandedProblem, readHanded, readHandedSheet } from '@/exchange/sheets/readHandedSheet'
import type { GatheringNews } from '@/persistence/gatheringRepository'
import { gatheringMap, type GatheringMap, savingId } from './gatheringMap'
import { type FurtherPorts, useFurtherPorts } from './ports'
import { useSavingStore } from './saving'
import { useTabsStore } from './tabs'

/** What became of something handed in. Only `added` changed anything. */
export type Received =
  | { readonly kind: 'added'; readonly sheet: RequestedSheet }
  /** The very same sheet was here. */
  | { readonly kind: 'same'; readonly sheet: RequestedSheet }
  /** Another sheet of this respondent is here; `replace` puts this one in its place. */
  | { readonly kind: 'changed'; readonly sheet: RequestedSheet }
  /** The answers began to be shown, so that no more are taken in. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'refused'; readonly problem: HandedProblem }
  /** It was good, but could not be kept. */
  | { readonly kind: 'notKept' }

/** Takes over what happened outside of this tab. */
function listenTo(ports: FurtherPorts, map: GatheringMap) {
  const saving = useSavingStore()

  function hear(news: GatheringNews) {
    switch (news.kind) {
      case 'written':
        map.swap(news.gathering.request.id, news.gathering)
        break
      case 'removed':
        map.swap(news.request, null)
        saving.forget(savingId(news.request))
        break
      case 'received':
        map.swapSheets(news.sheet.request, withSheet(map.sheetsOf(news.sheet.request), news.sheet))
        break
      case 'withdrawn':
        map.swapSheets(news.request, map.without(news.request, news.respondent))
        break
      case 'unreadable':
        map.unreadable.value = [...map.unreadable.value, news.record]
        break
      case 'cleared':
        saving.noteCleared([...map.gatherings.value.keys()].map(savingId))
    }
  }

  return async function load() {
    ports.gatherings.subscribe(builtInBanks, hear)
    const loaded = await ports.gatherings.loadAll(builtInBanks)
    map.gatherings.value = new Map(loaded.gatherings.map((each) => [each.request.id, each]))
    map.sheets.value = new Map()
    for (const sheet of loaded.sheets) map.swapSheets(sheet.request, withSheet(map.sheetsOf(sheet.request), sheet))
    map.unreadable.value = loaded.unreadable
  }
}

/** Taking sheets in and out. */
function sheetActions(ports: FurtherPorts, map: GatheringMap) {
  const saving = useSavingStore()
  const tabs = useTabsStore()

  /** Keeps a sheet in the place of the respondent's earlier one; false where it cannot be kept, and nothing changes. */
  function replace(sheet: RequestedSheet): boolean {
    const gathering = map.gatherings.value.get(sheet.request)
    if (!gathering || gathering.reveal || !tabs.mayWrite()) return false
    const receipt = ports.gatherings.saveSheets([sheet], gathering)
    if (!receipt.stored.ok) return false
    map.swapSheets(sheet.request, withSheet(map.sheetsOf(sheet.request), sheet))
    void saving.follow(savingId(sheet.request), receipt, ports.now())
    return true
  }

  function receiveRead(gathering: Gathering, read: Handed): Received {
    if (!read.ok) return { kind: 'refused', problem: read.error }
    const { kind } = receptionOf(map.sheetsOf(gathering.request.id), read.value)
    if (kind === 'same') return { kind, sheet: read.value }
    if (map.gatherings.value.get(gathering.request.id)?.reveal) return { kind: 'closed' }
    if (kind === 'changed') return { kind, sheet: read.value }
    return replace(read.value) ? { kind: 'added', sheet: read.value } : { kind: 'notKept' }
  }

  /** Reads what was handed in to a gathering that is here, and keeps it if it is a new sheet. */
  function receive(gathering: Gathering, given: string | Uint8Array): Received {
    return receiveRead(gathering, readHandedSheet(given, { request: gathering.request, banks: builtInBanks }))
  }

  /**
   * Reads a text or a file of any kind to whichever of some gatherings it answers. What answers none of them is refused
   * as it would be by the first, so there has to be one.
   */
  async function receiveAmong(
    among: readonly [Gathering, ...Gathering[]],
    given: string | Uint8Array,
  ): Promise<Received> {
    const [first, ...others] = among
    const readFor = ({ request }: Gathering) => readHanded(given, { request, banks: builtInBanks })
    const read = await readFor(first)
    const other = !read.ok && read.error.kind === 'otherRequest' ? read.error.request : null
    const wanted = others.find(({ request }) => request.id === other)
    return wanted ? receiveRead(wanted, await readFor(wanted)) : receiveRead(first, read)
  }

  /** Takes a sheet out for good; false where it stays, as all do once the answers began to be shown. */
  function withdraw(sheet: RequestedSheet): boolean {
    if (map.gatherings.value.get(sheet.request)?.reveal || !tabs.mayWrite()) return false
    const receipt = ports.gatherings.withdraw(sheet)
    if (receipt.stored.ok) map.swapSheets(sheet.request, map.without(sheet.request, sheet.respondent))
    return receipt.stored.ok
  }

  return { replace, receive, receiveAmong, withdraw }
}

/** Keeping gatherings and taking them out. */
function gatheringActions(ports: FurtherPorts, map: GatheringMap) {
  const saving = useSavingStore()
  const tabs = useTabsStore()

  /** Keeps a gathering and, where given, sheets of it, all or none; false while another tab writes or without room. */
  function put(gathering: Gathering, sheets: readonly RequestedSheet[] = []): boolean {
    if (!tabs.mayWrite()) return false
    const now = ports.now()
    const { id } = gathering.request
    const receipt = ports.gatherings.save(gathering, now.toISOString(), sheets)
    if (!receipt.stored.ok) return false
    map.swap(id, gathering)
    map.swapSheets(id, sheets.reduce(withSheet, map.sheetsOf(id)))
    void saving.follow(savingId(id), receipt, now)
    return true
  }

  /** Keeps all of some gatherings, or none; then gives false. */
  function putAll(gatherings: readonly Gathering[]): boolean {
    if (!tabs.mayWrite()) return false
    const now = ports.now()
    const receipt = ports.gatherings.saveAll(gatherings, now.toISOString())
    if (!receipt.stored.ok) return false
    for (const gathering of gatherings) {
      map.swap(gathering.request.id, gathering)
      void saving.follow(savingId(gathering.request.id), receipt, now)
    }
    return true
  }

  function roomHere(request: string): Room | null {
    const gathering = map.gatherings.value.get(request)
    return gathering ? { gathering, sheets: map.sheetsOf(request) } : null
  }

  /** Has rooms in memory that were written together with something else. */
  function takeOver(rooms: readonly Room[]) {
    for (const { gathering, sheets: written } of rooms) {
      const { id } = gathering.request
      map.swap(id, gathering)
      map.swapSheets(id, written)
      saving.forget(savingId(id))
    }
  }

  /** Takes a gathering and all of its sheets out for good; false where they stay. */
  function remove(request: string): boolean {
    if (!tabs.mayWrite()) return false
    const receipt = ports.gatherings.remove(request, map.sheetsOf(request))
    if (!receipt.stored.ok) return false
    map.swap(request, null)
    map.swapSheets(request, [])
    return true
  }

  return { put, putAll, roomHere, takeOver, remove }
}

/** What others are asked by the person of this browser, and what came back. A change that cannot be kept is not made. */
export const useGatheringsStore = defineStore('gatherings', () => {
  const ports = useFurtherPorts()
  const saving = useSavingStore()
  const map = gatheringMap()
  const { put, putAll, roomHere, takeOver, remove } = gatheringActions(ports, map)
  const newestFirst = computed(() =>
    [...map.gatherings.value.values()].sort((a, b) => b.createdOn.localeCompare(a.createdOn)),
  )

  const rooms = computed(() =>
    newestFirst.value.map((gathering): Room => ({ gathering, sheets: map.sheetsOf(gathering.request.id) })),
  )

  /** Lets go of those of a client or for these assessments, which are no longer kept anywhere. */
  function forget(client: string, ids: readonly string[]) {
    for (const { request, client: own, assessment } of map.gatherings.value.values()) {
      if (own.trim() !== client && !ids.includes(assessment ?? '')) continue
      map.swap(request.id, null)
      map.swapSheets(request.id, [])
    }
  }

  /** Keeps once more what is in this tab only, or those of it that are meant. */
  function keepAgain(isMeant: (id: string) => boolean = () => true) {
    for (const gathering of map.gatherings.value.values()) {
      const id = savingId(gathering.request.id)
      if (saving.unstored.has(id) && isMeant(id)) put(gathering, map.sheetsOf(gathering.request.id))
    }
  }

  const { gatherings, sheets, unreadable, sheetsOf } = map
  const load = listenTo(ports, map)
  saving.addKeeper(keepAgain)

  return {
    gatherings,
    sheets,
    unreadable,
    newestFirst,
    load,
    put,
    putAll,
    remove,
    forget,
    keepAgain,
    sheetsOf,
    rooms,
    roomHere,
    takeOver,
    ...sheetActions(ports, map),
  }
})
