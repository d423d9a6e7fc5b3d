import { nextTick, type ShallowRef } from 'vue'
import type { WorkItem } from '@/domain/work'
import type { WorkCommand } from '@/domain/workEdit'

type Target = { readonly row: number; readonly selector: string } | { readonly element: Element | null } | null

/** Where the focus belongs after a change that moves, adds or removes rows; null where it can stay by itself. */
function targetOf(command: WorkCommand, before: readonly WorkItem[]): Target {
  // A row that is put elsewhere loses the focus, wherever the pressed button ends up.
  if (command.kind === 'move') return { element: document.activeElement }
  if (command.kind === 'add') return { row: before.length, selector: 'input' }
  if (command.kind !== 'remove') return null
  const index = before.findIndex(({ id }) => id === command.id)
  return { row: Math.min(index, before.length - 2), selector: 'summary' }
}

/**
 * Keeps the focus where a person is at work in the list of kinds of work: on the button that moved one, at the hours of
 * an added one, at the next one after a removal, and where nothing is left at the choice of what to add.
 *
 * @param rows the element with one child for each item.
 * @param adding the form that adds one.
 */
export function useListFocus(
  rows: Readonly<ShallowRef<HTMLElement | null>>,
  adding: Readonly<ShallowRef<HTMLElement | null>>,
) {
  return async (command: WorkCommand, before: readonly WorkItem[]): Promise<void> => {
    const target = targetOf(command, before)
    if (!target) return
    await nextTick()
    if ('element' in target) {
      if (target.element instanceof HTMLElement) target.element.focus()
      return
    }
    const row = rows.value?.children[target.row]
    const wanted = row?.querySelector<HTMLElement>(target.selector) ?? adding.value?.querySelector('select')
    wanted?.focus()
  }
}
