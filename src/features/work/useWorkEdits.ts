import { shallowRef } from 'vue'
import { isEdited, mixFromHeadcounts, mixFromPreset, ownMix, weightsFrom } from '@/content/work/mixes'
import { isEqual } from '@/domain/isEqual'
import type { WorkItem, WorkMix } from '@/domain/work'
import type { WorkCommand } from '@/domain/workEdit'
import { useAssessmentStore } from '@/stores/assessment'

/**
 * The changes of the work page, so that none of them loses what somebody entered: an edited mix that another start
 * replaced can be brought back, and a slider that moves there and back leaves the others as they were.
 */
export function useWorkEdits() {
  const store = useAssessmentStore()
  /** The edited mix that the one in use took the place of; null when there is none. */
  const replaced = shallowRef<WorkMix | null>(null)
  /** The kind of work that is being moved, the mix before that began, and the mix as it left it. */
  let moving: { readonly id: string; readonly from: readonly WorkItem[]; readonly to: readonly WorkItem[] } | null =
    null

  const headcounts = () => store.assessment.work?.headcounts ?? {}

  function replaceBy(work: WorkMix) {
    const current = store.assessment.work
    if (current && isEdited(current)) replaced.value = current
    moving = null
    store.edit({ kind: 'chooseWork', work })
  }

  function choosePreset(id: string) {
    const mix = mixFromPreset(id, headcounts())
    if (mix) replaceBy(mix)
  }

  /** People of one preset; 0 for none. Moves the shares only: names, assumptions and order stay. */
  function setHeadcount(preset: string, people: number) {
    const others = Object.entries(headcounts()).filter(([id]) => id !== preset)
    const changed = Object.fromEntries(people > 0 ? [...others, [preset, people]] : others)
    change({ kind: 'headcounts', headcounts: changed, weights: weightsFrom(changed) })
  }

  /** Begins with the headcounts that were kept; without any, nothing has a share until there are some. */
  function chooseHeadcounts() {
    replaceBy(mixFromHeadcounts(headcounts()))
  }

  function chooseOwn() {
    replaceBy(ownMix(headcounts()))
  }

  /** Brings the replaced mix back; an edited one that has to go for it can be brought back in turn. */
  function undo() {
    const mix = replaced.value
    replaced.value = null
    if (mix) replaceBy(mix)
  }

  function change(command: WorkCommand) {
    moving = null
    store.edit({ kind: 'work', change: command })
  }

  function changeShare(id: string, share: number) {
    const { work } = store.assessment
    if (!work) return
    // A mix that something else changed meanwhile, for example by taking a step back, is where the move begins anew.
    const from = moving?.id === id && isEqual(moving.to, work.items) ? moving.from : work.items
    store.edit({ kind: 'work', change: { kind: 'share', id, share, from } })
    moving = { id, from, to: store.assessment.work?.items ?? from }
  }

  return { replaced, choosePreset, chooseHeadcounts, chooseOwn, setHeadcount, undo, change, changeShare }
}
