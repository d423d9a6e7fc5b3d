import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { builtInBanks } from '@/content/bank'
import type { ComparisonRow } from '@/domain/compare/row'
import { localDate } from '@/domain/localDate'
import { fileNameFrom } from '@/exchange/fileName'
import type { TableWish } from '@/exchange/tables/writeTable'
import { writeRecord } from '@/persistence/readRecord'
import type { FileOutcome } from './files'
import { useLibraryStore } from './library'
import { handOver } from './outgoing'
import { type OutgoingFile, useFurtherPorts } from './ports'

/** How many assessments are written at a time: few enough that stopping and counting are seen at once. */
const AT_ONCE = 200

/** What became of writing a table. */
export type TablesState =
  | { readonly kind: 'none' }
  | { readonly kind: 'working'; readonly done: number; readonly total: number }
  | { readonly kind: 'stopped' }
  /** The browser could not do the work: too little memory. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'done'; readonly outcome: FileOutcome; readonly count: number; readonly unreadable: number }

/** Assessments going out as tables, for spreadsheets and databases (docs/analysis.md). */
export const useTablesStore = defineStore('tables', () => {
  const ports = useFurtherPorts()
  const library = useLibraryStore()
  const state = shallowRef<TablesState>({ kind: 'none' })
  const isStopped = () => state.value.kind === 'stopped'
  let run = 0

  /** The texts of records in the order of `ids`: one's own, or those brought in to be compared. */
  async function textsOf(ids: readonly string[]): Promise<string[]> {
    const own = new Map(ids.flatMap((id) => library.records.get(id) ?? []).map((each) => [each.assessment.id, each]))
    const others = await ports.portfolio.texts(ids.filter((id) => !own.has(id)))
    return ids.flatMap((id) => {
      const record = own.get(id)
      return record ? [writeRecord(record)] : (others.get(id) ?? [])
    })
  }

  async function collect(ids: readonly string[], wish: TableWish, mine: number) {
    const head = await ports.runHeavy('tableHead', { wish, banks: builtInBanks })
    const parts = [head]
    let unreadable = 0
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      if (run !== mine) return null
      state.value = { kind: 'working', done: start, total: ids.length }
      const some = ids.slice(start, start + AT_ONCE)
      const texts = await textsOf(some)
      const piece = await ports.runHeavy('tablePiece', { texts, wish, banks: builtInBanks })
      parts.push(piece.text)
      unreadable += piece.unreadable + some.length - texts.length
    }
    return run === mine ? { text: parts.join(''), unreadable } : null
  }

  function fileOf({ kind }: TableWish, text: string, prefix: string): OutgoingFile {
    const [extension, type] = kind === 'ndjson' ? ['ndjson', 'application/x-ndjson'] : ['csv', 'text/csv;charset=utf-8']
    return {
      name: fileNameFrom([kind === 'ndjson' ? 'assessments' : kind, prefix, localDate(ports.now())], extension),
      type,
      text,
    }
  }

  /** Writes a table of these rows to a file; `prefix` is a word of its name in the reader's language. */
  async function write(rows: readonly ComparisonRow[], wish: TableWish, prefix: string) {
    const mine = (run += 1)
    const ids = rows.map(({ id }) => id)
    state.value = { kind: 'working', done: 0, total: ids.length }
    try {
      const table = await collect(ids, wish, mine)
      if (!table) return
      const outcome = await handOver(ports, fileOf(wish, table.text, prefix))
      // Stopped while the person chose a place: what was saved all the same is told, else it stays stopped.
      const isMade = outcome === 'saved' || outcome === 'handed'
      if (run !== mine && !(isMade && isStopped())) return
      state.value = { kind: 'done', outcome, count: ids.length - table.unreadable, unreadable: table.unreadable }
    } catch {
      if (run === mine) state.value = { kind: 'failed' }
    }
  }

  /** Ends the writing; no file is made. */
  function stop() {
    run += 1
    state.value = { kind: 'stopped' }
  }

  return { state, write, stop }
})
