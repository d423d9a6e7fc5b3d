import { assertNever } from './assertNever'
import { clamp } from './rounding'
import {
  type Measure,
  reweight,
  setShare,
  SHARE_TOTAL,
  toPercents,
  type WorkAssumptions,
  type WorkItem,
  type WorkMix,
} from './work'

/** Everything a person can change in a mix. A command for a kind of work that is not there changes nothing. */
export type WorkCommand =
  /** `from`: the items before a slider was first moved, so that moving it there and back changes nothing. */
  | { readonly kind: 'share'; readonly id: string; readonly share: number; readonly from?: readonly WorkItem[] }
  /** Of any period, as long as it is the same for all. */
  | { readonly kind: 'hours'; readonly id: string; readonly hours: number }
  | { readonly kind: 'measure'; readonly measure: Measure }
  | { readonly kind: 'add'; readonly item: Omit<WorkItem, 'share'> }
  /** Empty: the built-in name. */
  | { readonly kind: 'rename'; readonly id: string; readonly name: string }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'move'; readonly id: string; readonly by: -1 | 1 }
  | { readonly kind: 'assume'; readonly id: string; readonly changes: Partial<WorkAssumptions> }
  /** `weights`: what the headcounts make of the presets (see `weightByHeadcount`). */
  | {
      readonly kind: 'headcounts'
      readonly headcounts: Readonly<Record<string, number>>
      readonly weights: Readonly<Record<string, number>>
    }

const LOWEST_NEED = 1
const HIGHEST_NEED = 100

function changeItem(items: readonly WorkItem[], id: string, change: (item: WorkItem) => WorkItem): readonly WorkItem[] {
  return items.map((item) => (item.id === id ? change(item) : item))
}

function renamed({ name: _, ...item }: WorkItem, name: string): WorkItem {
  return name.trim() === '' ? item : { ...item, name: name.trim() }
}

function assumed(item: WorkItem, { cap = item.cap, needs = item.needs }: Partial<WorkAssumptions>): WorkItem {
  const kept = Object.entries(needs).map(([id, need]) => [id, clamp(need, LOWEST_NEED, HIGHEST_NEED)] as const)
  return { ...item, cap: clamp(cap, 0, 1), needs: Object.fromEntries(kept) }
}

/** Appends a kind of work without hours, so that the others keep theirs; in percents a first one has all of them. */
function withItem({ items, measure }: WorkMix, item: Omit<WorkItem, 'share'>): readonly WorkItem[] {
  if (items.some(({ id }) => id === item.id)) return items
  return [...items, { ...item, share: measure === 'percent' && items.length === 0 ? SHARE_TOTAL : 0 }]
}

/** In percents the others take over in proportion (see `setShare`); hours are gone with the work. */
function withoutItem({ items, measure }: WorkMix, id: string): readonly WorkItem[] {
  const hasShare = items.some((item) => item.id === id && item.share > 0)
  const rest = measure === 'percent' && hasShare ? setShare(items, id, 0) : items
  return rest.filter((item) => item.id !== id)
}

function moved(items: readonly WorkItem[], id: string, by: -1 | 1): readonly WorkItem[] {
  const from = items.findIndex((item) => item.id === id)
  const item = items[from]
  const to = from + by
  if (!item || to < 0 || to >= items.length) return items
  const others = items.filter((each) => each !== item)
  return [...others.slice(0, to), item, ...others.slice(to)]
}

/** Applies one change and gives the new mix; the old one stays as it was. */
export function editWork(mix: WorkMix, command: WorkCommand): WorkMix {
  const { items } = mix
  // Also the way of entering stays then.
  if ('id' in command && items.every(({ id }) => id !== command.id)) return mix
  switch (command.kind) {
    case 'share':
      return { ...mix, measure: 'percent', items: setShare(command.from ?? items, command.id, command.share) }
    case 'hours': {
      const share = Math.max(0, command.hours)
      return { ...mix, measure: 'hours', items: changeItem(items, command.id, (item) => ({ ...item, share })) }
    }
    case 'measure':
      return { ...mix, measure: command.measure, items: command.measure === 'percent' ? toPercents(items) : items }
    case 'add':
      return { ...mix, items: withItem(mix, command.item) }
    case 'rename':
      return { ...mix, items: changeItem(items, command.id, (item) => renamed(item, command.name)) }
    case 'remove':
      return { ...mix, items: withoutItem(mix, command.id) }
    case 'move':
      return { ...mix, items: moved(items, command.id, command.by) }
    case 'assume':
      return { ...mix, items: changeItem(items, command.id, (item) => assumed(item, command.changes)) }
    case 'headcounts': {
      const { headcounts, weights } = command
      const start = { kind: 'headcounts' } as const
      const isWeighted = Object.keys(weights).length > 0
      return isWeighted
        ? { start, headcounts, measure: 'percent', items: reweight(toPercents(items), weights) }
        : { ...mix, start, headcounts }
    }
    default:
      return assertNever(command)
  }
}
