/** Letters of a note beside an answer, as its field takes them. */
export const LONGEST_NOTE = 2_000
/** Letters of a reason for 該当しない. */
export const LONGEST_REASON = 400

/** A note with lines added below it; a line that stands in it already is not added again. Cut to `longest` letters. */
export function withLines(note: string, lines: readonly string[], longest: number): string {
  const there = note === '' ? [] : note.split('\n')
  const added = lines.filter((line) => !there.includes(line))
  return [...there, ...new Set(added)].join('\n').slice(0, longest)
}
