import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { builtInBankOf, builtInBanks } from '@/content/bank'
import type { Gathering } from '@/domain/gathering'
import { RESPONDENT_DIGITS } from '@/domain/idDigits'
import { sheetOf } from '@/domain/participation'
import { emptied, type ProxyEntry, reopened, startProxyEntry, withNextSheet } from '@/domain/proxyEntry'
import { questionsOfScope } from '@/domain/request'
import type { RequestedSheet } from '@/domain/sheet'
import type { ProxyEntryNews } from '@/persistence/proxyEntryRepository'
import { useGatheringsStore } from './gatherings'
import { type FurtherPorts, useFurtherPorts } from './ports'
import { useSavingStore } from './saving'
import { useTabsStore } from './tabs'

const savingId = (request: string) => `proxy/${request}`

/** What became of keeping a sheet that was typed in. Only `kept` changed anything. */
export type ProxyOutcome =
  | { readonly kind: 'kept'; readonly sheet: RequestedSheet }
  /** No role, or no answer at all. */
  | { readonly kind: 'noRole' | 'empty' }
  /** The answers began to be shown, so that no more are taken in. */
  | { readonly kind: 'closed' }
  /** Another tab writes, or there is no room; what was typed is still there. */
  | { readonly kind: 'notKept' }

/** The sheets being typed, as this tab has them in memory: loaded, taken over from other tabs, and written. */
function entryMap(ports: FurtherPorts) {
  const saving = useSavingStore()
  const gatherings = useGatheringsStore()
  const entries = shallowRef<ReadonlyMap<string, ProxyEntry>>(new Map())

  function swap(request: string, entry: ProxyEntry | null) {
    const changed = new Map(entries.value)
    changed.delete(request)
    entries.value = entry ? changed.set(request, entry) : changed
  }

  function hear(news: ProxyEntryNews) {
    if (news.kind === 'cleared') {
      saving.noteCleared([...entries.value.keys()].map(savingId))
      return
    }
    const request = news.kind === 'removed' ? news.request : news.entry.request.id
    swap(request, news.kind === 'removed' ? null : news.entry)
    saving.forget(savingId(request))
  }

  async function load() {
    ports.proxyEntries.subscribe(builtInBanks, hear)
    const kept = await ports.proxyEntries.loadAll(builtInBanks)
    entries.value = new Map(kept.map((each) => [each.request.id, each]))
  }

  /** Writes one and has it in memory, whatever becomes of the write; one whose gathering is gone is only let go of. */
  function keep(entry: ProxyEntry) {
    const { id } = entry.request
    const gathering = gatherings.gatherings.get(id)
    if (!gathering) return
    swap(id, entry)
    void saving.follow(savingId(id), ports.proxyEntries.save(entry, gathering), ports.now())
  }

  return { entries, swap, load, keep }
}

/** Sheets that the host types in for others, by the id of the request: one at a time, kept with every key. */
export const useProxyEntriesStore = defineStore('proxyEntries', () => {
  const ports = useFurtherPorts()
  const saving = useSavingStore()
  const tabs = useTabsStore()
  const gatherings = useGatheringsStore()
  const { entries, swap, load, keep } = entryMap(ports)
  const newRespondent = () => ports.newDigits(RESPONDENT_DIGITS)

  /** Has an empty sheet ready where none was begun; nothing is written before something is typed. */
  function open({ request }: Gathering) {
    if (!entries.value.has(request.id)) swap(request.id, startProxyEntry(request, newRespondent()))
  }

  /** Changes the sheet being typed; nothing happens while another tab writes, or where none was opened. */
  function change(request: string, apply: (entry: ProxyEntry) => ProxyEntry) {
    const entry = entries.value.get(request)
    if (entry && tabs.mayWrite()) keep(apply(entry))
  }

  /** Drops what was typed of the sheet and begins an empty one; a sheet that was opened again stays as it was kept. */
  function drop(request: string) {
    change(request, (entry) => emptied(entry, newRespondent()))
  }

  /**
   * Keeps the sheet as one that was handed in, and begins the next. Killed between the two, the sheet is still there to be
   * kept: under its own number it takes its own place and is not counted twice.
   */
  function keepSheet(request: string): ProxyOutcome {
    const entry = entries.value.get(request)
    const sheet = entry ? sheetOf(entry) : null
    if (!entry || !sheet) return { kind: 'noRole' }
    if (Object.keys(sheet.answers).length === 0) return { kind: 'empty' }
    if (gatherings.gatherings.get(request)?.reveal) return { kind: 'closed' }
    if (!gatherings.replace(sheet)) return { kind: 'notKept' }
    keep(withNextSheet(entry, newRespondent()))
    return { kind: 'kept', sheet }
  }

  /** Opens the sheet that was kept last, to be corrected; nothing happens where it was withdrawn meanwhile. */
  function reopenLast(request: string) {
    const last = entries.value.get(request)?.last
    const sheet = gatherings.sheetsOf(request).find(({ respondent }) => respondent === last)
    if (!sheet) return
    change(request, (entry) => {
      const { bank } = builtInBankOf(entry.request.bank)
      return reopened(entry, sheet, questionsOfScope(bank, entry.request.scope).length)
    })
  }

  /** Tries once more to keep what is in this tab only, or those of it that are meant. */
  function keepAgain(isMeant: (id: string) => boolean = () => true) {
    const isRefused = ({ request: { id } }: ProxyEntry) => saving.unstored.has(savingId(id)) && isMeant(savingId(id))
    const refused = [...entries.value.values()].filter(isRefused)
    if (refused.length > 0 && tabs.mayWrite()) refused.forEach(keep)
  }

  saving.addKeeper(keepAgain)

  return { entries, load, open, change, drop, keepSheet, reopenLast, keepAgain }
})
