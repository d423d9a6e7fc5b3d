/**
 * Characters of a link that every program carries. Windows hands no longer address from a mail program to the browser
 * (`INTERNET_MAX_URL_LENGTH` is 2,083 with its end; Microsoft KB263909), and old gateways cut there too.
 */
const CARRIED_EVERYWHERE = 2_000

/**
 * Characters of the longest link that is made. RFC 9110 §4.1 asks programs to carry addresses of 8,000 octets at least,
 * which matters where a gateway packs the link into an address of its own; chats on phones take 10,000 and more.
 */
export const LONGEST_LINK = 8_000

/** Bytes that a link may unfold to: 67 answers, each with a note of a page, and no bomb. */
export const LARGEST_UNFOLDED = 500_000

/** For whom a link of some length works: `everywhere`, `copied` (in some mail programs not by a click), `nowhere`. */
export type LinkReach = 'everywhere' | 'copied' | 'nowhere'

/** How far a link of that many characters reaches. */
export function reachOf(length: number): LinkReach {
  if (length <= CARRIED_EVERYWHERE) return 'everywhere'
  return length <= LONGEST_LINK ? 'copied' : 'nowhere'
}
