import { reweight, weightByHeadcount, type WorkItem, type WorkMix, type WorkStart } from '@/domain/work'
import { WORK_PRESETS, WORK_TYPES } from './index'

type Headcounts = WorkMix['headcounts']

const NO_SHARES: readonly WorkItem[] = WORK_TYPES.map((type) => ({ ...type, share: 0 }))

/** The mix that a preset stands for, with every kind of work, also those at 0; undefined for an unknown preset. */
export function mixFromPreset(presetId: string, headcounts: Headcounts = {}): WorkMix | undefined {
  const preset = WORK_PRESETS.find(({ id }) => id === presetId)
  if (!preset) return undefined
  const items = WORK_TYPES.map((type) => ({ ...type, share: preset.shares[type.id] ?? 0 }))
  return { start: { kind: 'preset', preset: preset.id }, headcounts, measure: 'percent', items }
}

/** The presets that have people, with their shares. */
export function departmentsOf(headcounts: Headcounts) {
  return WORK_PRESETS.flatMap(({ id, shares }) => {
    const people = headcounts[id] ?? 0
    return people > 0 ? [{ id, people, shares }] : []
  })
}

/** Shares by kind of work of all departments together, weighted by their people (see `weightByHeadcount`). */
export function weightsFrom(headcounts: Headcounts): Readonly<Record<string, number>> {
  return weightByHeadcount(departmentsOf(headcounts))
}

/** The mix of several departments, with every kind of work; all shares are 0 while nobody is counted. */
export function mixFromHeadcounts(headcounts: Headcounts): WorkMix {
  const items = reweight(NO_SHARES, weightsFrom(headcounts))
  return { start: { kind: 'headcounts' }, headcounts, measure: 'percent', items }
}

/** An empty list to be filled with kinds of work and their hours. */
export function ownMix(headcounts: Headcounts = {}): WorkMix {
  return { start: { kind: 'own' }, headcounts, measure: 'hours', items: [] }
}

function startingItems(start: WorkStart, headcounts: Headcounts): readonly WorkItem[] {
  if (start.kind === 'preset') return mixFromPreset(start.preset)?.items ?? []
  return start.kind === 'headcounts' ? mixFromHeadcounts(headcounts).items : []
}

function isSame(a: WorkItem, b: WorkItem | undefined): boolean {
  if (!b || a.id !== b.id || a.share !== b.share || a.cap !== b.cap || (a.name ?? '') !== (b.name ?? '')) return false
  const needs = Object.entries(a.needs)
  return needs.length === Object.keys(b.needs).length && needs.every(([id, need]) => b.needs[id] === need)
}

/** Whether somebody changed anything since the mix was chosen: a list of one's own as soon as it has something. */
export function isEdited({ start, headcounts, items }: WorkMix): boolean {
  const begun = startingItems(start, headcounts)
  return items.length !== begun.length || items.some((item, index) => !isSame(item, begun[index]))
}
