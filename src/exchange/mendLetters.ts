/**
 * Replaces every half of a pair of UTF-16 units in a written JSON text by the replacement character U+FFFD. Typing can
 * leave such a half behind (half an emoji, cut off), and no reader takes a file that holds one. `JSON.stringify` writes
 * a half as an escape and a whole pair as it is, so an escape of that range is always a half.
 */
export function mendLetters(json: string): string {
  return json.replace(/\\(?:u(?<half>d[89a-f][\da-f]{2})|.)/gu, (escape: string, half?: string) =>
    half === undefined ? escape : '\uFFFD',
  )
}
