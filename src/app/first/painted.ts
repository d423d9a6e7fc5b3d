/** Milliseconds that a page waits for its paint: in the background, none comes. */
const LONGEST = 100

/** Comes when what is on the page now has been painted, or soon. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, LONGEST)
  })
}
