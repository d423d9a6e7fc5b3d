import { describe, expect, it, vi } from 'vitest'
import { askWorker, type OneJobWorker } from '@/app/askWorker'
import { eventually } from '../../support/waiting'

/** A worker that does nothing by itself. */
function aWorker() {
  const idle: OneJobWorker = {
    onmessage: null,
    onerror: null,
    postMessage: () => undefined,
    terminate: () => undefined,
  }
  return { ...idle, postMessage: vi.fn(), terminate: vi.fn() }
}

function started(worker: OneJobWorker) {
  return () => Promise.resolve(worker)
}

describe('askWorker', () => {
  it('頼みを一つ送り、答えを受け取ると、ワーカーを終える', async () => {
    const worker = aWorker()
    const asked = askWorker(started(worker), { kind: 'way' }, new AbortController().signal)
    await eventually(() => expect(worker.postMessage).toHaveBeenCalledExactlyOnceWith({ kind: 'way' }))
    worker.onmessage?.(new MessageEvent('message', { data: { ok: true, value: 42 } }))
    expect(await asked).toEqual({ kind: 'answer', answer: { ok: true, value: 42 } })
    expect(worker.terminate).toHaveBeenCalledOnce()
  })

  it('やめると、答えを待たずに、途中のワーカーを終える', async () => {
    const worker = aWorker()
    const stop = new AbortController()
    const asked = askWorker(started(worker), {}, stop.signal)
    await eventually(() => expect(worker.postMessage).toHaveBeenCalled())
    stop.abort()
    expect(await asked).toEqual({ kind: 'stopped' })
    expect(worker.terminate).toHaveBeenCalledOnce()
  })

  it('始まる前にやめると、頼みを送らない', async () => {
    const worker = aWorker()
    const stop = new AbortController()
    stop.abort()
    expect(await askWorker(started(worker), {}, stop.signal)).toEqual({ kind: 'stopped' })
    expect(worker.postMessage).not.toHaveBeenCalled()
    expect(worker.terminate).toHaveBeenCalledOnce()
  })

  it('ワーカーを作れないところでは、ないと言う', async () => {
    const refused = () => Promise.reject(new Error('policy'))
    expect(await askWorker(refused, {}, new AbortController().signal)).toEqual({ kind: 'noWorker' })
  })

  it('ワーカーが動き出せないときも、ないと言って、終える', async () => {
    const worker = aWorker()
    const asked = askWorker(started(worker), {}, new AbortController().signal)
    await eventually(() => expect(worker.postMessage).toHaveBeenCalled())
    worker.onerror?.(new Event('error') as ErrorEvent)
    expect(await asked).toEqual({ kind: 'noWorker' })
    expect(worker.terminate).toHaveBeenCalledOnce()
  })
})
