import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { builtInBanks } from '@/content/bank'
import type { ComparisonRow } from '@/domain/compare/row'
import { useFurtherPorts } from './ports'
import { useTabsStore } from './tabs'

/** How many texts are read at a time when rows are worked out anew: some megabytes. */
const REWORK_AT_ONCE = 200

/** Assessments brought in only to be compared: their rows, without their texts. */
export const usePortfolioStore = defineStore('portfolio', () => {
  const { portfolio, runHeavy } = useFurtherPorts()
  const tabs = useTabsStore()
  const rows = shallowRef<readonly ComparisonRow[]>([])
  /** Where they are kept; null until it is known. */
  const place = shallowRef<'disk' | 'page' | null>(null)
  /** How many could no longer be read when their rows were worked out anew. */
  const unreadable = shallowRef(0)
  /** The browser did not do what was asked for last. */
  const hasFailed = shallowRef(false)
  /** They could not be read: what is shown may be less than what is kept. */
  const isUnread = shallowRef(false)
  /** Counts what came in or went out, which a reading that began before does not know of. */
  let changes = 0

  /** Rows of another version of the model are of no use beside those of this one. */
  async function workOut(stale: readonly string[]): Promise<readonly ComparisonRow[]> {
    const made: ComparisonRow[] = []
    for (let start = 0; start < stale.length; start += REWORK_AT_ONCE) {
      const texts = await portfolio.texts(stale.slice(start, start + REWORK_AT_ONCE))
      // What the browser could not do counts as not read; the next visit tries again.
      const worked = await runHeavy('workOutRows', { texts: [...texts.values()], banks: builtInBanks }).catch(() => [])
      if (tabs.role !== 'following') await portfolio.putRows(worked)
      made.push(...worked)
    }
    return made
  }

  /** Reads what is kept; what other tabs have changed meanwhile is then here too. */
  async function load(): Promise<void> {
    place.value = await portfolio.place()
    const before = changes
    const kept = await portfolio.load()
    isUnread.value = kept === null
    if (!kept) return
    const made = await workOut(kept.stale)
    if (before !== changes) return load()
    unreadable.value = kept.stale.length - made.length
    rows.value = [...kept.rows, ...made]
  }

  /** Takes rows over whose entries are kept by now; gives how many were here before. */
  function take(added: readonly ComparisonRow[]): number {
    changes += 1
    const ids = new Set(added.map(({ id }) => id))
    const others = rows.value.filter(({ id }) => !ids.has(id))
    const replaced = rows.value.length - others.length
    rows.value = [...others, ...added]
    return replaced
  }

  /** Takes some out; false, and nothing changes, while another tab writes or when the browser refuses. */
  async function remove(ids: readonly string[]): Promise<boolean> {
    if (!tabs.mayWrite()) return false
    const isDone = await portfolio.remove(ids)
    changes += 1
    hasFailed.value = !isDone
    const gone = new Set(isDone ? ids : [])
    rows.value = rows.value.filter(({ id }) => !gone.has(id))
    return isDone
  }

  /** Takes all out, also what could not be read. */
  async function clear(): Promise<boolean> {
    if (!tabs.mayWrite()) return false
    const isDone = await portfolio.clear()
    changes += 1
    hasFailed.value = !isDone
    if (!isDone) return false
    rows.value = []
    unreadable.value = 0
    return true
  }

  return { rows, place, unreadable, hasFailed, isUnread, load, take, remove, clear }
})
