import { computed, shallowRef } from 'vue'
import { isEqual } from '@/domain/isEqual'

/** How entries of a file stand to those that are here. */
interface Way<E> {
  readonly idOf: (entry: E) => string
  /** Whether it is ticked until the person chooses; of several of one id only the first is. */
  readonly isTickedFirst: (entry: E) => boolean
}

/** Entries from files that wait for the person's word; of two that would stand in one place, only one is taken. */
export function entriesToTick<E>({ idOf, isTickedFirst }: Way<E>) {
  const entries = shallowRef<readonly E[]>([])
  const ticks = shallowRef<readonly boolean[]>([])
  const chosen = computed(() => entries.value.filter((_, place) => ticks.value[place] === true))

  function show(found: readonly E[]) {
    const ids = found.map(idOf)
    entries.value = found
    ticks.value = found.map((entry, place) => isTickedFirst(entry) && ids.indexOf(idOf(entry)) === place)
  }

  function tick(place: number, isTicked: boolean) {
    const ids = entries.value.map(idOf)
    ticks.value = ticks.value.map((before, index) => {
      if (index === place) return isTicked
      return before && !(isTicked && ids[index] === ids[place])
    })
  }

  return { ticks, chosen, show, tick }
}

/** What several files hold, once where they say it alike; what differs under one id stands side by side. */
export function sideBySide<T>(found: readonly T[], idOf: (value: T) => string): readonly T[] {
  const byId = new Map<string, T[]>()
  for (const value of found) {
    const others = byId.get(idOf(value)) ?? []
    if (!others.some((other) => isEqual(other, value))) byId.set(idOf(value), [...others, value])
  }
  return [...byId.values()].flat()
}
