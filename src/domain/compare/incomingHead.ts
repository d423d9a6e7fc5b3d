import type { RowHead } from './row'

/** How an assessment that comes in stands to the one of the same id that is there already. */
export type IncomingStanding = 'new' | 'newer' | 'same' | 'older'

type Age = Pick<RowHead, 'revision' | 'savedAt'>

/** Above 0 when `a` is the later save of one assessment: by the count of its saves, then by the moment. */
function compareAge(a: Age, b: Age): number {
  return a.revision - b.revision || Date.parse(a.savedAt) - Date.parse(b.savedAt)
}

/**
 * Sets everything that comes in beside what is there. Of several saves of one assessment the latest may come in; the
 * others are `same` or `older`, in whatever order they are given. Gives a standing for each, in the order given.
 */
export function standingsOf(incoming: readonly RowHead[], kept: ReadonlyMap<string, Age>): IncomingStanding[] {
  const latest = new Map<string, RowHead>()
  for (const head of incoming) {
    const best = latest.get(head.id)
    if (!best || compareAge(head, best) > 0) latest.set(head.id, head)
  }
  return incoming.map((head) => {
    const first = latest.get(head.id)
    const rival = first === head ? kept.get(head.id) : first
    if (!rival) return 'new'
    const age = compareAge(head, rival)
    if (age > 0) return 'newer'
    return age === 0 ? 'same' : 'older'
  })
}
