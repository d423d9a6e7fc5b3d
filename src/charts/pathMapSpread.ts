/** Marks in one column nearer to each other than this many days would cover each other. */
const TOUCHING_DAYS = 0.45

/** Which of how many neighbours a mark is: they are drawn side by side. */
export interface Side {
  readonly place: number
  readonly of: number
}

/**
 * Sets marks that would cover each other side by side, in the given order; a mark with room around it is alone.
 * The answer has one entry for each mark, in the order of the marks.
 */
export function spreadMarks(marks: readonly { readonly x: number; readonly y: number }[]): Side[] {
  const clusters: number[][] = []
  const byHeight = marks.map((mark, index) => ({ ...mark, index })).sort((a, b) => a.x - b.x || a.y - b.y)
  let last: { readonly x: number; readonly y: number } | null = null
  for (const mark of byHeight) {
    const isNear = last !== null && last.x === mark.x && mark.y - last.y < TOUCHING_DAYS
    if (isNear) clusters.at(-1)?.push(mark.index)
    else clusters.push([mark.index])
    last = mark
  }
  const sides = new Map<number, Side>()
  for (const cluster of clusters) {
    for (const [place, index] of [...cluster].sort((a, b) => a - b).entries()) {
      sides.set(index, { place, of: cluster.length })
    }
  }
  return marks.map((_, index) => sides.get(index) ?? { place: 0, of: 1 })
}
