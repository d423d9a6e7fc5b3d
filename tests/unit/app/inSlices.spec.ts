import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { inSlices } from '@/app/inSlices'

let clock = 0

/** Steps of one millisecond each, by the clock of the test. */
function* steps(count: number): Generator<undefined, string> {
  for (let done = 0; done < count; done += 1) {
    clock += 1
    yield
  }
  return '終わり'
}

beforeEach(() => {
  clock = 0
  vi.spyOn(performance, 'now').mockImplementation(() => clock)
})

afterEach(() => {
  vi.restoreAllMocks()
})

describe('inSlices', () => {
  it('終わりまで進め、途中で何度もページに番を譲る', async () => {
    const turns: number[] = []
    const takeTurns = () => {
      turns.push(clock)
      if (clock < 40) setTimeout(takeTurns, 0)
    }
    setTimeout(takeTurns, 0)
    expect(await inSlices(steps(40), new AbortController().signal)).toBe('終わり')
    expect(turns.length).toBeGreaterThanOrEqual(4)
  })

  it('やめると、次の番で止まり、何も返さない', async () => {
    const stop = new AbortController()
    const result = inSlices(steps(1_000), stop.signal)
    stop.abort()
    expect(await result).toBeNull()
    expect(clock).toBeLessThan(20)
  })
})
