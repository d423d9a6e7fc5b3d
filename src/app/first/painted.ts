/** Milliseconds that a page waits for what is to be seen: in the background, no paint comes. */
const LONGEST = 250

/** What comes of it, or undefined where that takes longer than `longest` milliseconds. */
export function soon<T>(coming: Promise<T>, longest = LONGEST): Promise<T | undefined> {
  return Promise.race([coming, new Promise<undefined>((resolve) => setTimeout(resolve, longest))])
}

/** The paint that a browser tells of whenever something larger is seen; some tell of the first one only. */
const PAINTS = ['largest-contentful-paint', 'paint']

/**
 * Comes when what was put on the page is to be seen, painted at `since` (of `performance.now()`) or later, or soon. A
 * frame that was only prepared is not enough: the browser still has to colour it, and what runs meanwhile makes that late.
 */
export async function painted(since = 0): Promise<void> {
  if (typeof PerformanceObserver === 'undefined') return
  const type = PAINTS.find((each) => PerformanceObserver.supportedEntryTypes.includes(each))
  if (type === undefined) return
  const seen = new Promise<void>((resolve) => {
    new PerformanceObserver((list) => {
      const isSeen = list
        .getEntries()
        .some(({ name, startTime }) => name !== 'first-paint' && (type === 'paint' || startTime >= since))
      if (isSeen) resolve()
    }).observe({ type, buffered: true })
  })
  await soon(seen)
}
