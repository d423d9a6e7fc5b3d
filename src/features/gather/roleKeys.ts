/** Convention: digits first, since most requests have few roles; then letters. As many as a request may have roles. */
const KEYS = '123456789abcdefghijklmnopqrstu'

/** The key that chooses a role, by its place among those of the request; the paper form shows it beside the role. */
export function roleKeyOf(place: number): string {
  return KEYS[place] ?? ''
}

/** The place of the role that a key chooses; -1 for a key that chooses none. */
export function rolePlaceOf(key: string): number {
  return key.length === 1 ? KEYS.indexOf(key.toLowerCase()) : -1
}
