/** Convention: milliseconds out of sight after which a code is shown anew, not still held up. */
const AWAY = 3_000

/**
 * Remembers which codes a camera sees, so that one held up before it is told once: true for a text that was not seen in
 * the last three seconds. `at` is a moment in milliseconds.
 */
export function scanMemory(): (text: string, at: number) => boolean {
  const seen = new Map<string, number>()
  return (text, at) => {
    const before = seen.get(text)
    seen.set(text, at)
    return before === undefined || at - before > AWAY
  }
}
