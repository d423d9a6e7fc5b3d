import { isEqual } from '@/domain/isEqual'
import { setShare, type WorkItem } from '@/domain/work'
import { useSimulationStore } from '@/stores/simulation'

/** Moves the share of one kind of work, so that a slider that goes there and back leaves the others as they were. */
export function useShareMoves() {
  const store = useSimulationStore()
  /** The kind of work that is being moved, the list before that began, and the list as it left it. */
  let moving: { readonly id: string; readonly from: readonly WorkItem[]; readonly to: readonly WorkItem[] } | null =
    null

  return (id: string, share: number): void => {
    const items = store.copy.work?.items ?? []
    const from = moving?.id === id && isEqual(moving.to, items) ? moving.from : items
    const moved = setShare(from, id, share)
    store.move({ shares: Object.fromEntries(moved.map((item) => [item.id, item.share])) })
    moving = { id, from, to: store.copy.work?.items ?? from }
  }
}
