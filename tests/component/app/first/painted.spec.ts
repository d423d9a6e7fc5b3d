import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { painted, soon } from '@/app/first/painted'

/** Has the browser tell of a paint. */
let tell: (name: string, startTime: number) => void
let observed: unknown

function stubObserver(supportedEntryTypes: readonly string[]) {
  class Observer {
    static readonly supportedEntryTypes = supportedEntryTypes
    constructor(seen: (list: { getEntries: () => readonly unknown[] }) => void) {
      tell = (name, startTime) => {
        seen({ getEntries: () => [{ name, startTime }] })
      }
    }
    observe = ({ type }: { readonly type: string }) => {
      observed = type
    }
  }
  vi.stubGlobal('PerformanceObserver', Observer)
}

beforeEach(() => {
  vi.useFakeTimers()
  stubObserver(['largest-contentful-paint', 'paint'])
})

afterEach(() => {
  vi.useRealTimers()
})

/** Whether it has come, now and later. */
function waiting(since?: number) {
  const state = { hasCome: false }
  void painted(since).then(() => {
    state.hasCome = true
  })
  return state
}

async function comes(state: { readonly hasCome: boolean }): Promise<boolean> {
  await vi.advanceTimersByTimeAsync(0)
  return state.hasCome
}

it('見えるまで待つ', async () => {
  const state = waiting()
  expect(await comes(state)).toBe(false)
  tell('', 100)
  expect(await comes(state)).toBe(true)
})

it('あとから載せたものは、そのあとに見えるまで待つ', async () => {
  const state = waiting(150)
  tell('', 100)
  expect(await comes(state)).toBe(false)
  tell('', 200)
  expect(await comes(state)).toBe(true)
})

it('大きなものが見えたと言わないブラウザーでは、はじめの中身まで待つ', async () => {
  stubObserver(['paint'])
  const state = waiting(150)
  expect(observed).toBe('paint')
  tell('first-paint', 100)
  expect(await comes(state)).toBe(false)
  tell('first-contentful-paint', 100)
  expect(await comes(state)).toBe(true)
})

it('何も言わないブラウザーでは、待たない', async () => {
  stubObserver([])
  expect(await comes(waiting())).toBe(true)
})

it('見えたことを知らせる仕組みのないブラウザーでも、待たない', async () => {
  vi.stubGlobal('PerformanceObserver', undefined)
  expect(await comes(waiting())).toBe(true)
})

it('背景のタブのように、見えないままなら、長くは待たない', async () => {
  const state = waiting()
  await vi.advanceTimersByTimeAsync(249)
  expect(state.hasCome).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(state.hasCome).toBe(true)
})

describe('soon', () => {
  it('は、来たものを渡し、長くは待たない', async () => {
    expect(await soon(Promise.resolve('x'))).toBe('x')
    const late = soon(new Promise<string>(() => undefined))
    await vi.advanceTimersByTimeAsync(250)
    expect(await late).toBeUndefined()
  })
})
