import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { builtInBanks } from '@/content/bank'
import type { Assessment } from '@/domain/assessment'
import { isSameContent } from '@/domain/difference'
import {
  type Change,
  changeBetween,
  EMPTY_HISTORY,
  type History,
  type Move,
  recordChange,
  redo,
  undo,
} from '@/domain/history'
import { useLibraryStore } from './library'
import { usePorts } from './ports'

/** Convention: how many assessments keep their history; the one not changed for longest gives way. */
const MOST_HISTORIES = 20

/** An assessment after a change; `field`: see `fieldTypedIn`. */
export interface Changed {
  readonly after: Assessment
  readonly field: string | null
}

/** The last change that was taken back or done again, until the next change. */
export interface LastMove {
  readonly id: string
  readonly direction: 'undo' | 'redo'
  readonly change: Change
}

/**
 * What can be taken back, of each assessment that was changed on this page. It is in memory only: it survives going
 * from page to page and ends with a reload, when the earlier versions remain.
 */
export const useHistoryStore = defineStore('history', () => {
  const ports = usePorts()
  const library = useLibraryStore()
  const histories = shallowRef<ReadonlyMap<string, History>>(new Map())
  const lastMove = shallowRef<LastMove | null>(null)

  /** Counts the moves, so that the same one twice is told twice. */
  const moves = shallowRef(0)

  const presentOf = (id: string) => library.records.get(id)?.assessment
  const historyOf = (id: string) => histories.value.get(id) ?? EMPTY_HISTORY

  function keep(id: string, history: History) {
    const others = [...histories.value].filter(([each]) => each !== id)
    histories.value = new Map([...others, [id, history] as const].slice(-MOST_HISTORIES))
  }

  /** Changes an assessment so that the change can be taken back. Does nothing when there is none of that id. */
  function change(id: string, apply: (before: Assessment) => Changed) {
    let field: string | null = null
    const before = library.change(id, (current) => {
      const changed = apply(current)
      field = changed.field
      return changed.after
    })
    const after = presentOf(id)
    if (!before || !after) return
    const recorded = recordChange(historyOf(id), before, after, { field, at: ports.now().getTime() })
    if (recorded !== historyOf(id)) keep(id, recorded)
    if (lastMove.value && !isSameContent(before, after)) lastMove.value = null
  }

  function plan(id: string, move: typeof undo): Move | null {
    const present = presentOf(id)
    return present ? move(historyOf(id), present) : null
  }

  function perform(id: string, direction: LastMove['direction']) {
    const before = presentOf(id)
    const planned = plan(id, direction === 'undo' ? undo : redo)
    if (!before || !planned) return
    if (!library.put(planned.assessment)) return
    keep(id, planned.history)
    const moved = changeBetween(before, planned.assessment)
    moves.value += 1
    lastMove.value = moved && { id, direction, change: moved }
  }

  /** Lets go of what could be taken back of an assessment, for example when it was removed for good. */
  function forget(id: string) {
    histories.value = new Map([...histories.value].filter(([each]) => each !== id))
    if (lastMove.value?.id === id) lastMove.value = null
  }

  // Another tab took it out, perhaps for good: nothing of it stays here.
  ports.assessments.subscribe(builtInBanks, (news) => {
    if (news.kind === 'removed') forget(news.id)
  })

  return {
    lastMove,
    moves,
    change,
    forget,
    canUndo: (id: string) => plan(id, undo) !== null,
    canRedo: (id: string) => plan(id, redo) !== null,
    undo: (id: string) => perform(id, 'undo'),
    redo: (id: string) => perform(id, 'redo'),
  }
})
