/** Milliseconds of work at a time: short enough that the page still answers to the hand. */
const SLICE = 8

/** Lets the page draw and listen. */
function rest(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}

/** Runs something that yields on its way to its end, a little at a time; null once the signal has stopped it. */
export async function inSlices<T>(steps: Generator<undefined, T>, signal: AbortSignal): Promise<T | null> {
  while (!signal.aborted) {
    const end = performance.now() + SLICE
    while (performance.now() < end) {
      const step = steps.next()
      if (step.done === true) return step.value
    }
    await rest()
  }
  return null
}
