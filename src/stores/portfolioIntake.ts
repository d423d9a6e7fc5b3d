import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { IncomingStanding } from '@/domain/compare/incomingHead'
import type { ComparisonRow } from '@/domain/compare/row'
import type { HandedFile, HandedRefusal } from '@/exchange/portfolioFiles'
import type { PortfolioEntry, PortfolioRepository, PortfolioWrite } from '@/persistence/portfolioRepository'
import { useFurtherPorts } from './ports'
import { usePortfolioStore } from './portfolio'
import { isTaken, portfolioReading } from './portfolioReading'
import { useTabsStore } from './tabs'

/** Files that were read and checked. Nothing has changed yet. */
export interface IntakePreview {
  readonly kind: 'preview'
  readonly counts: Readonly<Record<IncomingStanding, number>>
  readonly refusals: readonly HandedRefusal[]
  /** How many files wait for a passphrase, and whether the last one opened none of them. */
  readonly locked: number
  readonly isWrong: boolean
}

export type IntakeState =
  | { readonly kind: 'none' }
  | IntakePreview
  | { readonly kind: 'reading' | 'unlocking' | 'writing'; readonly done: number; readonly total: number }
  | {
      readonly kind: 'done'
      readonly end: 'all' | 'stopped' | Exclude<PortfolioWrite, 'kept'>
      readonly added: number
      readonly replaced: number
    }
type IntakeEnd = Extract<IntakeState, { kind: 'done' }>['end']

/** Keeps entries batch after batch; `isWanted` is asked before each with the count so far, and ends it. */
async function keepAll(
  portfolio: PortfolioRepository,
  batches: AsyncIterable<readonly PortfolioEntry[]>,
  isWanted: (done: number) => boolean,
): Promise<{ readonly end: IntakeEnd; readonly kept: readonly ComparisonRow[] }> {
  const kept: ComparisonRow[] = []
  for await (const entries of batches) {
    if (!isWanted(kept.length)) return { end: 'stopped', kept }
    const written = await portfolio.put(entries)
    if (written !== 'kept') return { end: written, kept }
    kept.push(...entries.map(({ row }) => row))
  }
  return { end: 'all', kept }
}

/** Many files coming in to be compared. They wait as a preview, and nothing changes before `accept`. */
export const usePortfolioIntakeStore = defineStore('portfolioIntake', () => {
  const ports = useFurtherPorts()
  const portfolio = usePortfolioStore()
  const tabs = useTabsStore()
  const state = shallowRef<IntakeState>({ kind: 'none' })
  let reading = portfolioReading(ports.runHeavy)
  /** Counts what was begun or ended; work of an earlier one has nothing to say any more. */
  let turn = 0
  /** The writing in hand, settled once nothing more is written. */
  let keeping: Promise<unknown> = Promise.resolve()

  function preview(isWrong: boolean) {
    const counts = { new: 0, newer: 0, same: 0, older: 0 }
    for (const standing of reading.standings(portfolio.rows)) counts[standing] += 1
    state.value = { kind: 'preview', counts, refusals: reading.refusals(), locked: reading.lockedCount(), isWrong }
  }

  /** Shows how far it has come, as long as nothing else was begun. */
  function telling(kind: 'reading' | 'unlocking', own: number, total: number) {
    return (done: number) => {
      if (own === turn) state.value = { kind, done, total }
      return own === turn
    }
  }

  function dismiss() {
    turn += 1
    reading = portfolioReading(ports.runHeavy)
    state.value = { kind: 'none' }
  }

  async function read(files: readonly HandedFile[]) {
    dismiss()
    if (await reading.read(files, telling('reading', turn, files.length))) preview(false)
  }

  async function unlock(passphrase: string) {
    const opened = await reading.unlock(passphrase, telling('unlocking', turn, reading.lockedCount()))
    if (opened !== null) preview(opened === 0)
  }

  function finish(end: IntakeEnd, kept: readonly ComparisonRow[]) {
    const replaced = portfolio.take(kept)
    dismiss()
    state.value = { kind: 'done', end, added: kept.length - replaced, replaced }
  }

  /**
   * Keeps what is new or newer, whole files only: when it is stopped, another tab takes over or there is no room any
   * more, what was kept until then stays, and `added` and `replaced` say how much that is.
   */
  async function accept() {
    if (state.value.kind !== 'preview' || !tabs.mayWrite()) return
    const own = (turn += 1)
    const standing = reading.standings(portfolio.rows)
    const total = standing.filter(isTaken).length
    const work = keepAll(ports.portfolio, reading.entries(standing), (done) => {
      if (own === turn) state.value = { kind: 'writing', done, total }
      return own === turn && tabs.writes()
    })
    keeping = work
    const { end, kept } = await work
    finish(end, kept)
  }

  /** Stops reading at once, and keeping after the files in hand. */
  function stop() {
    if (state.value.kind === 'writing') turn += 1
    else finish('stopped', [])
  }

  /** Ends the writing and waits until nothing of it is on its way any more. */
  async function settle() {
    if (state.value.kind === 'writing') stop()
    await keeping
  }

  return { state, read, unlock, accept, stop, settle, dismiss }
})
