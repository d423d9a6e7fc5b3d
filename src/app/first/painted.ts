/** Milliseconds that a page waits for its paint: in the background, none comes. */
const LONGEST = 250

/**
 * Comes when what was put on the page is to be seen, or soon. A frame that was only prepared is not enough: the browser
 * still has to colour it, and what runs meanwhile makes that late.
 */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST)
    new PerformanceObserver((seen) => {
      if (seen.getEntriesByName('first-contentful-paint').length > 0) resolve()
    }).observe({ type: 'paint', buffered: true })
  })
}
