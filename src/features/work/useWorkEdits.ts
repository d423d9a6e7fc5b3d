import { shallowRef } from 'vue'
import { mixFromPreset } from '@/content/work'
import { isEqual } from '@/domain/isEqual'
import type { WorkItem, WorkMix } from '@/domain/work'
import { useAssessmentStore } from '@/stores/assessment'

/** Whether somebody changed a share since the preset was chosen. */
function isEdited({ preset, items }: WorkMix): boolean {
  const shares = new Map(mixFromPreset(preset)?.items.map(({ id, share }) => [id, share]))
  return items.some(({ id, share }) => share !== shares.get(id))
}

/**
 * The changes of the work page, so that none of them loses shares that somebody entered: edited shares that another
 * preset replaced can be brought back, and a slider that moves there and back leaves the others as they were.
 */
export function useWorkEdits() {
  const store = useAssessmentStore()
  /** The edited mix that the one in use took the place of; null when there is none. */
  const replaced = shallowRef<WorkMix | null>(null)
  /** The kind of work that is being moved, the mix before that began, and the mix as it left it. */
  let moving: { readonly id: string; readonly from: readonly WorkItem[]; readonly to: readonly WorkItem[] } | null =
    null

  function replaceBy(work: WorkMix) {
    const current = store.assessment.work
    if (current && isEdited(current)) replaced.value = current
    moving = null
    store.edit({ kind: 'chooseWork', work })
  }

  function choosePreset(id: string) {
    const mix = mixFromPreset(id)
    if (mix) replaceBy(mix)
  }

  /** Brings the replaced mix back; an edited one that has to go for it can be brought back in turn. */
  function undo() {
    const mix = replaced.value
    replaced.value = null
    if (mix) replaceBy(mix)
  }

  function changeShare(id: string, share: number) {
    const { work } = store.assessment
    if (!work) return
    // A mix that something else changed meanwhile, for example by taking a step back, is where the move begins anew.
    const from = moving?.id === id && isEqual(moving.to, work.items) ? moving.from : work.items
    store.edit({ kind: 'workShare', id, share, from })
    moving = { id, from, to: store.assessment.work?.items ?? from }
  }

  return { replaced, choosePreset, undo, changeShare }
}
