/** Marks in one column nearer to each other than this many days would cover each other. */
const TOUCHING_DAYS = 0.45

/** Which of how many neighbours a mark is: they are drawn side by side. */
export interface Side {
  readonly place: number
  readonly of: number
}

interface Spreadable {
  readonly x: number
  readonly y: number
  /** The upper end where it goes from … to. */
  readonly yTo?: number | null
  /** Below 0 when its line comes from the left, above 0 when it goes to the right, 0 without a line. */
  readonly lean?: number
}

/**
 * Sets marks that would cover each other side by side: those with a line to the left first, so that no line runs
 * through a neighbour, else in the given order. A mark with room around it is alone.
 * The answer has one entry for each mark, in the order of the marks.
 */
export function spreadMarks(marks: readonly Spreadable[]): Side[] {
  const leanOf = (index: number) => Math.sign(marks[index]?.lean ?? 0)
  const clusters: number[][] = []
  const byHeight = marks.map((mark, index) => ({ ...mark, index })).sort((a, b) => a.x - b.x || a.y - b.y)
  let last: { readonly x: number; readonly y: number } | null = null
  for (const mark of byHeight) {
    const isNear = last !== null && last.x === mark.x && mark.y - last.y < TOUCHING_DAYS
    if (isNear) clusters.at(-1)?.push(mark.index)
    else clusters.push([mark.index])
    last = { x: mark.x, y: mark.yTo ?? mark.y }
  }
  const sides = new Map<number, Side>()
  for (const cluster of clusters) {
    for (const [place, index] of [...cluster].sort((a, b) => leanOf(a) - leanOf(b) || a - b).entries()) {
      sides.set(index, { place, of: cluster.length })
    }
  }
  return marks.map((_, index) => sides.get(index) ?? { place: 0, of: 1 })
}
