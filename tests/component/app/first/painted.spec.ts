import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { painted } from '@/app/first/painted'

/** Has the browser tell of a paint by that name. */
let tell: (name: string) => void

beforeEach(() => {
  vi.useFakeTimers()
  class Observer {
    constructor(seen: (list: { getEntriesByName: (name: string) => readonly string[] }) => void) {
      tell = (name) => {
        seen({ getEntriesByName: (asked) => [name].filter((each) => each === asked) })
      }
    }
    observe = () => undefined
  }
  vi.stubGlobal('PerformanceObserver', Observer)
})

afterEach(() => {
  vi.useRealTimers()
})

/** Whether it has come, now and later. */
function waiting() {
  const state = { hasCome: false }
  void painted().then(() => {
    state.hasCome = true
  })
  return state
}

it('中身が見えるまで待つ', async () => {
  const state = waiting()
  tell('first-paint')
  await vi.advanceTimersByTimeAsync(0)
  expect(state.hasCome).toBe(false)
  tell('first-contentful-paint')
  await vi.advanceTimersByTimeAsync(0)
  expect(state.hasCome).toBe(true)
})

it('背景のタブのように、見えないままなら、長くは待たない', async () => {
  const state = waiting()
  await vi.advanceTimersByTimeAsync(249)
  expect(state.hasCome).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(state.hasCome).toBe(true)
})
