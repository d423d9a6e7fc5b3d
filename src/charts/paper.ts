import { computed, inject, type InjectionKey, type MaybeRefOrGetter, provide, toValue } from 'vue'

/** How much of the width of a sheet a chart has: all of it, or a column with other things beside it. */
export type PaperRoom = 'whole' | 'column'

const PAPER_ROOM: InjectionKey<MaybeRefOrGetter<PaperRoom>> = Symbol('charts on paper')

/**
 * For whatever is a sheet of paper, shown or printed: its charts are drawn for paper, with light surfaces and dark lines,
 * figures at what they are of, nothing to press, and the same size on the screen and in print.
 */
export function provideOnPaper(room: MaybeRefOrGetter<PaperRoom>) {
  provide(PAPER_ROOM, room)
}

/** The room that a chart has on paper; null on the screen. */
export function usePaper() {
  const room = inject(PAPER_ROOM, null)
  return computed(() => (room === null ? null : toValue(room)))
}
